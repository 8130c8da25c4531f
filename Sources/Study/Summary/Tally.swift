public import FSRS
public import Flashcards
public import Progress

/// What was done in a session so far.
public struct Tally: Sendable {
  /// When the session began.
  public let began: Timestamp
  /// Its study day.
  public let day: StudyDay
  /// Every answer, in order.
  public private(set) var answers: [Answer] = []

  /// One answer of the session.
  public struct Answer: Sendable {
    /// The review's event; nil in practice.
    public let event: EventID?
    /// The card.
    public let card: CardID
    /// Name of its deck.
    public let deck: String
    /// Kind of its note.
    public let kind: Kind
    /// Whether the card was new.
    public let isNew: Bool
    /// Whether it is the card's first answer in this session.
    public let isFirst: Bool
    /// The grade.
    public let rating: Rating
    /// Thinking time.
    public let milliseconds: Int
    /// What was asked, as one line.
    public let prompt: String
    /// What was given, as text; nil when nothing was typed or picked.
    public let given: String?
    /// What was expected, as one line.
    public let expected: String
    /// Whether the learner was sure of it.
    public let wasSure: Bool
    /// Whether a new card was only looked at, which is no miss.
    public let isFirstLook: Bool
    /// Whether it was forgotten so often now that it should be mended: at the threshold, then
    /// after every half of it.
    public let isLeech: Bool
  }

  /// Answers that were undone, each with its place, in case they are restored.
  private var undone: [EventID: (place: Int, answer: Answer)] = [:]

  init(began: Timestamp, day: StudyDay) {
    self.began = began
    self.day = day
  }

  mutating func add(_ grading: Grading, rating: Rating, event: EventID?) {
    let asking = grading.asking
    answers.append(
      Answer(
        event: event, card: asking.card.id, deck: asking.deck.name, kind: asking.card.note.kind,
        isNew: asking.isNew, isFirst: !hasAnswer(to: asking.card.id), rating: rating,
        milliseconds: grading.milliseconds, prompt: asking.question.prompt.plain,
        given: grading.given.text(in: asking.question),
        expected: asking.question.task.answers.joined(separator: ", "),
        wasSure: grading.given.isSure, isFirstLook: grading.isFirstLook,
        isLeech: grading.outcomes[rating].isLeech))
  }

  /// Forgets an answer that was undone.
  mutating func remove(_ event: EventID) {
    guard let place = answers.firstIndex(where: { $0.event == event }) else { return }
    undone[event] = (place, answers.remove(at: place))
  }

  /// Counts an answer again.
  mutating func restore(_ event: EventID) {
    guard let (place, answer) = undone.removeValue(forKey: event) else { return }
    answers.insert(answer, at: min(place, answers.count))
  }
}

extension Tally {
  /// Whether a card was answered in this session.
  public func hasAnswer(to card: CardID) -> Bool { answers.contains { $0.card == card } }

  /// Answers that count for “recalled at first try”: first ones of cards that were not new.
  public var firstTries: [Answer] { answers.filter { $0.isFirst && !$0.isNew } }

  /// Answers that were missed, each card once, in order; looking at a new card is no miss.
  public var misses: [Answer] {
    var seen: Set<CardID> = []
    return answers.filter {
      $0.rating == .again && !$0.isFirstLook && seen.insert($0.card).inserted
    }
  }

  /// Answers that were wrong though the learner was sure.
  public var sureAndWrong: [Answer] { answers.filter { $0.wasSure && $0.rating == .again } }

  /// Answers by which a card was forgotten so often that it should be mended.
  public var leeches: [Answer] { answers.filter(\.isLeech) }
}
