import FSRS
public import Flashcards
public import Progress

/// A learner at work: which question is put, what was answered, what to save.
///
/// A session is a value. Its calls return what happened and what to save; nothing counts as done
/// until the saved events are handed back:
///
/// ```swift
/// session.advance(at: now)                     // .asking
/// session.respond(.text("32"), at: now)        // .grading, with a suggested grade
/// let contents = session.contents(for: .good)  // what to save
/// let events = try store.save(contents)        // durable now
/// session.commit(events, at: now)              // .ready
/// ```
public struct Session: Sendable {
  /// All decks.
  public let collection: CardCollection
  /// What the learner wants.
  public let plan: Plan
  /// Progress with everything that was committed.
  public internal(set) var learner: LearnerState
  /// Where the session stands.
  public internal(set) var stage = Stage.ready
  /// What is left.
  public internal(set) var queue: StudyQueue
  /// What was done.
  public internal(set) var tally: Tally
  /// When it began.
  public let began: LocalTime
  /// For shuffled options.
  let seed: UInt64
  /// Cards that fall due, by study day, for balancing.
  var load: [StudyDay: Int]
  /// Answered in this session, so that a second asking is not a first try.
  var answered: Set<CardID> = []

  /// Begins a session.
  ///
  /// - Complexity: O(*n* log *n*) in the number of cards.
  public init(
    collection: CardCollection, learner: LearnerState, plan: Plan, at now: LocalTime, seed: UInt64
  ) {
    self.collection = collection
    self.learner = learner
    self.plan = plan
    self.seed = seed
    began = now
    let today = StudyDay(at: now, rolloverHour: learner.settings.rolloverHour)
    tally = Tally(began: now.timestamp, day: today)
    queue = StudyQueue(
      collection: collection, learner: learner, plan: plan, now: now.timestamp, today: today,
      seed: seed)
    load = [:]
    for (_, progress) in learner.cardsWithProgress {
      if case .day(let day) = progress.due { load[day, default: 0] += 1 }
    }
  }
}

extension Session {
  /// Puts the next question, or finishes.
  public mutating func advance(at now: LocalTime) {
    if let minutes = plan.minutes,
      now.timestamp.milliseconds - began.timestamp.milliseconds >= Int64(minutes) * 60_000
    {
      stage = .finished(.timeIsUp)
      return
    }
    while true {
      switch queue.next(now: now.timestamp) {
      case .nothing:
        stage = .finished(.done)
        return
      case .later(let instant):
        stage = .finished(.learningLater(instant))
        return
      case .card(let id):
        guard let card = collection.card(id), let deck = collection.deck(of: card) else { continue }
        ask(card, in: deck, at: now)
        return
      }
    }
  }

  /// Puts one question.
  mutating func ask(_ card: Card, in deck: Deck, at now: LocalTime) {
    var question = card.question(in: deck)
    if plan.asFlashcards { question = question.asFlashcard }
    let progress = learner[card.id]
    stage = .asking(
      Asking(
        card: card, deck: deck, question: question, progress: progress,
        isNew: progress.schedule.phase == .new && !answered.contains(card.id),
        since: now.timestamp,
        optionOrder: optionOrder(of: question, for: card, reviews: progress.schedule.reviews)))
  }

  /// The study day of a time.
  public func day(at now: LocalTime) -> StudyDay {
    StudyDay(at: now, rolloverHour: learner.settings.rolloverHour)
  }

  /// The order of options: the author's if the note is not to be shuffled.
  private func optionOrder(of question: Question, for card: Card, reviews: Int) -> [Int] {
    guard case .choose(let options, _) = question.task else { return [] }
    guard card.note.fields.shuffles else { return Array(options.indices) }
    let salt = seed &+ UInt64(truncatingIfNeeded: reviews)
    return options.indices.sorted {
      (stableHash("\(card.id)#\($0)", salt), $0) < (stableHash("\(card.id)#\($1)", salt), $1)
    }
  }
}

extension Question {
  /// The same question, only looked at and graded by the learner.
  var asFlashcard: Question {
    let answer: [Block] =
      switch task {
      case .recall(let answer), .fill(_, let answer): answer
      case .choose(let options, _):
        options.filter(\.isRight).map { .item(marker: "-", $0.text) }
      case .judge(let isTrue): [.paragraph(isTrue ? "true" : "false")]
      case .type(let accepted): [.paragraph(Inline(plain: accepted.first?.text ?? ""))]
      case .list(let items, let isOrdered, _):
        items.enumerated().map { index, item in
          .item(marker: isOrdered ? "\(index + 1)." : "-", Inline(plain: item.text))
        }
      }
    return Question(prompt: prompt, task: .recall(answer: answer))
  }
}

extension Session {
  /// A practice session that starts where this one stands.
  public func repeating(_ plan: Plan, at now: LocalTime) -> Session {
    Session(collection: collection, learner: learner, plan: plan, at: now, seed: seed)
  }
}

extension Asking {
  /// The same asking with the question as a flashcard.
  var flipped: Asking {
    var copy = self
    copy.question = question.asFlashcard
    return copy
  }
}
