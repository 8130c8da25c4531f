import FSRS

/// Fits the weights of a model to a history.
///
/// FSRS-6: outliers are left out, first stabilities come from first answers, then gradient descent over all
/// answers given at least a day after the last. FSRS-7: gradient descent over all answers. Recent answers
/// weigh more, and weights are pulled towards their start by how little learners differ in them. The result
/// depends only on the arguments.
///
/// With little data less is fitted, see `Fit.Extent`: upstream's limits are 8 predictions for first
/// stabilities and 64 for the rest.
///
/// - Parameters:
///   - history: The reviews of all cards, each from its first.
///   - options: The model, and how long and how to fit.
///   - progress: Called from time to time; return `false` to stop.
/// - Returns: Weights that are finite and within bounds, whatever the history.
/// - Throws: `FitFailure.interrupted` when `progress` returned `false`.
/// - Complexity: O(epochs · reviews), about 25 ns a review and epoch for FSRS-6, 50 for FSRS-7.
public func fit(
  _ history: ReviewHistory, options: FitOptions = FitOptions(),
  progress: (FitProgress) -> Bool = { _ in true }
) throws(FitFailure) -> Fit {
  try fit(Sample(history, options.model), options, progress)
}

/// Fits to the predictions that a sample still has.
func fit(
  _ sample: Sample, _ options: FitOptions, _ progress: (FitProgress) -> Bool
) throws(FitFailure) -> Fit {
  switch options.model {
  case .fsrs6: try fit6(sample, options, progress)
  case .fsrs7: try fit7(sample, options, progress)
  }
}
