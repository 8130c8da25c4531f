import FSRS
import FSRSTraining

/// `fit --json`.
struct FitReport: Encodable {
  let schema = 1
  /// `better`, `kept`, `tooFew`, `oneCard`, `allForgotten` or `allRecalled`.
  let verdict: String
  /// Whether the new weights were put in force.
  let applied: Bool
  /// Answers given at least a day after the card's last one, and their cards.
  let usable: Int
  let cards: Int
  /// Cards left out because their study days go backwards.
  let leftOut: Int
  /// The weights in force before.
  let current: WeightsJSON
  /// The new weights, and what was compared; null and empty without a fit.
  let new: WeightsJSON?
  let candidates: [CandidateJSON]
  /// The next month with the old weights and with the new ones.
  let load: LoadChangeJSON?

  private enum CodingKeys: String, CodingKey {
    case schema, verdict, applied, usable, cards, leftOut, current, new, candidates, load
  }

  /// A fit.
  init(_ change: FitChange, _ log: ReviewLog, isApplied: Bool) {
    let proposal = change.proposal
    verdict = proposal.isBetter ? "better" : "kept"
    applied = isApplied
    (usable, cards, leftOut) = (log.usable, log.usableCards, log.backwards)
    current = WeightsJSON(change.current, proposal.before)
    new = WeightsJSON(proposal.fit.parameters, proposal.after)
    candidates = proposal.candidates.map { CandidateJSON($0, current: change.current) }
    load = LoadChangeJSON(before: change.before, after: change.after)
  }

  /// No fit.
  init(_ log: ReviewLog, _ obstacle: ReviewLog.Obstacle, _ parameters: Parameters) {
    verdict =
      switch obstacle {
      case .tooFew: "tooFew"
      case .oneCard: "oneCard"
      case .allForgotten: "allForgotten"
      case .allRecalled: "allRecalled"
      }
    applied = false
    (usable, cards, leftOut) = (log.usable, log.usableCards, log.backwards)
    current = WeightsJSON(parameters, nil)
    new = nil
    candidates = []
    load = nil
  }
}

/// Weights of a model.
struct WeightsJSON: Encodable {
  /// `6` or `7`.
  let model: String
  let fitted: Bool
  /// 21 or 34.
  let weights: [Double]
  /// How well they describe the learner's answers.
  let figures: FiguresJSON?

  init(_ parameters: Parameters, _ evaluation: Evaluation?) {
    model = parameters.model.rawValue
    fitted = parameters.isFitted
    weights = parameters.weights
    figures = evaluation.map(FiguresJSON.init)
  }
}

/// Default or fitted weights of a model in the test on unseen answers.
struct CandidateJSON: Encodable {
  /// `6` or `7`.
  let model: String
  let fitted: Bool
  /// Whether such weights are in force.
  let inUse: Bool
  let figures: FiguresJSON

  init(_ candidate: Candidate, current: Parameters) {
    model = candidate.model.rawValue
    fitted = candidate.isFitted
    inUse = candidate.model == current.model && candidate.isFitted == current.isFitted
    figures = FiguresJSON(candidate.evaluation)
  }
}

/// How well predictions met answers.
struct FiguresJSON: Encodable {
  let answers: Int
  /// The part of them that was recalled.
  let recall: Double
  let logLoss: Double
  let rmseBins: Double
  /// Null without passes or without lapses.
  let auc: Double?
  let calibration: [CalibrationJSON]

  init(_ evaluation: Evaluation) {
    answers = evaluation.count
    recall = evaluation.recall
    logLoss = evaluation.logLoss
    rmseBins = evaluation.rmseBins
    auc = evaluation.auc
    calibration = evaluation.calibration.map(CalibrationJSON.init)
  }
}

/// Predictions that lie close together: their mean, what came of them, how many.
struct CalibrationJSON: Encodable {
  let predicted: Double
  let recalled: Double
  let answers: Int

  init(_ bin: CalibrationBin) {
    predicted = bin.predicted
    recalled = bin.observed
    answers = bin.count
  }
}

/// The next days before and after a change.
struct LoadChangeJSON: Encodable {
  let days: Int
  let reviewsBefore: Double
  let reviewsAfter: Double
  let minutesPerDayBefore: Double
  let minutesPerDayAfter: Double

  init(before: LoadForecast, after: LoadForecast) {
    days = before.days
    (reviewsBefore, reviewsAfter) = (before.reviews, after.reviews)
    minutesPerDayBefore = before.minutesPerDay
    minutesPerDayAfter = after.minutesPerDay
  }
}
