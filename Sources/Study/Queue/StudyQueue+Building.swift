import FSRS
public import Flashcards
public import Progress

extension StudyQueue {
  /// Collects what is to be asked.
  ///
  /// - Parameters:
  ///   - collection: All decks.
  ///   - learner: Progress and settings.
  ///   - plan: What the learner wants.
  ///   - now: The time of the session's start.
  ///   - today: Its study day.
  ///   - seed: For the order `random`.
  /// - Complexity: O(*n* log *n*) in the number of cards.
  init(
    collection: CardCollection, learner: LearnerState, plan: Plan, now: Timestamp, today: StudyDay,
    seed: UInt64
  ) {
    var gathering = Gathering(learner: learner, plan: plan, now: now, today: today)
    for (position, card) in collection.cards.enumerated() {
      gathering.add(card, in: collection.deckName(of: card), at: position)
    }
    let found = plan.effect == .practice ? gathering.candidates : gathering.oneOfEachNote()
    let reviews = found.filter { $0.group == .review }
      .ordered(by: learner.settings.order, seed: seed)
    let new = roundRobin(found.filter { $0.group == .new }, by: \.deck)
    let fresh = mixed(
      reviews: gathering.withinLimits(reviews), new: gathering.withinLimits(new))
    coming = spread(fresh, alike: { $0.sharesSubject(with: $1) }).reversed()
    remainingFresh = plan.cards
    for candidate in found where candidate.group == .learning {
      guard let due = learner.standing(of: candidate.card).dueInstant(at: now) else { continue }
      learning.append(Waiting(card: candidate.card, due: due, comesBackAfter: nil))
    }
  }
}

extension CardProgress {
  /// When a learning card is due; a card that falls due by day is due at once.
  func dueInstant(at now: Timestamp) -> Timestamp? {
    switch due {
    case .instant(let instant): instant
    case .day: now
    case nil: nil
    }
  }
}

/// Sorts cards into learning, due and new.
private struct Gathering {
  let learner: LearnerState
  let plan: Plan
  let now: Timestamp
  let today: StudyDay
  let model: MemoryModel
  var candidates: [Candidate] = []
  /// Notes of which a card was answered today: their other cards wait until tomorrow.
  var answeredToday: [NoteID: CardID] = [:]

  init(learner: LearnerState, plan: Plan, now: Timestamp, today: StudyDay) {
    self.learner = learner
    self.plan = plan
    self.now = now
    self.today = today
    model = learner.memoryModel
  }

  mutating func add(_ card: Card, in deck: String, at position: Int) {
    let progress = learner.standing(of: card.id)
    if progress.lastDay == today { answeredToday[card.note.id] = card.id }
    if let scope = plan.scope, !scope.contains(card.id) { return }
    guard !progress.isHidden(card, on: today), let group = group(of: progress) else { return }
    let elapsed = progress.lastDay.map { Double(max(0, today - $0)) } ?? 0
    let memory = progress.schedule.memory
    candidates.append(
      Candidate(
        card: card.id, note: card.note.id, deck: deck, section: card.note.section?.raw ?? "",
        group: group, position: position,
        retrievability: memory.map { model.retrievability(after: elapsed, $0) } ?? 0,
        due: progress.due.map { day(of: $0) } ?? today))
  }

  private func day(of due: Due) -> StudyDay {
    switch due {
    case .day(let day): day
    case .instant: today
    }
  }

  private func group(of progress: CardProgress) -> Candidate.Group? {
    if plan.onlyLapsed, progress.schedule.lapses == 0 { return nil }
    if plan.effect == .practice { return .review }
    switch progress.schedule.phase {
    case .new: return plan.onlyLapsed ? nil : .new
    case .learning, .relearning:
      if case .day(let day) = progress.due { return day <= today + plan.ahead ? .learning : nil }
      return .learning
    case .review:
      guard case .day(let day) = progress.due else { return .review }
      return day <= today + plan.ahead ? .review : nil
    }
  }

  /// Keeps one card of each note: the most urgent, and none if a sibling was answered today.
  func oneOfEachNote() -> [Candidate] {
    var best: [NoteID: Candidate] = [:]
    for candidate in candidates {
      if candidate.group != .learning, let other = answeredToday[candidate.note],
        other != candidate.card
      {
        continue
      }
      if let rival = best[candidate.note],
        (rival.group, rival.due, rival.position)
          <= (candidate.group, candidate.due, candidate.position)
      {
        continue
      }
      best[candidate.note] = candidate
    }
    return candidates.filter { best[$0.note]?.card == $0.card }
  }

  /// Cuts off what the limits of the day, in all and by deck, do not leave room for.
  func withinLimits(_ ordered: [Candidate]) -> [Candidate] {
    guard plan.effect == .schedules, let group = ordered.first?.group else { return ordered }
    let settings = learner.settings
    let done = learner.activity(on: today)
    var room: Int
    var roomByDeck: [String: Int] = [:]
    switch group {
    case .new:
      room = plan.newCards ?? max(0, settings.newPerDay - done.introduced)
    case .review:
      room = settings.reviewsPerDay.map { max(0, $0 - done.firstAnswers) } ?? .max
    case .learning: return ordered
    }
    return ordered.filter { candidate in
      guard room > 0 else { return false }
      let limit =
        group == .new
        ? settings.newPerDay(deck: candidate.deck)
        : settings.reviewsPerDay(deck: candidate.deck)
      if let limit, plan.newCards == nil {
        let left = roomByDeck[candidate.deck] ?? limit
        guard left > 0 else { return false }
        roomByDeck[candidate.deck] = left - 1
      }
      room -= 1
      return true
    }
  }
}

extension CardProgress {
  /// Whether a card is not to be asked on a day: suspended, in its deck or since, or buried.
  public func isHidden(_ card: Card, on today: StudyDay) -> Bool {
    if isSuspended { return true }
    if let buriedUntil, today < buriedUntil { return true }
    return card.note.fields.suspension != .no && !isUnsuspended
  }
}

extension [Candidate] {
  /// Due reviews in the order that the learner chose.
  fileprivate func ordered(by order: Settings.Order, seed: UInt64) -> [Candidate] {
    switch order {
    case .risk:
      sorted { ($0.retrievability, $0.position) < ($1.retrievability, $1.position) }
    case .due: sorted { ($0.due, $0.position) < ($1.due, $1.position) }
    case .added: self
    case .random:
      sorted { left, right in
        (seeded(left.card, seed), left.position) < (seeded(right.card, seed), right.position)
      }
    }
  }

  private func seeded(_ card: CardID, _ seed: UInt64) -> UInt64 { stableHash(card.rawValue, seed) }
}
