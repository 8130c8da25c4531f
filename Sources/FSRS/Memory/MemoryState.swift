/// What the model knows about one card's memory.
///
/// - FSRS-6: `stability` is the number of days until recall falls to 90 %, in `0.001...36500`.
/// - FSRS-7: `stability` and `fastStability` are the time scales, in days, of a slow and a fast memory
///   trace, both in `0.0001...36500`. Neither alone is an interval; ask `MemoryModel.interval`.
public struct MemoryState: Sendable, Equatable {
  /// Stability in days; under FSRS-7 that of the slow trace.
  public var stability: Double
  /// Stability of the fast trace in days; equals `stability` under FSRS-6.
  public var fastStability: Double
  /// Difficulty in `1...10`, 10 the hardest.
  public var difficulty: Double

  /// An FSRS-6 state, or an FSRS-7 state whose two traces are equal.
  public init(stability: Double, difficulty: Double) {
    self.init(stability: stability, fastStability: stability, difficulty: difficulty)
  }

  /// A state with two traces, as FSRS-7 uses it.
  public init(stability: Double, fastStability: Double, difficulty: Double) {
    self.stability = stability
    self.fastStability = fastStability
    self.difficulty = difficulty
  }
}
