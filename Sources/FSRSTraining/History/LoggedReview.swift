/// One answer of a learner, as a log keeps it.
public struct LoggedReview: Sendable, Equatable {
  /// The button: 1 Again, 2 Hard, 3 Good, 4 Easy.
  public var rating: Int
  /// The number of the study day; only differences count.
  public var day: Int
  /// The time in seconds from any fixed moment.
  public var seconds: Double
  /// How long the answer took, in seconds; 0 when unknown.
  public var duration: Double

  /// An answer.
  public init(rating: Int, day: Int, seconds: Double, duration: Double = 0) {
    self.rating = rating
    self.day = day
    self.seconds = seconds
    self.duration = duration
  }
}

/// What is wrong with a log; cards and reviews are counted from 0.
public enum HistoryError: Error, Sendable, Equatable {
  /// A rating outside 1…4.
  case rating(Int, card: Int, review: Int)
  /// A review before the one that precedes it.
  case backwards(card: Int, review: Int)
  /// A time or duration that is infinite or not a number, or a day beyond 32 bits.
  case time(card: Int, review: Int)
}
