package import FSRS

/// The pull of the weights towards their start: γ·Σ (w − start)²/σ², spread over the batches.
package struct Pull {
  let start: [Double]
  let model: Parameters.Model

  package init(start: [Double], model: Parameters.Model) {
    self.start = start
    self.model = model
  }

  /// Adds the derivatives of the pull for a part of all predictions.
  package func add(to gradient: inout [Double], _ weights: [Double], part: Double) {
    let spread = Self.spread(model)
    let strength = 2 * part * (model == .fsrs6 ? 1 : 0.3333)
    for index in weights.indices {
      gradient[index] +=
        strength * (weights[index] - start[index]) / (spread[index] * spread[index])
    }
  }

  /// How much each weight differs between learners.
  ///
  /// Source: fsrs-rs 6.6.0 `src/training.rs`; srs-benchmark for FSRS-7, whose first stabilities are free.
  static func spread(_ model: Parameters.Model) -> [Double] {
    model == .fsrs6 ? spread6 : spread7
  }

  private static let spread6 = [
    6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57,
    0.25, 1.03, 0.31, 0.32, 0.14, 0.27,
  ]
  private static let spread7 = [
    9999, 9999, 9999, 9999, 0.523, 0.2528, 0.4329, 0.2966, 0.2139, 0.2889, 0.1862, 0.175, 0.3812,
    0.3013, 0.9104, 0.3234, 0.2448, 0.3273, 0.1842, 0.1735, 0.4608, 0.311, 0.864, 0.0418, 0.2596,
    0.0798, 0.0682, 0.1282, 0.1397, 0.1407, 0.1489, 0.2, 0.15, 0.15,
  ]
}
