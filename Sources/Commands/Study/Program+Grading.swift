import FSRS
import Flashcards
import Progress
import Study
import Terminal

extension Program {
  /// Shows the answer, waits for a key, and saves the grade.
  mutating func grade(_ grading: Grading, _ sitting: inout Sitting) -> Step {
    if !sitting.hasShownAnswer {
      show(AnswerScreen(grading: grading, screen: screen).lines)
      sitting.hasShownAnswer = true
    }
    if case .part = grading.assessment.result { return askAboutPart(grading, &sitting) }
    let buttons = GradeButtons(
      grading: grading, count: sitting.session.learner.settings.buttons,
      showsIntervals: sitting.session.plan.effect == .schedules)
    dropTypeAhead()
    prompt(buttons.line(in: screen))
    let step = obey(world.input.readKey(), buttons, grading, &sitting)
    if case .grading = sitting.session.stage {} else { sitting.hasShownAnswer = false }
    return step
  }

  /// Throws away what was typed or pasted before the answer was there: it is no grade.
  private func dropTypeAhead() {
    let count = world.input.discardTypeAhead()
    guard count > 1 else { return }
    show(
      "\(Mark.warning.styled(in: screen)) \(count) characters typed ahead were not taken as grades."
    )
  }

  private mutating func obey(
    _ key: Input.Key, _ buttons: GradeButtons, _ grading: Grading, _ sitting: inout Sitting
  ) -> Step {
    switch key {
    case .terminated(let signal): return .terminated(signal)
    case .interrupted, .endOfInput:
      show("")
      return .leave
    case .enter: return save(buttons.suggestion, grading, &sitting)
    case .character(let character):
      if let rating = buttons.rating(for: character) { return save(rating, grading, &sitting) }
      return obey(character, grading, &sitting)
    case .pasted(let count):
      show("")
      show(
        "\(Mark.warning.styled(in: screen)) \(SafeText.count(count, "pasted character was", "pasted characters were")) not taken as grades."
      )
      return .next
    case .redraw:
      show("")
      return .next
    case .escape, .other:
      show("")
      show("`?` lists the keys.")
      return .next
    }
  }

  /// Saves a grade; only what is durable (or known to wait) leads to the next question.
  private mutating func save(
    _ rating: Rating, _ grading: Grading, _ sitting: inout Sitting
  ) -> Step {
    let now = world.clock()
    let contents = sitting.session.contents(for: rating, at: now)
    let events = save(contents, under: sitting.session.learner.settings)
    sitting.session.commit(events, rating: rating, at: now)
    show("\(rating.name)")
    if grading.outcomes[rating].isLeech { showLeech(grading) }
    return .next
  }

  private func showLeech(_ grading: Grading) {
    let lapses = grading.outcomes[.again].schedule.lapses
    show(
      """
      \(Mark.warning.styled(in: screen)) Forgotten \(SafeText.count(lapses, "time", "times")). \
      A clearer or smaller question may help; \
      `\(command("suspend")) \(line: grading.asking.card.id.rawValue)` stops asking it.
      """)
  }

  // MARK: Other keys

  private mutating func obey(
    _ character: Character, _ grading: Grading, _ sitting: inout Sitting
  ) -> Step {
    let card = grading.asking.card
    show("")
    switch character {
    case "?": show(KeyHelp.atGrade(screen))
    case "u": undo(in: &sitting)
    case "s": act([.suspend(card.id)], "Suspended", card, &sitting)
    case "b": bury(card, &sitting)
    case "f": act([.flag(card.id, reason: nil)], "Flagged as wrong or stale", card, &sitting)
    case "a": accept(grading, &sitting)
    case "o":
      sitting.session.acceptAsRight()
      show("Taken as right.")
    case "w":
      show(
        WhyScreen(
          asking: grading.asking, reviews: sitting.session.learner.reviews(of: card.id),
          screen: screen, showsAnswer: true
        ).lines)
    case "q": return .leave
    default: show("“\(String(character))” has no meaning here; `?` lists the keys.")
    }
    return .next
  }

  /// Records what was typed as an accepted answer.
  private mutating func accept(_ grading: Grading, _ sitting: inout Sitting) {
    guard case .text(let text, _) = grading.given, grading.isChecked else {
      return show("Nothing was typed that could be accepted.")
    }
    let card = grading.asking.card
    act([.accept(card.id, text: text)], "Accepted “\(line: text)” from now on", card, &sitting)
    sitting.session.acceptAsRight()
  }

  /// Asks whether a part of the answer counts.
  private mutating func askAboutPart(_ grading: Grading, _ sitting: inout Sitting) -> Step {
    prompt("That is part of the answer. Count it? y = yes, Enter = no ")
    switch world.input.readKey() {
    case .terminated(let signal): return .terminated(signal)
    case .interrupted, .endOfInput:
      show("")
      return .leave
    case .character("y"), .character("Y"):
      show("yes")
      sitting.session.acceptAsRight()
    case .redraw: show("")
    default:
      show("no")
      sitting.session.settlePart()
    }
    return .next
  }
}

extension Grading {
  /// Whether what was typed was compared with an answer, so that it may be accepted as one.
  fileprivate var isChecked: Bool {
    switch asking.question.task {
    case .type: true
    case .fill(let accepted, _): accepted.count == 1
    case .recall, .choose, .judge, .list: false
    }
  }
}
