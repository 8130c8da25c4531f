import FSRS
import Flashcards
import Progress
import Study
import Terminal

/// The words for facts that the modules report.
enum Messages {
  /// Why the same question stands.
  static func text(for reason: Reaction.Reason, in session: Session) -> StyledText {
    switch reason {
    case .dateNeedsMore: return "Right so far; which date more exactly?"
    case .dateIsAmbiguous(let readings):
      let dates = readings.map(\.words).joined(separator: " or ")
      return "Is that \(line: dates)? Write the month as a word."
    case .otherAnswer(_, let prompt):
      return "That is the answer to “\(line: prompt)”. Try again, or Enter for the answer."
    case .noSuchOption(let count):
      let letters: SafeText =
        session.wantsSeveral ? "letters of all that are right" : "one letter"
      let range = "a to \(optionLetter(count - 1))"
      return "Type \(letters), from \(line: range); Enter alone shows the answer."
    case .neitherTrueNorFalse:
      return "Type t for true or f for false; Enter alone shows the answer."
    }
  }

  /// What to say to a line that never ended.
  static let lineTooLong: StyledText = "That line was longer than 1 MiB and was not taken."

  /// The name of an event, for undo: `Good on summit-2008/c1`.
  static func name(of event: Event) -> StyledText {
    switch event.content {
    case .review(let review): "\(review.rating.name) on \(line: review.card.rawValue)"
    case .suspend(let card): "suspend \(line: card.rawValue)"
    case .unsuspend(let card): "unsuspend \(line: card.rawValue)"
    case .bury(let card, until: _): "bury \(line: card.rawValue)"
    case .flag(let card, reason: _): "flag \(line: card.rawValue)"
    case .unflag(let card): "unflag \(line: card.rawValue)"
    case .forget(let card): "forget \(line: card.rawValue)"
    case .due(let card, let day): "due \(line: card.rawValue) \(line: day.description)"
    case .accept(let card, let text): "accept “\(line: text)” for \(line: card.rawValue)"
    case .setting(let key, let value):
      "\(line: key) = \(line: value.isEmpty ? "default" : value)"
    case .alias(let from, let to): "link \(line: from.rawValue) to \(line: to.rawValue)"
    case .reschedule(let card, _): "reschedule \(line: card.rawValue)"
    case .weights: "new weights"
    case .quiz: "a quiz"
    case .imported: "an import"
    case .seen(let seen): "seen \(line: seen.card.rawValue)"
    case .undo: "an undo"
    case .unknown(let kind, line: _): "an event “\(line: kind)”"
    }
  }

  /// `at 14:05`, or `tomorrow at 04:10`, on the learner's clock.
  static func clock(_ instant: Timestamp, in world: World) -> StyledText {
    let then = world.localTime(instant)
    let now = world.clock()
    let minutes = then.minute < 10 ? "0\(then.minute)" : "\(then.minute)"
    let hours = then.hour < 10 ? "0\(then.hour)" : "\(then.hour)"
    let days = then.calendarDay - now.calendarDay
    let day: SafeText = days <= 0 ? "" : days == 1 ? "tomorrow " : "in \(days) days "
    return "\(day)at \(hours):\(minutes)"
  }
}

extension Messages {
  /// Why a setting was refused.
  static func text(for problem: SettingProblem) -> StyledText {
    switch problem {
    case .unknown(let key):
      let start: StyledText = "There is no setting “\(line: key)”"
      let names = ConfigCommand.keys
      return names.nearest(to: key).map { start + "; did you mean “\(line: $0)”?" }
        ?? start + "; `config` lists them."
    case .notPerDeck(let key): return "“\(key.rawValue)” is set for all decks; leave out --deck."
    case .onlyPerDeck(let key): return "“\(key.rawValue)” is set for one deck; add --deck NAME."
    case .value(let key, let value):
      return "“\(line: value)” is no value for \(key.rawValue): it takes \(key.expected)."
    }
  }
}

extension Messages {
  /// Which cards a session leaves out, and why.
  ///
  /// - Parameters:
  ///   - loss: The deck and how many of its cards.
  ///   - failure: Why the deck could not be read, if the disk said so.
  /// - Returns: One line.
  static func text(for loss: Loss, _ failure: StoreFailure?) -> StyledText {
    let count = SafeText.count(loss.cards, "card", "cards")
    let cards: StyledText =
      "\(count) of “\(line: loss.deck.name)” \(loss.cards == 1 ? "is" as SafeText : "are") left out"
    if let failure { return cards + ": " + reason(of: failure) + "." }
    return loss.wasRead
      ? cards + ": the deck was changed after the start."
      : cards + ": \(line: loss.deck.path) is no deck any more."
  }
}

extension Session {
  /// Whether several options are to be picked.
  fileprivate var wantsSeveral: Bool {
    guard case .asking(let asking) = stage, case .choose(_, let several) = asking.question.task
    else { return false }
    return several
  }
}
