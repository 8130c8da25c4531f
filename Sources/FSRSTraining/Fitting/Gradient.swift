import FSRS

/// The derivatives of the loss over a whole history, as the fit computes them; a joint for tests.
///
/// - Parameters:
///   - history: The reviews.
///   - weights: Weights within bounds, which select the model by their number.
///   - predictions: The weight of each review's prediction; the first of a card must have 0. Shape: reviews.
/// - Returns: One derivative for each weight, of −Σ ω(y ln R + (1−y) ln(1−R)).
package func lossGradient(
  _ history: ReviewHistory, weights: [Double], predictions: [Float]
) -> [Double] {
  let model: Parameters.Model = weights.count == 21 ? .fsrs6 : .fsrs7
  var sample = Sample(history, model)
  sample.weights = predictions
  let lanes = Lanes(sample)
  return model == .fsrs6
    ? lossGradient(Kernel6.self, lanes, weights) : lossGradient(Kernel7.self, lanes, weights)
}

private func lossGradient<K: Kernel>(
  _ kernel: K.Type, _ lanes: Lanes, _ weights: [Double]
) -> [Double] {
  let tape = UnsafeMutablePointer<K.Step>.allocate(capacity: max(1, lanes.longest))
  defer { tape.deallocate() }
  let groups = lanes.predictions.indices.map { Int32($0) }
  let descent = Descent<K>(
    lanes: lanes, pull: Pull(start: weights, model: weights.count == 21 ? .fsrs6 : .fsrs7),
    predictions: 1, clip: { $0 })
  return descent.gradient(Lanes.Batch(groups: groups[...], predictions: 1), weights, tape)
}
