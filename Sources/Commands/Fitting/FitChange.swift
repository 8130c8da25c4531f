import FSRS
import FSRSTraining
import Progress

/// What applying new weights would change.
struct FitChange {
  let proposal: FitProposal
  let log: ReviewLog
  /// The weights in force.
  let current: Parameters
  /// What would be saved.
  let weights: FittedWeights
  /// The next month with the old weights and with the new ones.
  let before: LoadForecast, after: LoadForecast

  /// Works out the consequences; cards outside the decks do not count for the load.
  init(
    _ proposal: FitProposal, _ log: ReviewLog, _ learner: LearnerState, _ program: Program
  ) {
    var program = program
    let collection = program.loadDecks().collection
    let now = program.world.clock()
    let today = program.today(now)
    let habits = LearnerHabits(estimatedFrom: log.history)
    let weights = FittedWeights(proposal, log)
    let fitted = learner.with(weights, at: now.timestamp, today: today)
    before = LoadForecast(learner, collection, habits, today: today)
    after = LoadForecast(fitted, collection, habits, today: today)
    current = learner.parameters
    self.proposal = proposal
    self.log = log
    self.weights = weights
  }
}

extension FittedWeights {
  /// What the journal keeps of a fit.
  init(_ proposal: FitProposal, _ log: ReviewLog, isAutomatic: Bool = false) {
    var figures = [
      "logLoss": proposal.after.logLoss, "rmse": proposal.after.rmseBins,
      "oldLogLoss": proposal.before.logLoss,
    ]
    figures["auc"] = proposal.after.auc
    for candidate in proposal.candidates where candidate.model == proposal.fit.parameters.model {
      let key = candidate.isFitted ? "unseenLogLoss" : "defaultLogLoss"
      figures[key] = candidate.evaluation.logLoss
    }
    self.init(
      weights: proposal.fit.parameters.weights, reviews: log.usable, evaluation: figures,
      isAutomatic: isAutomatic)
  }
}
