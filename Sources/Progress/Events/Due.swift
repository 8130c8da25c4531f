/// When a card is to be asked again.
///
/// Days and instants are compared within their kind; an instant belongs to learning steps and is always
/// close, so it comes before any day.
public enum Due: Hashable, Comparable, Sendable {
  /// At this moment, within learning steps.
  case instant(Timestamp)
  /// On this study day.
  case day(StudyDay)

  /// Whether the card may be asked.
  ///
  /// - Parameters:
  ///   - now: The moment of asking.
  ///   - today: Its study day.
  /// - Returns: True for an instant not after `now` and for a day not after `today`.
  public func hasCome(now: Timestamp, today: StudyDay) -> Bool {
    switch self {
    case .instant(let instant): instant <= now
    case .day(let day): day <= today
    }
  }
}
