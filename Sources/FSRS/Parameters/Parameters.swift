/// The weights of a memory model, complete, finite and within bounds.
///
/// The number of weights selects the model: 21 for FSRS-6, 34 for FSRS-7. The 17 weights of FSRS-4.5 and
/// the 19 of FSRS-5 are upgraded to FSRS-6.
public struct Parameters: Sendable, Equatable {
  /// The models; the raw values are their published numbers.
  public enum Model: String, Sendable {
    /// One stability, whole days, 21 weights.
    case fsrs6 = "6"
    /// Two stabilities, fractional days, 34 weights.
    case fsrs7 = "7"
  }

  /// The weights in upstream's order, 21 or 34.
  public let weights: [Double]
  /// The model that the weights belong to.
  public let model: Model

  /// Weights from outside, upgraded and moved into bounds.
  ///
  /// - Throws: `ParametersError` when the count fits no model or a weight is not finite.
  public init(weights: [Double]) throws(ParametersError) {
    if let index = weights.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(index: index)
    }
    switch weights.count {
    case 17, 19, 21:
      model = .fsrs6
      self.weights = Self.clipping6(Self.upgraded(weights))
    case 34:
      model = .fsrs7
      self.weights = Self.clipping7(weights)
    default: throw .count(weights.count)
    }
  }

  /// Weights known to be complete and within bounds.
  package init(checked weights: [Double], _ model: Model) {
    self.weights = weights
    self.model = model
  }
}

/// Why weights are refused.
public enum ParametersError: Error, Sendable, Equatable {
  /// No model has this number of weights: 17, 19, 21 and 34 are known.
  case count(Int)
  /// The weight at this index is infinite or not a number.
  case notFinite(index: Int)
}
