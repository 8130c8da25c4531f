/// A clock that cannot be right, judged by what this device wrote last.
public enum ClockWarning: Equatable, Sendable {
  /// The clock is more than five minutes before the newest own event.
  case behind(newest: Timestamp, seconds: Double)
  /// The clock is more than 400 days after the newest own event.
  case ahead(newest: Timestamp, days: Int)
}

extension LearnerState {
  /// Whether the clock should be looked at; nil when it is plausible or nothing was written before.
  ///
  /// - Parameters:
  ///   - now: What the clock shows.
  ///   - device: This device.
  /// - Returns: What is odd about it.
  public func clockWarning(at now: Timestamp, device: String) -> ClockWarning? {
    guard let newest = newestTime(ofDevice: device) else { return nil }
    let seconds = newest.seconds(to: now)
    if seconds < -300 { return .behind(newest: newest, seconds: -seconds) }
    let days = Int(seconds / 86_400)
    return days > 400 ? .ahead(newest: newest, days: days) : nil
  }

  /// The study day to ask what is due on.
  ///
  /// A clock that was set back a little does not take back what was due yesterday: of the day of the
  /// newest own event, if that is at most two days ahead, and the clock's day it is the later.
  ///
  /// - Parameters:
  ///   - now: What the clock shows.
  ///   - device: This device; nil when it never wrote.
  /// - Returns: A day not before the clock's, by the rollover hour of the settings.
  public func today(at now: LocalTime, device: String?) -> StudyDay {
    let today = StudyDay(at: now, rolloverHour: settings.rolloverHour)
    guard let newest = device.flatMap(newestTime(ofDevice:)) else { return today }
    let last = StudyDay(
      at: LocalTime(timestamp: newest, offsetMinutes: now.offsetMinutes),
      rolloverHour: settings.rolloverHour)
    return last - today <= 2 ? max(today, last) : today
  }
}
