import FSRS
import FSRSTraining
import Progress
import Terminal

/// The words about fitting.
enum FittingMessages {
  /// Why nothing was fitted.
  static func text(for obstacle: ReviewLog.Obstacle) -> StyledText {
    switch obstacle {
    case .tooFew(let count):
      """
      \(SafeText.count(count, "usable answer", "usable answers")) so far: below \
      \(ReviewLog.leastForFirst) nothing can be fitted, and from \(ReviewLog.leastForAll) on all \
      weights are. \(usable) The weights stay as they are.
      """
    case .oneCard:
      "All usable answers are about one card, which tells nothing about others. "
        + "The weights stay as they are."
    case .allForgotten:
      "Every usable answer was Again, so there is no difference to learn from. "
        + "The weights stay as they are."
    case .allRecalled:
      "Every usable answer was recalled, so there is no difference to learn from. "
        + "The weights stay as they are."
    }
  }

  /// What usable means.
  static let usable: SafeText =
    "An answer is usable if it was given at least a day after the card’s last one."

  /// That cards are left out.
  static func backwards(_ count: Int) -> StyledText {
    """
    \(SafeText.count(count, "card is", "cards are")) left out of this: the study days of the \
    answers go backwards, so a clock was wrong.
    """
  }

  /// That the newest weights of the journal cannot be used.
  static func refusedWeights(_ learner: LearnerState) -> StyledText? {
    guard let last = learner.fits.last else { return nil }
    let reason: SafeText
    do throws(ParametersError) {
      _ = try Parameters(weights: last.weights.weights)
      return nil
    } catch {
      switch error {
      case .count(let count): reason = "no model has \(count) weights"
      case .notFinite(let index): reason = "weight \(index) is not a finite number"
      }
    }
    return """
      The weights saved on \(line: last.event.day.description) are not used: \(reason). \
      \(learner.parameters.name) is in force.
      """
  }

  /// That a model was chosen by a setting.
  static func fixedModel(_ model: Parameters.Model, in program: Program) -> StyledText {
    """
    The setting `model` says \(model.name); `\(program.command("config model default"))` leaves \
    the choice to `fit`.
    """
  }

  /// That new weights are used.
  static func applied(_ change: FitChange, in program: Program) -> StyledText {
    """
    \(Mark.right.styled(in: program.screen)) Now \(change.proposal.fit.parameters.model.name) \
    with weights fitted to you. `\(program.command("undo"))` takes it back.
    """
  }
}

extension Parameters.Model {
  /// `FSRS-6`.
  var name: SafeText { self == .fsrs6 ? "FSRS-6" : "FSRS-7" }
}

extension Messages {
  /// The name of events that are undone together: `reschedule of 12 cards`.
  static func name(of batch: [Event]) -> StyledText {
    guard let first = batch.first else { return "nothing" }
    guard batch.count > 1 else { return name(of: first) }
    return "reschedule of \(SafeText.count(batch.count, "card", "cards"))"
  }
}

extension LearnerState {
  /// The events that undos took back; where an undo names an undo, what that took back.
  func acts(undoneBy undos: [Event]) -> [Event] {
    undos.compactMap { undo in
      var event = undo
      while case .undo(let id) = event.content, let named = self.event(id) { event = named }
      return event
    }
  }
}
