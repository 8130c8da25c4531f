import Flashcards
import Progress
import Study
import Terminal

extension Program {
  /// The end of a session: summary, and on request the misses once more.
  mutating func conclude(_ finish: Finish, _ sitting: inout Sitting) -> Step {
    let session = sitting.session
    if session.tally.answers.isEmpty {
      show(nothingToAsk(finish, session))
      return .done
    }
    showSummary(of: session, finish: finish)
    guard world.input.isInteractive, !session.tally.misses.isEmpty else { return .done }
    return offerRepetition(&sitting)
  }

  /// Why there is no question.
  private func nothingToAsk(_ finish: Finish, _ session: Session) -> StyledText {
    if case .learningLater(let instant) = finish {
      return "Nothing now; the next learning card is due \(Messages.clock(instant, in: world))."
    }
    if session.catalog.isEmpty {
      return "There is nothing to study yet; `\(command("add my-deck"))` writes a first note."
    }
    if session.plan.onlyLapsed { return "None of these cards was forgotten before." }
    let introduced = session.learner.activity(on: session.day(at: world.clock())).introduced
    if session.plan.newCards == nil, introduced >= session.learner.settings.newPerDay {
      return """
        Nothing is due, and today's new cards are done; \
        `\(command("study --new 10"))` learns ten more.
        """
    }
    return "Nothing is due. `\(command("study --cram"))` asks all the same, without saving."
  }

  /// `r` repeats the misses without touching the schedule; any other key ends.
  private mutating func offerRepetition(_ sitting: inout Sitting) -> Step {
    prompt("r = repeat the misses, u = undo, Enter = done ")
    let key = world.input.readKey()
    show("")
    switch key {
    case .terminated(let signal): return .terminated(signal)
    case .redraw, .pasted, .other: return offerRepetition(&sitting)
    case .character("u"):
      undo(in: &sitting)
      return .next
    case .character("r"):
      var plan = Plan()
      plan.scope = Set(sitting.session.tally.misses.map(\.card))
      plan.effect = .practice
      var repetition = Sitting(
        listing: sitting.listing, session: sitting.session.repeating(plan, at: world.clock()))
      switch run(&repetition) {
      case .terminated(let signal): return .terminated(signal)
      default: return .done
      }
    default: return .done
    }
  }

  /// Prints the figures of a session.
  func showSummary(of session: Session, finish: Finish?) {
    let summary = session.summary(at: world.clock())
    show(SummaryScreen(summary: summary, tally: session.tally, screen: screen).lines)
    switch (finish, summary.nextLearning) {
    case (.timeIsUp, _): show("The time is up.")
    case (_, let instant?):
      show("The next learning card is due \(Messages.clock(instant, in: world)).")
    default: break
    }
  }
}
