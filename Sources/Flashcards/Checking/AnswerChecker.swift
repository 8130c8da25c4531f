/// Compares what was typed with what counts as right.
///
/// In this order: equal, by text, number or date; a date that must be asked about; the answer to
/// something else (`Guard`); a number close by; a slip of the fingers; a part of the answer. The
/// verdict is only the ground for a suggestion, which the learner overrides with one key.
///
/// ```
/// let checker = AnswerChecker(aliases: [["Kyiv", "Kiev"]])
/// checker.check("kiev", against: [AcceptedAnswer(text: "Kyiv")])    .right(…, byAlias: true)
/// ```
///
/// Laws: an accepted answer is right against itself; a text right by alias stays right when
/// typed and accepted are exchanged; no digit of a text answer can differ in a slip.
public struct AnswerChecker: Sendable {
  let strictness: Strictness
  let aliases: Aliases

  /// A checker for the answers of a note.
  ///
  /// - Parameters:
  ///   - aliases: Groups of spellings that mean the same, as in `Deck.aliases`.
  ///   - strictness: The note's field `strict`.
  public init(aliases: [[String]] = [], strictness: Strictness = .no) {
    self.strictness = strictness
    self.aliases = Aliases(aliases, strictness: strictness)
  }

  /// Judges a typed answer.
  ///
  /// - Parameters:
  ///   - typed: What was typed, without the mark of sureness (`TypedAnswer`).
  ///   - accepted: What counts as right.
  ///   - guards: What belongs to something else; the first that fits is named.
  /// - Returns: The verdict; `.wrong` for nothing but white space, and for text longer than any
  ///   note may be.
  /// - Complexity: O(*n* + *m*) in the lengths of `typed` and of all accepted and guarded answers.
  public func check(
    _ typed: String, against accepted: [AcceptedAnswer], guards: [Guard] = []
  ) -> Verdict {
    guard let given = Given(typed, by: self) else { return .wrong }
    let matches = accepted.map { match(given, $0) }
    for (match, answer) in zip(matches, accepted) {
      if case .right(let byAlias) = match { return .right(answer, byAlias: byAlias) }
    }
    for (match, answer) in zip(matches, accepted) {
      if case .needsMore(let date) = match { return .dateNeedsMore(answer, given: date) }
      if case .ambiguous(let dates) = match { return .dateAmbiguous(dates) }
    }
    for other in guards where other.accepted.contains(where: { match(given, $0).isRight }) {
      return .guarded(other.owner)
    }
    for (match, answer) in zip(matches, accepted) where match == .close { return .close(answer) }
    return slip(given, accepted, guards) ?? part(given, accepted) ?? .wrong
  }
}

/// How a typed answer relates to one accepted answer, slips and parts aside.
enum Match: Equatable {
  case right(byAlias: Bool)
  case needsMore(PartialDate)
  case ambiguous([PartialDate])
  case close, none

  var isRight: Bool { if case .right = self { true } else { false } }
}

/// A typed answer, read in every way.
struct Given {
  /// As typed, in NFC.
  let exact: String
  let folded: String
  let canonical: String
  let numbers: [TypedNumber]
  let dates: [PartialDate]

  /// The size of the longest note: no accepted answer is longer.
  private static let longest = 64 << 10

  init?(_ typed: String, by checker: AnswerChecker) {
    guard typed.utf8.count <= Self.longest else { return nil }
    exact = Flashcards.folded(withoutOuterSpace(typed), strictness: .yes)
    guard !exact.isEmpty else { return nil }
    folded = Flashcards.folded(exact, strictness: checker.strictness)
    canonical = checker.aliases.canonical(folded)
    numbers = readNumbers(exact)
    dates = readDates(exact)
  }
}

extension AnswerChecker {
  /// Compares by text, number or date.
  func match(_ given: Given, _ answer: AcceptedAnswer) -> Match {
    switch answer.value {
    case .text:
      let expected = folded(answer.text)
      if given.folded == expected { return .right(byAlias: false) }
      return given.canonical == aliases.canonical(expected) ? .right(byAlias: true) : .none
    case .number(let number):
      return isExactly(given, answer) ? .right(byAlias: false) : number.match(given)
    case .date(let date):
      return isExactly(given, answer) ? .right(byAlias: false) : date.match(given.dates)
    }
  }

  /// An accepted answer, folded as this note asks.
  func folded(_ text: String) -> String {
    Flashcards.folded(strictness == .yes ? withoutOuterSpace(text) : text, strictness: strictness)
  }

  /// Whether an answer is typed as the deck has it, so that `30..40` is right against itself.
  private func isExactly(_ given: Given, _ answer: AcceptedAnswer) -> Bool {
    given.exact == Flashcards.folded(withoutOuterSpace(answer.text), strictness: .yes)
  }
}
