import FSRS

/// Fewer predictions than this and only defaults are sure.
private let leastForFirst = 8
/// Fewer predictions than this and only first stabilities are fitted.
private let leastForAll = 64

/// Fits FSRS-6: outliers, first stabilities, then all weights.
///
/// Source: fsrs-rs 6.6.0, `src/training.rs`.
func fit6(
  _ whole: Sample, _ options: FitOptions, _ progress: (FitProgress) -> Bool
) throws(FitFailure) -> Fit {
  var sample = whole
  var answers = sample.firstAnswers()
  if options.filtersOutliers {
    answers.filterOutliers()
    sample.keep(answers)
  }
  let count = sample.items.count
  guard count >= leastForFirst else {
    return Fit(parameters: .fsrs6, extent: .defaults, predictions: count)
  }
  let passed = sample.items.reduce(0) { $0 + (sample.passed($1) ? 1 : 0) }
  let first = FirstStabilities(answers, averageRecall: Double(passed) / Double(count))
  let clip = { (weights: [Double]) in
    Parameters.clipping6(weights, relearningSteps: options.relearningSteps, sameDay: true)
  }
  let initial = first.filled() ?? Array(Parameters.fsrs6.weights[...3])
  let start = initial + Parameters.fsrs6.weights[4...]
  guard count >= leastForAll, count > answers.counts.reduce(0, +) else {
    let parameters = Parameters(checked: clip(start), .fsrs6)
    return Fit(parameters: parameters, extent: .firstStabilities, predictions: count)
  }
  sample.weighRecency()
  let descent = Descent<Kernel6>(
    lanes: Lanes(sample), pull: Pull(start: start, model: .fsrs6),
    predictions: count, clip: clip)
  let settings = Adam.Settings(
    rate: 0.04, beta1: 0.9, beta2: 0.999, steps: (count / options.batchSize + 1) * options.epochs)
  var weights = try descent.run(from: start, options, settings, progress)
  weights.replaceSubrange(..<4, with: first.refilled(weights))
  return Fit(
    parameters: Parameters(checked: weights, .fsrs6), extent: .complete, predictions: count)
}
