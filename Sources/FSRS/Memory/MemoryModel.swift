/// A memory model with its parameters: what an answer does to memory, and how memory fades.
///
/// Laws: `retrievability` is 1 (FSRS-7: 0.99999) at once and falls with time; `interval` inverts
/// `retrievability`; a better rating never leaves a smaller FSRS-6 stability when the weights are ordered.
/// States are never rounded. All operations are O(1) and allocate nothing.
///
/// Source: open-spaced-repetition/fsrs-rs 6.6.0 (`src/model.rs`, `src/model_v7.rs`) and
/// srs-benchmark (`models/fsrs_v7.py`).
public struct MemoryModel: Sendable {
  /// The weights this model was made from.
  public let parameters: Parameters
  // Both models stand side by side, the unused one with its defaults: an enumeration with the model in use
  // as payload was copied whole, three hundred bytes, at every call.
  let six: FSRS6
  let seven: FSRS7
  let isSeven: Bool

  /// The model that the parameters belong to.
  public init(_ parameters: Parameters) {
    self.parameters = parameters
    isSeven = parameters.model == .fsrs7
    six = FSRS6(isSeven ? Parameters.fsrs6.weights : parameters.weights)
    seven = FSRS7(isSeven ? parameters.weights : Parameters.fsrs7.weights)
  }

  /// The memory after an answer.
  ///
  /// - Parameters:
  ///   - rating: The answer.
  ///   - state: The memory before it, or `nil` at the first review.
  ///   - days: Days since the last review, `0...`. FSRS-6 counts whole days between day numbers, so the
  ///     caller floors; everything under 1 is the same day. FSRS-7 wants fractions.
  /// - Returns: A state within the bounds of `MemoryState`.
  public func state(
    after rating: Rating, from state: MemoryState?, elapsed days: Double
  ) -> MemoryState {
    guard let state else { return isSeven ? seven.first(rating) : six.first(rating) }
    return isSeven
      ? seven.next(rating, FSRS7.Review(of: state, elapsed: days, seven))
      : six.next(rating, FSRS6.Review(of: state, elapsed: days, six))
  }

  /// The memory after each of the four answers, sharing what they have in common.
  ///
  /// - Parameters: as `state(after:from:elapsed:)`.
  public func successors(of state: MemoryState?, elapsed days: Double) -> Successors {
    guard let state else {
      return isSeven ? Successors { seven.first($0) } : Successors { six.first($0) }
    }
    if isSeven {
      let review = FSRS7.Review(of: state, elapsed: days, seven)
      return Successors { seven.next($0, review) }
    }
    return six.successors(FSRS6.Review(of: state, elapsed: days, six))
  }

  /// The probability of recalling a card some time after its last review.
  ///
  /// - Parameters:
  ///   - days: Days since the last review, `0...`; fractions are welcome.
  ///   - state: The memory after that review.
  /// - Returns: A probability in `0...1`.
  public func retrievability(after days: Double, _ state: MemoryState) -> Double {
    isSeven
      ? FSRS7.Curve(state, seven).recall(after: days)
      : six.recall(after: days, stability: state.stability)
  }

  /// The time until recall falls to a wanted probability.
  ///
  /// - Parameters:
  ///   - retention: The wanted probability; clamped to `0.0001...1`.
  ///   - state: The memory after the last review.
  /// - Returns: Days, `0...`, not rounded. FSRS-7 keeps it under 36500.
  public func interval(retention: Double, _ state: MemoryState) -> Double {
    isSeven
      ? FSRS7.Curve(state, seven).interval(retention: retention)
      : six.interval(retention: retention, stability: state.stability)
  }
}
