/// What one answer leads to.
public struct Outcome: Sendable, Equatable {
  /// The answer.
  public var rating: Rating
  /// The card after the answer.
  public var schedule: CardSchedule
  /// When to ask again.
  public var interval: Interval
  /// Whether this answer makes the card a leech, see `SchedulingOptions.leechThreshold`.
  public var isLeech: Bool
}

/// The outcomes of the four answers to one card.
public struct Outcomes: Sendable, Equatable {
  /// The outcome of `Rating.again`.
  public var again: Outcome
  /// The outcome of `Rating.hard`.
  public var hard: Outcome
  /// The outcome of `Rating.good`.
  public var good: Outcome
  /// The outcome of `Rating.easy`.
  public var easy: Outcome

  /// The outcome of `rating`.
  public subscript(rating: Rating) -> Outcome {
    switch rating {
    case .again: again
    case .hard: hard
    case .good: good
    case .easy: easy
    }
  }
}
