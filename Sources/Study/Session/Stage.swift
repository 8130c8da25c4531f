public import FSRS
public import Flashcards
public import Progress

/// Where a session stands.
public enum Stage: Sendable {
  /// Before the first question, or after an answer was recorded.
  case ready
  /// A question is on the screen.
  case asking(Asking)
  /// The answer is on the screen and waits for a grade.
  case grading(Grading)
  /// Nothing more to ask now.
  case finished(Finish)
}

/// Why a session is over.
public enum Finish: Equatable, Sendable {
  /// Everything was asked.
  case done
  /// A learning card falls due later today.
  case learningLater(Timestamp)
  /// The minutes are used up.
  case timeIsUp
}

/// A question before the learner.
public struct Asking: Sendable {
  /// The card.
  public internal(set) var card: Card
  /// Its deck.
  public internal(set) var deck: Deck
  /// What is shown and asked for.
  public internal(set) var question: Question
  /// Progress before this answer.
  public let progress: CardProgress
  /// Whether it was never answered before.
  public let isNew: Bool
  /// When it was put, for the thinking time.
  public let since: Timestamp
  /// The order in which options are shown: indices into the question's options.
  public let optionOrder: [Int]
  /// Whether the options are on the screen; a choice is asked openly first.
  public internal(set) var showsOptions = false
  /// How many hints were given.
  public internal(set) var hintsGiven = 0
  /// Indices of list items recalled so far, in the order they were named.
  public internal(set) var named: [Int] = []
  /// Lines that were no item of the list.
  public internal(set) var strays: [String] = []
  /// What was typed and sent back for another try.
  public internal(set) var tries: [String] = []
  /// Whether a date was asked for more of itself; that is done once.
  var askedAboutDate = false
  /// Whether an answer belonged to another note, and the learner was told.
  var wasConfused = false

  /// Whether a hint was given, or a wrong answer told apart, before the answer came.
  public var wasHelped: Bool { hintsGiven > 0 || wasConfused }
}

/// An answer that waits for its grade.
public struct Grading: Sendable {
  /// The question.
  public internal(set) var asking: Asking
  /// What the learner did.
  public let given: Given
  /// What came of it.
  public var assessment: Assessment
  /// What each grade would do; exactly that happens.
  public let outcomes: Outcomes
  /// Thinking time, `0...600000`.
  public let milliseconds: Int
}

/// What the learner gave as an answer.
public enum Given: Equatable, Sendable {
  /// Asked to see the answer.
  case nothing
  /// Typed this.
  case text(String, isSure: Bool)
  /// Picked options, indices into the question's options.
  case options([Int])
  /// Said true or false.
  case judgement(Bool)
  /// Named items: indices, and lines that were none.
  case items([Int], strays: [String])
}
