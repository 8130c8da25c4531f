public import FSRS

/// What a simulated learner sets out to do.
public struct SimulationOptions: Sendable, Equatable {
  /// Cards that can be learned, without those in `collection`.
  public var newCards = 10_000
  /// Days to simulate, at least 1.
  public var days = 365
  /// New cards a day at most.
  public var newCardsPerDay = 10
  /// Reviews a day at most.
  public var reviewsPerDay = 9999
  /// Study time a day at most, in seconds; what is left waits for the next day.
  public var secondsPerDay = 1800.0
  /// The longest interval in days, at least 1.
  public var maximumInterval = 36_500
  /// Cards that the learner knows already.
  public var collection: [SimulatedCard] = []
  /// The same seed gives the same result.
  public var seed: UInt64 = 42

  /// Half an hour a day at most, ten new cards a day, for a year.
  public init() {}
}

/// A card that is already in review.
public struct SimulatedCard: Sendable, Equatable {
  /// The memory after its last review.
  public var memory: MemoryState
  /// Days since that review, `0...`.
  public var elapsed: Int
  /// Days until it is due, at most 0 when it is due now.
  public var due: Int

  /// A card that is already in review.
  public init(memory: MemoryState, elapsed: Int, due: Int) {
    self.memory = memory
    self.elapsed = elapsed
    self.due = due
  }
}
