public import Flashcards

/// What a learner does with a question.
public enum Response: Equatable, Sendable {
  /// Looks at the answer, or at the options of a choice that is still open; gives up the rest of
  /// a list.
  case reveal
  /// Types a line: an answer, the letter of an option, an item of a list.
  case line(String)
}

/// What came of a response.
public enum Reaction: Equatable, Sendable {
  /// The answer is there; the session waits for a grade.
  case answered
  /// The options are on the screen now.
  case optionsShown
  /// An item of the list was named: its index.
  case named(Int)
  /// That item was named before.
  case namedBefore(Int)
  /// No item of the list.
  case stray(String)
  /// The same question stands; the learner is told why.
  case tryAgain(Reason)

  /// Why another try is asked for.
  public enum Reason: Equatable, Sendable {
    /// The date is right as far as it goes.
    case dateNeedsMore
    /// Day and month cannot be told apart.
    case dateIsAmbiguous([PartialDate])
    /// It is the answer to another note, whose prompt is given.
    case otherAnswer(NoteID, prompt: String)
    /// No such option; there are this many.
    case noSuchOption(count: Int)
    /// Neither true nor false.
    case neitherTrueNorFalse
  }
}
