/// What a desired retention costs and brings.
public struct Workload: Sendable, Equatable {
  /// The desired retention.
  public var retention: Double
  /// Study time a day, the mean over all days.
  public var minutesPerDay: Double
  /// Reviews a day without new cards and repetitions on the same day, the mean over all days.
  public var reviewsPerDay: Double
  /// New cards learned in all.
  public var cardsLearned: Int
  /// Cards known at the end: the sum of their recall probabilities.
  public var cardsKnown: Double
  /// All study time by cards known at the end, in seconds; 0 when nothing is known.
  public var secondsPerKnownCard: Double
}

/// Why there is no simulation.
public enum SimulationFailure: Error, Sendable, Equatable {
  /// The progress closure returned `false`.
  case interrupted
}
