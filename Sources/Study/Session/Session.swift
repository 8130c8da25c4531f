import FSRS
public import Flashcards
public import Progress

/// A learner at work: which question is put, what was answered, what to save.
///
/// A session is a value. Its calls return what happened and what to save; nothing counts as done
/// until the saved events are handed back:
///
/// ```swift
/// session.advance(at: now)                              // .asking
/// _ = session.respond(.line("32"), at: now)             // .grading, with a suggested grade
/// let contents = session.contents(for: .good, at: now)  // what to save
/// let events = try store.save(contents)                 // durable now
/// session.commit(events, rating: .good, at: now)        // .ready
/// ```
public struct Session: Sendable {
  /// All cards.
  public internal(set) var catalog: Catalog
  /// The decks that were read so far, by their places in the catalog; nil: that could not be done.
  var decks: [Int: Deck?]
  /// What was found missing when decks were read; `takeLosses` empties it.
  var losses: [Loss] = []
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
  /// The device that writes, whose newest event today is not before; nil: none.
  let device: String?
  /// For shuffled options.
  let seed: UInt64
  /// Cards that fall due, by study day, for balancing.
  var load: DayLoad

  /// Begins a session with decks that are all there.
  ///
  /// - Complexity: O(*n* log *n*) in the number of cards.
  public init(
    collection: CardCollection, learner: LearnerState, plan: Plan, at now: LocalTime, seed: UInt64,
    device: String? = nil
  ) {
    self.init(
      catalog: Catalog(collection), learner: learner, plan: plan, at: now, seed: seed,
      device: device, decks: collection.decks)
  }

  /// Begins a session.
  ///
  /// - Parameters:
  ///   - catalog: All cards.
  ///   - learner: Progress before the session.
  ///   - plan: What the learner wants.
  ///   - now: The time.
  ///   - seed: For shuffled options and the order `random`.
  ///   - device: The device that writes: a clock that was set back a little does not take back its
  ///     newest day. nil when there is none.
  ///   - decks: All decks of the catalog, if they are there; else `advance` reads those it needs.
  /// - Complexity: O(*n*) in the number of cards, O(*d* log *d*) in that of due ones.
  public init(
    catalog: Catalog, learner: LearnerState, plan: Plan, at now: LocalTime, seed: UInt64,
    device: String? = nil, decks: [Deck] = []
  ) {
    self.catalog = catalog
    self.decks = Dictionary(uniqueKeysWithValues: zip(decks.indices, decks))
    self.learner = learner
    self.plan = plan
    self.seed = seed
    self.device = device
    began = now
    let today = learner.today(at: now, device: device)
    let gathering = Gathering(
      catalog, learner: learner, plan: plan, now: now.timestamp, today: today)
    tally = Tally(began: now.timestamp, day: today)
    queue = StudyQueue(gathering, of: catalog, seed: seed)
    load = gathering.load
  }
}

extension Session {
  /// Puts the next question, or finishes; a question that is on the screen stays.
  ///
  /// Cards that their deck does not have any more leave the queue, as `takeLosses` tells.
  ///
  /// - Parameters:
  ///   - now: The time.
  ///   - read: Reads the deck at a place of the catalog when its first card is asked; nil if it is
  ///     gone.
  public mutating func advance(at now: LocalTime, reading read: (Int) -> Deck? = { _ in nil }) {
    while currentCard == nil {
      if queue.first.isEmpty, isTimeUp(at: now) {
        stage = .finished(.timeIsUp)
        return
      }
      switch queue.next(now: now.timestamp) {
      case .nothing:
        stage = .finished(.done)
        return
      case .later(let instant):
        stage = .finished(.learningLater(instant))
        return
      case .card(let place):
        if let (card, deck) = card(at: place, reading: read) { ask(card, of: deck, now) }
      }
    }
  }

  private func isTimeUp(at now: LocalTime) -> Bool {
    guard let minutes = plan.minutes else { return false }
    return now.timestamp.milliseconds - began.timestamp.milliseconds >= Int64(minutes) * 60_000
  }

  /// Puts the question of a card.
  private mutating func ask(_ card: Card, of deck: Deck, _ now: LocalTime) {
    let question = card.question(in: deck)
    let progress = learner[card.id]
    stage = .asking(
      Asking(
        card: card, deck: deck, question: plan.asFlashcards ? question.asFlashcard : question,
        progress: progress,
        isNew: progress.schedule.phase == .new && !tally.hasAnswer(to: card.id),
        since: now.timestamp, optionOrder: optionOrder(of: question, for: card, progress)))
  }

  /// The study day to count from at a time: the clock's, unless that was set back a little.
  public func day(at now: LocalTime) -> StudyDay { learner.today(at: now, device: device) }

  /// The order of options, another one each time; the author's if the note is not to be shuffled.
  private func optionOrder(
    of question: Question, for card: Card, _ progress: CardProgress
  ) -> [Int] {
    guard case .choose(let options, _) = question.task else { return [] }
    guard card.note.fields.shuffles else { return Array(options.indices) }
    let times = progress.schedule.reviews + (plan.effect == .practice ? queue.handedOut : 0)
    let salt = seed &+ UInt64(truncatingIfNeeded: times)
    return options.indices.sorted {
      (stableHash("\(card.id)#\($0)", salt), $0) < (stableHash("\(card.id)#\($1)", salt), $1)
    }
  }
}

extension Session {
  /// A practice session that starts where this one stands.
  public func repeating(_ plan: Plan, at now: LocalTime) -> Session {
    var session = Session(
      catalog: catalog, learner: learner, plan: plan, at: now, seed: seed, device: device)
    session.decks = decks
    return session
  }

  /// What to offer after a pause instead of everything that is due; nil on a usual day.
  ///
  /// - Complexity: O(*n*) in the number of cards.
  public func backlog(at now: LocalTime) -> Backlog? {
    guard plan.effect == .schedules, !plan.clearsBacklog else { return nil }
    let onScreen = if case .asking(let asking) = stage, !asking.isNew { 1 } else { 0 }
    return Backlog(
      due: queue.reviewCount + queue.learningCount + onScreen, learner: learner,
      today: day(at: now))
  }
}
