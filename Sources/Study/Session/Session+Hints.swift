import Flashcards

extension Session {
  /// Gives the next hint, or nil when there is none left.
  ///
  /// First the author's, one after the other; then, for a list, the first letters of the items
  /// that are missing; for a typed answer or a single blank, its first letter.
  public mutating func hint() -> String? {
    guard case .asking(var asking) = stage else { return nil }
    guard let hint = asking.nextHint else { return nil }
    asking.hintsGiven += 1
    stage = .asking(asking)
    return hint
  }
}

extension Asking {
  /// The hint that `hintsGiven` leads to.
  fileprivate var nextHint: String? {
    let own = card.note.fields.hints
    if hintsGiven < own.count { return own[hintsGiven].plain }
    switch question.task {
    case .list(let items, _, _):
      let missing = items.indices.filter { !named.contains($0) }
      return missing.map { initials(of: items[$0].text) }.joined(separator: ", ")
    case .type(let accepted) where hintsGiven == own.count:
      return accepted.first.flatMap(initials)
    case .fill(let accepted, _) where hintsGiven == own.count:
      let initials = accepted.compactMap(\.first).compactMap(initials)
      return initials.isEmpty ? nil : initials.joined(separator: ", ")
    default: return nil
    }
  }

  /// The initials of an answer; none where they would be most of it: numbers, dates, short words.
  private func initials(of answer: AcceptedAnswer) -> String? {
    answer.value == .text && answer.text.count > 3 ? initials(of: answer.text) : nil
  }

  /// `M… A… P…` for “Membership Action Plan”.
  private func initials(of text: String) -> String {
    text.split(separator: " ").compactMap(\.first).map { "\($0)…" }.joined(separator: " ")
  }
}
