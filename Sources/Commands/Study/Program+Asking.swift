import Flashcards
import Progress
import Study
import Terminal

extension Program {
  /// Shows a question and takes its answer.
  mutating func ask(_ asking: Asking, _ sitting: inout Sitting) -> Step {
    if !sitting.hasShownQuestion {
      show(QuestionScreen(asking: asking, session: sitting.session, screen: screen).lines)
      if asking.showsOptions { show(OptionList(asking: asking, screen: screen).lines) }
      sitting.hasShownQuestion = true
    }
    if sitting.explained.insert(asking.question.task.explanation).inserted {
      let typesClozes = sitting.session.learner.settings.typesClozes
      show(asking.question.task.howToAnswer(typesClozes: typesClozes))
    }
    let ordered = asking.question.task.numbersItems
    let prompt = ordered ? "\(asking.named.count + 1)> " : "> "
    switch world.input.readLine(.init(prompt)) {
    case .terminated(let signal): return .terminated(signal)
    case .interrupted: return .leave
    case .endOfInput:
      if world.input.isInteractive { show("") }
      return .leave
    case .tooLong:
      complain(Messages.lineTooLong)
      return .next
    case .text(let line): return take(line, asking, &sitting)
    }
  }

  private mutating func take(_ line: String, _ asking: Asking, _ sitting: inout Sitting) -> Step {
    if line.hasPrefix(":") { return obey(String(line.dropFirst()), asking, &sitting) }
    var answer = line
    if answer.hasPrefix("\\:") { answer.removeFirst() }
    let trimmed = answer.trimmingSpaces
    if trimmed == "?" { return obey("?", asking, &sitting) }
    let response: Response = trimmed.isEmpty ? .reveal : .line(trimmed)
    let reaction = sitting.session.respond(response, at: world.clock())
    show(reaction, to: sitting.session)
    return .next
  }

  private func show(_ reaction: Reaction, to session: Session) {
    switch reaction {
    case .answered: break
    case .optionsShown:
      if case .asking(let asking) = session.stage {
        show(OptionList(asking: asking, screen: screen).lines)
      }
    case .named(let index): show(named(index, in: session, again: false))
    case .namedBefore(let index): show(named(index, in: session, again: true))
    case .stray(let line):
      show(
        "\(Mark.wrong.styled(in: screen)) “\(line: line)” is not one of them. Enter ends the list.")
    case .tryAgain(let reason): show(Messages.text(for: reason, in: session))
    }
  }

  private func named(_ index: Int, in session: Session, again: Bool) -> StyledText {
    guard case .asking(let asking) = session.stage,
      case .list(let items, let isOrdered, _) = asking.question.task
    else { return "" }
    let left = items.count - asking.named.count
    let mark = again || isOrdered ? Mark.note : Mark.right
    let end: StyledText = again ? " (named before)" : "  \("\(left) to go" as SafeText, .dim)"
    return "\(mark.styled(in: screen)) \(items[index].text)" + end
  }

  /// Commands at the answer prompt, after the colon.
  private mutating func obey(
    _ command: String, _ asking: Asking, _ sitting: inout Sitting
  ) -> Step {
    switch command.trimmingSpaces {
    case "h", "hint":
      if let hint = sitting.session.hint() {
        show("\("Hint" as SafeText, .bold)  \(hint)")
      } else {
        show(asking.hintsGiven == 0 ? "There is no hint." : "There is no further hint.")
      }
    case "s", "suspend": act([.suspend(asking.card.id)], "Suspended", asking.card, &sitting)
    case "b", "bury": bury(asking.card, &sitting)
    case "f", "flag":
      act([.flag(asking.card.id, reason: nil)], "Flagged as wrong or stale", asking.card, &sitting)
    case "u", "undo": undo(in: &sitting)
    case "r", "redo": redo(in: &sitting)
    case "flip":
      sitting.session.flipCurrent()
      sitting.hasShownQuestion = false
    case "w", "why":
      sitting.hasShownQuestion = false
      show(
        WhyScreen(
          asking: asking, reviews: sitting.session.learner.reviews(of: asking.card.id),
          screen: screen, showsAnswer: false
        ).lines)
    case "q", "quit": return .leave
    case "?", "help":
      sitting.hasShownQuestion = false
      show(KeyHelp.atAnswer(screen))
    default: show("There is no command “:\(line: command)” here; `:?` lists them.")
    }
    return .next
  }
}

extension String {
  /// Without spaces and tabs at both ends.
  var trimmingSpaces: String {
    var rest = Substring(self)
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
