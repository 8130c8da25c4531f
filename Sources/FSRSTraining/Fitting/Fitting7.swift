import FSRS

/// Fewer predictions than this and only the defaults are sure.
private let leastForAll = 64

/// Fits FSRS-7: all weights at once, from the defaults.
///
/// Source: srs-benchmark `models/fsrs_v7.py` and fsrs-rs `src/training.rs`.
func fit7(
  _ whole: Sample, _ options: FitOptions, _ progress: (FitProgress) -> Bool
) throws(FitFailure) -> Fit {
  var sample = whole
  if options.filtersOutliers {
    var answers = sample.firstAnswers()
    answers.filterOutliers()
    sample.keep(answers)
  }
  let count = sample.items.count
  guard count >= leastForAll else {
    return Fit(parameters: .fsrs7, extent: .defaults, predictions: count)
  }
  sample.weighRecency()
  let start = Parameters.fsrs7.weights
  let lanes = Lanes(sample)
  let descent = Descent<Kernel7>(
    lanes: lanes, pull: Pull(start: start, model: .fsrs7), predictions: count,
    clip: Parameters.clipping7)
  let settings = Adam.Settings(
    rate: 0.0118, beta1: 0.7, beta2: 0.98,
    steps: lanes.batchCount(of: options.batchSize) * options.epochs)
  let weights = try descent.run(from: start, options, settings, progress)
  return Fit(
    parameters: Parameters(checked: weights, .fsrs7), extent: .complete, predictions: count)
}
