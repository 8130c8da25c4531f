import FSRS

/// Gradient descent over the batches of one sample.
struct Descent<K: Kernel> {
  let lanes: Lanes
  let pull: Pull
  let predictions: Int
  let clip: ([Double]) -> [Double]

  /// The weights after all epochs.
  ///
  /// - Parameters:
  ///   - start: The first weights.
  ///   - options: Epochs and seed.
  ///   - settings: The optimiser's constants.
  ///   - progress: Called between batches; `false` stops.
  /// - Returns: The last weights, within bounds.
  /// - Throws: `FitFailure.interrupted`.
  func run(
    from start: [Double], _ options: FitOptions, _ settings: Adam.Settings,
    _ progress: (FitProgress) -> Bool
  ) throws(FitFailure) -> [Double] {
    var weights = start
    var adam = Adam(settings, count: start.count)
    var random = SplitMix64(seed: options.seed)
    let tape = UnsafeMutablePointer<K.Step>.allocate(capacity: max(1, lanes.longest))
    defer { tape.deallocate() }
    let all = Double(max(1, options.epochs * predictions))
    var done = 0
    for epoch in 0..<options.epochs {
      for (place, batch) in lanes.batches(of: options.batchSize, using: &random).enumerated() {
        var gradient = gradient(batch, weights, tape)
        pull.add(
          to: &gradient, weights, part: Double(batch.predictions) / Double(predictions))
        adam.move(&weights, against: gradient)
        weights = clip(weights)
        done += batch.predictions
        guard place % 64 == 63 else { continue }
        let news = FitProgress(
          epoch: epoch + 1, epochs: options.epochs, fraction: Double(done) / all)
        if !progress(news) { throw .interrupted }
      }
      let news = FitProgress(
        epoch: epoch + 1, epochs: options.epochs, fraction: Double(done) / all)
      if !progress(news) { throw .interrupted }
    }
    return weights
  }

  /// The derivatives of the loss of a batch, without the pull.
  func gradient(
    _ batch: Lanes.Batch, _ weights: [Double], _ tape: UnsafeMutablePointer<K.Step>
  ) -> [Double] {
    let kernel = K(weights)
    var gradient = [Double](repeating: 0, count: weights.count)
    // Single precision holds the sums of a few hundred cards; the rest is added in double precision.
    for start in stride(from: batch.groups.startIndex, to: batch.groups.endIndex, by: 64) {
      var sums = K.zero
      for group in batch.groups[start..<min(start + 64, batch.groups.endIndex)] {
        lanes.withCards(Int(group)) { kernel.add($0, tape, to: &sums) }
      }
      let part = kernel.gradient(sums)
      for index in gradient.indices { gradient[index] += part[index] }
    }
    return gradient
  }
}
