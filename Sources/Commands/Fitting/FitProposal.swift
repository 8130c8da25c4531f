import FSRS
import FSRSTraining

/// Weights of a model, and how well they predicted answers that they did not know.
struct Candidate {
  let model: Parameters.Model
  /// Whether they were fitted; else the defaults.
  let isFitted: Bool
  let evaluation: Evaluation

  /// Default and fitted weights of models, judged by a split in time.
  ///
  /// - Parameters:
  ///   - log: With at least `ReviewLog.leastForAll` usable answers.
  ///   - models: Which.
  ///   - steps: Relearning steps of the scheduler.
  ///   - folds: Parts to predict.
  ///   - progress: Called with the part that is done; `false` stops.
  /// - Returns: Two for each model, the defaults first.
  /// - Throws: `EvaluationFailure`.
  static func all(
    of log: ReviewLog, models: [Parameters.Model], steps: Int, folds: Int = 5,
    progress: (Double) -> Bool
  ) throws(EvaluationFailure) -> [Candidate] {
    let split = try TimeSplit(log.history, folds: folds)
    var candidates: [Candidate] = []
    for (place, model) in models.enumerated() {
      let standard = try split.evaluation(of: .defaults(model))
      candidates.append(Candidate(model: model, isFitted: false, evaluation: standard))
      let fitted = try split.evaluation(fitting: .init(model, relearningSteps: steps)) { part in
        progress((Double(place) + part) / Double(models.count))
      }
      candidates.append(Candidate(model: model, isFitted: true, evaluation: fitted))
    }
    return candidates
  }
}

extension FitOptions {
  /// The defaults of a model under a learner's relearning steps.
  init(_ model: Parameters.Model, relearningSteps: Int) {
    self.init(model)
    self.relearningSteps = relearningSteps
  }
}

/// New weights beside the old ones.
struct FitProposal {
  /// What was compared; empty with fewer than 64 usable answers.
  let candidates: [Candidate]
  /// The new weights.
  let fit: Fit
  /// How well the old weights and the new ones describe the same answers.
  let before: Evaluation, after: Evaluation
  /// Whether the new ones are to be preferred.
  let isBetter: Bool
  /// The defaults of the model, when they predicted unseen answers as well as fitted weights or better.
  let unbeaten: Candidate?

  /// A difference in log loss that is worth a change.
  private static let least = 0.0001

  /// Fits, and weighs the result against what is in force.
  ///
  /// The model is the one whose fitted weights predicted best what they did not know. New weights are
  /// better when, in that test, they beat the defaults of their model, and when they describe all answers
  /// better than the old weights do.
  ///
  /// - Parameters:
  ///   - log: Without an obstacle.
  ///   - current: The weights in force.
  ///   - models: The models to choose from, the preferred first.
  ///   - steps: Relearning steps of the scheduler.
  ///   - folds: Parts to predict in the test.
  ///   - progress: Called with the part that is done; `false` stops.
  /// - Throws: `EvaluationFailure`.
  init(
    _ log: ReviewLog, current: Parameters, models: [Parameters.Model], steps: Int,
    folds: Int = 5, progress: (Double) -> Bool
  ) throws(EvaluationFailure) {
    var candidates: [Candidate] = []
    if log.usable >= ReviewLog.leastForAll {
      candidates = try Candidate.all(
        of: log, models: models, steps: steps, folds: folds, progress: { progress($0 * 0.8) })
    }
    let best = candidates.filter(\.isFitted).min { $0.evaluation.logLoss < $1.evaluation.logLoss }
    let model = best?.model ?? models.first ?? .fsrs6
    let fit: Fit
    do {
      fit = try FSRSTraining.fit(log.history, options: .init(model, relearningSteps: steps)) {
        progress(0.8 + $0.fraction * 0.2)
      }
    } catch { throw .interrupted }
    let split = try TimeSplit(log.history)
    before = try split.evaluation(of: current)
    after = try split.evaluation(of: fit.parameters)
    let standard = candidates.first { $0.model == model && !$0.isFitted }
    unbeaten = best.flatMap { best in
      standard.flatMap { $0.evaluation.logLoss <= best.evaluation.logLoss ? $0 : nil }
    }
    isBetter = unbeaten == nil && before.logLoss - after.logLoss >= Self.least
    self.candidates = candidates
    self.fit = fit
  }
}
