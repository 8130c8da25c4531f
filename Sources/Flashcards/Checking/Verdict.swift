/// What is to be said about a typed answer.
public enum Verdict: Equatable, Sendable {
  /// It equals an accepted answer; `byAlias`: only after spellings of the deck were replaced.
  case right(AcceptedAnswer, byAlias: Bool)
  /// It differs from an accepted answer by this many slips of the fingers, `1...3`.
  case slip(Int, AcceptedAnswer)
  /// A number outside the tolerance, yet within twice of it.
  case close(AcceptedAnswer)
  /// Every typed word stands in an accepted answer: "part of the answer — count it?".
  case part(AcceptedAnswer)
  /// It agrees with the date but is less exact; to be asked once for the rest.
  case dateNeedsMore(AcceptedAnswer, given: PartialDate)
  /// A date that can be read in two ways; to be asked which.
  case dateAmbiguous([PartialDate])
  /// It is the answer to something else, and never a slip.
  case guarded(Guard.Owner)
  /// None of these.
  case wrong
}

/// Answers that belong to something else: typing one is a confusion, not a slip.
///
/// Without it "Iraq" would pass for Iran, and "Austria" for Australia.
public struct Guard: Equatable, Sendable {
  /// What else they answer.
  public var owner: Owner
  /// The answers.
  public var accepted: [AcceptedAnswer]

  /// Whose answers they are.
  public enum Owner: Equatable, Sendable {
    /// Another source says so.
    case variant(Variant)
    /// Another note of the deck; `prompt` is what it asks, as plain text.
    case note(NoteID, prompt: String)
    /// Another option of the question, or another item of the list, by its index from 0.
    case option(Int)
  }

  /// Guards the answers of `owner`.
  public init(_ owner: Owner, accepted: [AcceptedAnswer]) {
    self.owner = owner
    self.accepted = accepted
  }

  /// Guards what another source says.
  public init(_ variant: Variant) { self.init(.variant(variant), accepted: variant.answers) }
}
