import FSRS

/// Fits on the past and evaluates on what followed, several times over.
///
/// The predictions in order of time are cut into `folds` + 1 equal parts; each fold fits to the first parts
/// and predicts the next one. The predictions of all folds together are evaluated, all weighing alike.
///
/// - Parameters:
///   - history: The reviews of all cards.
///   - options: The model, and how to fit.
///   - folds: At least 1.
///   - progress: Called with the part of the work that is done, in `0...1`; `false` stops.
/// - Returns: Finite figures.
/// - Throws: `EvaluationFailure`.
public func crossValidate(
  _ history: ReviewHistory, options: FitOptions = FitOptions(), folds: Int = 5,
  progress: (Double) -> Bool = { _ in true }
) throws(EvaluationFailure) -> Evaluation {
  precondition(folds > 0, "There is at least one fold.")
  let sample = Sample(history, options.model)
  let part = sample.items.count / (folds + 1)
  guard part > 0 else { throw .nothingPredicted }
  var score = Score(sample)
  for fold in 1...folds {
    var past = sample
    past.keep(first: fold * part)
    let fit: Fit
    do {
      fit = try FSRSTraining.fit(past, options) { news in
        progress((Double(fold - 1) + news.fraction) / Double(folds))
      }
    } catch { throw .interrupted }
    let recalls = sample.recalls(MemoryModel(fit.parameters))
    let end = fold == folds ? sample.items.count : (fold + 1) * part
    for item in sample.items[fold * part..<end] {
      score.add(item, recalls[Int(item)], weight: 1)
    }
  }
  return try score.evaluation()
}
