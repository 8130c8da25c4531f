public import FSRS
public import Flashcards

/// What an answer was worth, and the grade to suggest.
public struct Assessment: Equatable, Sendable {
  /// What came of the answer.
  public var result: Result
  /// The grade that Enter takes.
  public var suggestion: Rating
  /// Whether the suggestion is a guess to look at, shown as `3?`.
  public var isDoubtful: Bool

  /// An assessment.
  public init(_ result: Result, suggest suggestion: Rating, isDoubtful: Bool = false) {
    self.result = result
    self.suggestion = suggestion
    self.isDoubtful = isDoubtful
  }

  /// What came of an answer.
  public enum Result: Equatable, Sendable {
    /// The answer was looked at; the learner judges alone.
    case selfGraded
    /// The answer was asked for before anything was tried.
    case revealed
    case right
    /// Right but for a slip of the finger.
    case slip
    /// A number within twice the tolerance.
    case close
    /// Every word is in the answer, but not all of the answer.
    case part
    case wrong
    /// What another source says.
    case variant(Variant)
    /// What another note asks for, with its prompt.
    case otherAnswer(NoteID, prompt: String)
    /// Which items were recalled, of how many.
    case items(recalled: [Int], of: Int)

    /// Whether the learner knew it without doubt.
    public var isRight: Bool {
      switch self {
      case .right, .slip, .close: true
      case .items(let recalled, let count): recalled.count == count
      default: false
      }
    }
  }
}
