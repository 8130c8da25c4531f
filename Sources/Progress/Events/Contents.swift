public import Flashcards

/// What a card looked like when it was asked first, and after each accepted edit.
public struct Seen: Equatable, Sendable {
  /// The card.
  public var card: CardID
  /// The fingerprint of its note.
  public var fingerprint: String
  /// The name of its deck.
  public var deck: String
  /// The question as plain text, cut to 1 KiB.
  public var prompt: String
  /// The answers as plain text, each cut to 1 KiB, at most 2 KiB together.
  public var answers: [String]

  /// What a card looked like.
  public init(
    card: CardID, fingerprint: String, deck: String, prompt: String, answers: [String]
  ) {
    self.card = card
    self.fingerprint = fingerprint
    self.deck = deck
    self.prompt = prompt
    self.answers = answers
  }
}

/// Weights fitted to the learner's own reviews.
public struct FittedWeights: Equatable, Sendable {
  /// 17, 19, 21 or 34 weights, see `FSRS.Parameters`; at most 64 are kept.
  public var weights: [Double]
  /// Reviews that they were fitted to, `0...`.
  public var reviews: Int
  /// What they were measured by: names such as `logLoss`, `rmse`, `auc`, `defaultLogLoss`; at most 16.
  public var evaluation: [String: Double]
  /// Whether the program fitted them by itself, so that `undo` passes over them.
  public var isAutomatic: Bool

  /// Fitted weights.
  public init(
    weights: [Double], reviews: Int, evaluation: [String: Double] = [:],
    isAutomatic: Bool = false
  ) {
    self.weights = weights
    self.reviews = reviews
    self.evaluation = evaluation
    self.isAutomatic = isAutomatic
  }
}

/// The result of a quiz.
public struct QuizResult: Equatable, Sendable {
  /// Points, `0...questions`; partial answers give parts of a point.
  public var score: Double
  /// Questions asked, `0...`.
  public var questions: Int
  /// How long it took, in milliseconds, `0...`.
  public var milliseconds: Int
  /// The decks that it was about; at most 16 are kept.
  public var decks: [String]
  /// Points and questions by topic; at most 16 are kept.
  public var topics: [String: Topic]
  /// Who took it, if not the learner.
  public var who: String?
  /// The seed that gives the same questions again.
  public var seed: Int?

  /// What was reached in one topic.
  public struct Topic: Equatable, Sendable {
    /// Points.
    public var score: Double
    /// Questions.
    public var questions: Int

    /// Points among questions.
    public init(score: Double, questions: Int) {
      self.score = score
      self.questions = questions
    }
  }

  /// The result of a quiz.
  public init(
    score: Double, questions: Int, milliseconds: Int, decks: [String] = [],
    topics: [String: Topic] = [:], who: String? = nil, seed: Int? = nil
  ) {
    self.score = score
    self.questions = questions
    self.milliseconds = milliseconds
    self.decks = decks
    self.topics = topics
    self.who = who
    self.seed = seed
  }
}

/// That events were imported.
public struct ImportNote: Equatable, Sendable {
  /// Where from: `anki`, `kartka`, a file's name.
  public var source: String
  /// How many events came with it, `0...`.
  public var events: Int

  /// That events were imported.
  public init(source: String, events: Int) {
    self.source = source
    self.events = events
  }
}
