import Glibc
import Progress

/// The machine's clock, or one that tests set.
///
/// With a set start it runs on from there; with a tick as well it stands still between prompts.
final class SystemClock {
  private let start: Timestamp?
  private let tick: Int?
  private let began: Timestamp
  private var ticks = 0

  init(start: Timestamp?, tick: Int?) {
    self.start = start
    self.tick = tick
    began = Self.machineTime()
  }

  /// The moment now, with what the wall clock shows.
  var now: LocalTime { Self.localTime(of: moment) }

  /// A prompt appears.
  func advance() { ticks += 1 }

  private var moment: Timestamp {
    let base = start ?? began
    if let tick { return base.advanced(bySeconds: Double(tick * ticks)) }
    return base.advanced(bySeconds: began.seconds(to: Self.machineTime()))
  }

  private static func machineTime() -> Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// A moment as the wall clock shows it, by the rules of `TZ` at that moment.
  static func localTime(of moment: Timestamp) -> LocalTime {
    var seconds = time_t(moment.milliseconds / 1000)
    var fields = tm()
    localtime_r(&seconds, &fields)
    return LocalTime(timestamp: moment, offsetMinutes: fields.tm_gmtoff / 60)
  }
}
