/// A moment with what the learner's wall clock showed.
public struct LocalTime: Equatable, Sendable {
  /// The moment.
  public var timestamp: Timestamp
  /// Minutes that the wall clock was ahead of UTC, `-1440...1440`.
  public var offsetMinutes: Int

  /// A moment seen on a wall clock that is `offsetMinutes` east of UTC.
  public init(timestamp: Timestamp, offsetMinutes: Int) {
    self.timestamp = timestamp
    self.offsetMinutes = offsetMinutes
  }

  /// The calendar day that the wall clock shows.
  public var calendarDay: StudyDay { StudyDay(number: fields.days) }
  /// The year that the wall clock shows.
  public var year: Int { calendarDay.year }
  /// `1...12`.
  public var month: Int { calendarDay.month }
  /// `1...31`.
  public var day: Int { calendarDay.day }
  /// `0...23`.
  public var hour: Int { fields.rest / 3_600_000 }
  /// `0...59`.
  public var minute: Int { fields.rest / 60_000 % 60 }
  /// `0...59`.
  public var second: Int { fields.rest / 1000 % 60 }

  private var fields: (days: Int, rest: Int) {
    let shown = timestamp.milliseconds + Int64(offsetMinutes) * 60_000
    let (days, rest) = shown.flooredDivision(by: Timestamp.day)
    return (days, rest)
  }
}

extension StudyDay {
  /// The study day at a moment: before the rollover hour it is still the calendar day before.
  ///
  /// Only what the wall clock shows counts. Subtracting four hours from the moment would be wrong on
  /// the two days a year on which the clock is changed.
  ///
  /// - Parameters:
  ///   - time: The moment, with what the wall clock shows.
  ///   - rolloverHour: `0...23`, 4 by default in the settings.
  public init(at time: LocalTime, rolloverHour: Int) {
    self = time.hour < rolloverHour ? time.calendarDay - 1 : time.calendarDay
  }
}
