import FSRS
import Flashcards
import Progress

extension Session {
  /// Takes one item of a list.
  mutating func name(
    _ line: String, among items: [ListItem], for asking: inout Asking, at now: LocalTime
  ) -> Reaction {
    switch asking.checker.check(line, among: items, ticked: Set(asking.named)) {
    case .item(_, .dateNeedsMore): return .tryAgain(.dateNeedsMore)
    case .item(_, .dateAmbiguous(let readings)): return .tryAgain(.dateIsAmbiguous(readings))
    case .item(_, .part) where asking.isPartOfSeveral(line, items):
      return .stray(remember(line, in: &asking))
    case .item(let index, _):
      asking.named.append(index)
      guard asking.named.count == items.count else { return .named(index) }
      return settleList(asking, at: now)
    case .alreadyNamed(let index): return .namedBefore(index)
    case .guarded, .wrong: return .stray(remember(line, in: &asking))
    }
  }

  private func remember(_ line: String, in asking: inout Asking) -> String {
    asking.strays.append(line)
    return line
  }

  /// Ends a list with what was named.
  mutating func settleList(_ asking: Asking, at now: LocalTime) -> Reaction {
    guard case .list(let items, let isOrdered, let need) = asking.question.task else {
      preconditionFailure("Only a list has items.")
    }
    return settle(
      asking, .items(asking.named, strays: asking.strays),
      SuggestedGrade.list(
        named: asking.named, count: items.count, need: need, isOrdered: isOrdered,
        afterHint: asking.wasHelped),
      at: now)
  }
}

extension Asking {
  /// Whether a line is a part of more than one item, as `United` of two kingdoms: then of none.
  fileprivate func isPartOfSeveral(_ line: String, _ items: [ListItem]) -> Bool {
    items.count { item in
      if case .part = checker.check(line, against: item.accepted) { true } else { false }
    } > 1
  }
}
