/// The time until a card is asked again.
public enum Interval: Sendable, Equatable {
  /// Seconds from now, for steps within the day.
  case seconds(Double)
  /// Study days from now, at least 1.
  case days(Int)

  /// The length in seconds, a day counted as 86,400.
  public var seconds: Double {
    switch self {
    case .seconds(let seconds): seconds
    case .days(let days): Double(days) * .day
    }
  }

  /// Whole days, 0 for an interval in seconds.
  var wholeDays: Int {
    switch self {
    case .seconds: 0
    case .days(let days): days
    }
  }
}
