import FSRS
import Flashcards
import Progress

/// Looks once at every card and keeps those that may be asked today.
///
/// One pass over the catalog, without any deck: it decides how soon the first question is on
/// the screen.
struct Gathering {
  let learner: LearnerState
  let plan: Plan
  let now: Timestamp
  let today: StudyDay
  let model: MemoryModel
  /// What the first moment of the session needs of each deck.
  var decks: [DeckShare]
  /// What may be asked, in the order of the collection.
  private(set) var candidates: [Candidate] = []
  /// When each of the learning cards among them is due, by place.
  private(set) var instants: [Int: Timestamp] = [:]
  /// Cards that fall due on the coming days.
  private(set) var load: DayLoad
  /// New cards for which there is room today in all.
  let newRoom: Int
  private let needsRecall: Bool
  /// The places of the cards in question; nil: all.
  private let scope: Set<Int>?
  private var siblings = Siblings(note: -1)

  /// Looks at all cards.
  ///
  /// - Complexity: O(*n*) in the number of cards.
  init(
    _ catalog: Catalog, learner: LearnerState, plan: Plan, now: Timestamp, today: StudyDay
  ) {
    self.learner = learner
    self.plan = plan
    self.now = now
    self.today = today
    let settings = learner.settings
    model = learner.memoryModel
    load = DayLoad(from: today)
    newRoom =
      plan.newCards ?? max(0, settings.newPerDay - learner.activity(on: today).introduced)
    needsRecall = settings.order == .risk && !plan.clearsBacklog
    decks = catalog.decks.map { DeckShare($0.name, settings, plan: plan, today: today) }
    scope = plan.scope.map { Set($0.lazy.compactMap(catalog.place)) }
    catalog.forEachCard(of: learner) { add($2, $1, at: $0) }
    endNote()
  }

  private mutating func add(_ progress: CardProgress, _ outline: CardOutline, at place: Int) {
    if outline.note != siblings.note {
      endNote()
      siblings = Siblings(note: outline.note)
    }
    let isHidden = progress.isHidden(isSuspendedInDeck: outline.isSuspended, on: today)
    count(progress, outline, isHidden: isHidden)
    if isHidden { return }
    if let scope, !scope.contains(place) { return }
    guard let candidate = candidate(progress, outline, at: place) else { return }
    if plan.effect == .practice {
      candidates.append(candidate)
    } else {
      siblings.offer(candidate, answeredToday: progress.lastDay == today)
    }
    if candidate.group == .learning, case .instant(let instant) = progress.due {
      instants[place] = instant
    }
  }

  /// Counts what was done today and what falls due, whatever the plan.
  private mutating func count(
    _ progress: CardProgress, _ outline: CardOutline, isHidden: Bool
  ) {
    if case .day(let day) = progress.due, day > today, !progress.isSuspended { load.count(day) }
    if progress.lastDay == today {
      siblings.wasAnsweredToday = true
      decks[Int(outline.deck)].countAnswer(isFirst: progress.firstDay == today)
    }
    if progress.schedule.phase == .new, !isHidden { decks[Int(outline.deck)].unseen += 1 }
  }

  /// One card of a note is asked on a day: the most urgent, or what is under way.
  private mutating func endNote() {
    if siblings.wasAnsweredToday {
      candidates += siblings.underWay
    } else if let best = siblings.best, best.group != .new || takesNew(from: best.outline.deck) {
      candidates.append(best)
    }
  }

  /// Whether another new card of the deck can be of use: the first ones are asked.
  private mutating func takesNew(from deck: Int32) -> Bool {
    let place = Int(deck)
    decks[place].candidates += 1
    return decks[place].exam != nil || decks[place].candidates <= newRoom
  }

  private func candidate(
    _ progress: CardProgress, _ outline: CardOutline, at place: Int
  ) -> Candidate? {
    if plan.onlyLapsed, progress.schedule.lapses == 0 { return nil }
    let deck = decks[Int(outline.deck)]
    let isForExam = deck.isInLastWeek && progress.schedule.phase == .review
    guard let group = isForExam ? .review : group(of: progress, in: deck) else { return nil }
    var recall: Float = 0
    if group == .review, needsRecall || isForExam {
      let days = isForExam ? deck.exam?.daysLeft ?? 0 : 0
      recall = Float(chanceOfRecall(progress, in: days))
    }
    if isForExam {
      guard let exam = deck.exam, recall < Float(exam.target), progress.lastDay != today else {
        return nil
      }
    }
    return Candidate(
      place: place, outline: outline, group: group, recall: recall,
      due: day(of: progress.due), isForExam: isForExam)
  }

  private func group(of progress: CardProgress, in deck: DeckShare) -> Candidate.Group? {
    if plan.effect == .practice { return .review }
    let lastDay = today + plan.ahead
    switch progress.schedule.phase {
    case .new:
      if case .day(let day) = progress.due, day > today { return nil }
      return .new
    case .learning, .relearning:
      if case .day(let day) = progress.due, day > lastDay { return nil }
      return .learning
    case .review:
      guard case .day(let day) = progress.due, day > today else { return .review }
      return day <= lastDay && progress.lastDay != today ? .review : nil
    }
  }

  private func chanceOfRecall(_ progress: CardProgress, in days: Int) -> Double {
    guard let memory = progress.schedule.memory else { return 0 }
    let elapsed = progress.elapsedDays(until: now, today: today, model: model.parameters.model)
    return model.retrievability(after: elapsed + Double(days), memory)
  }

  private func day(of due: Due?) -> StudyDay {
    if case .day(let day) = due { day } else { today }
  }
}

/// The cards of one note that could be asked, while they are looked at.
private struct Siblings {
  let note: Int32
  /// Whether one of them was answered today: the others wait until tomorrow.
  var wasAnsweredToday = false
  /// Those that were answered today and are not through with their steps.
  private(set) var underWay: [Candidate] = []
  private(set) var best: Candidate?

  init(note: Int32) { self.note = note }

  mutating func offer(_ candidate: Candidate, answeredToday: Bool) {
    if answeredToday { underWay.append(candidate) }
    if let best, !candidate.comesBefore(best) { return }
    best = candidate
  }
}
