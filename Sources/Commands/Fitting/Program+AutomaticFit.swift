import FSRS
import FSRSTraining
import Progress
import Terminal

/// Whether it pays to fit again.
struct FitGrowth {
  /// Usable answers that a new fit takes at least beyond those of the last.
  static let least = 100

  /// A log longer than this is fitted only on request, since it takes longer than a blink.
  static func longest(_ model: Parameters.Model) -> Int { model == .fsrs6 ? 100_000 : 25_000 }

  /// Whether enough was answered since the last fit.
  ///
  /// - Parameters:
  ///   - count: Answers now.
  ///   - fitted: Usable answers at the last fit; nil without one.
  /// - Returns: Whether a quarter and 100 more were given, or the first 64.
  static func pays(_ count: Int, since fitted: Int?) -> Bool {
    guard let fitted else { return count >= ReviewLog.leastForAll }
    return count - fitted >= max(least, fitted / 4)
  }
}

extension Program {
  /// Fits again after a session when enough was answered since the last time, and says so in one line.
  ///
  /// No due date moves, and the model stays the same.
  ///
  /// Weights that are no better are not used, but the look at them is kept, so that it is not repeated
  /// after every session.
  mutating func fitAutomatically() {
    guard let learner, !isReadOnly, learner.settings.autoFit else { return }
    let last = learner.fits.last { (try? Parameters(weights: $0.weights.weights)) != nil }
    let answers = learner.activity.reduce(0) { $0 + $1.activity.answers }
    // All answers are at least as many as the usable ones, and much cheaper to count.
    let model = learner.parameters.model
    guard FitGrowth.pays(answers, since: last?.weights.reviews),
      answers <= FitGrowth.longest(model)
    else { return }
    let log = ReviewLog(learner)
    guard FitGrowth.pays(log.usable, since: last?.weights.reviews), log.obstacle == nil else {
      return
    }
    let proposal = try? FitProposal(
      log, current: learner.parameters, models: [model],
      steps: learner.settings.relearningSteps.count, folds: 1
    ) { [world] _ in !world.isInterrupted() }
    guard let proposal else { return }
    if proposal.isBetter {
      record([.weights(FittedWeights(proposal, log, isAutomatic: true))])
      if unsaved.isEmpty { show(automaticFitNote(proposal, log)) }
    } else {
      let same = FittedWeights(
        weights: learner.parameters.weights, reviews: log.usable,
        evaluation: ["logLoss": proposal.before.logLoss], isAutomatic: true)
      record([.weights(same)])
    }
  }

  private func automaticFitNote(_ proposal: FitProposal, _ log: ReviewLog) -> StyledText {
    let arrow = Glyph.arrow.text(unicode: screen.unicode)
    return """
      Memory model fitted to \(SafeText.count(log.usable, "answer", "answers")): log loss \
      \(SafeText.number(proposal.before.logLoss, decimals: 3)) \(arrow) \
      \(SafeText.number(proposal.after.logLoss, decimals: 3)); no due date moved \
      \("(`\(command("config auto-fit off"))` stops this)" as SafeText, .dim)
      """
  }
}
