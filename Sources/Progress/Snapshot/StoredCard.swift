import FSRS

/// A card's state in numbers of fixed width.
struct StoredCard: BitwiseCopyable {
  var stability: Double
  var fastStability: Double
  var difficulty: Double
  var lastTime: Int64
  var due: Int64
  var newest: UInt32
  var count: UInt32
  var seen: UInt32
  var flag: UInt32
  var firstDay: Int32
  var lastDay: Int32
  var buriedUntil: Int32
  var interval: Int32
  var lapses: Int32
  var reviews: Int32
  /// New, learning, review, relearning.
  var phase: UInt8
  var left: UInt8
  /// None, instant, day.
  var dueKind: UInt8
  /// Bit 0: has memory, 1: suspended, 2: has accepted texts, 3: asked for.
  var flags: UInt8

  init(_ card: CardState) {
    let memory = card.schedule.memory
    stability = memory?.stability ?? 0
    fastStability = memory?.fastStability ?? 0
    difficulty = memory?.difficulty ?? 0
    lastTime = card.lastTime
    newest = card.newest
    count = card.count
    seen = card.seen
    flag = card.flag
    firstDay = card.firstDay
    lastDay = card.lastDay
    buriedUntil = card.buriedUntil
    interval = Int32(clamping: card.schedule.interval)
    lapses = Int32(clamping: card.schedule.lapses)
    reviews = Int32(clamping: card.schedule.reviews)
    switch card.schedule.phase {
    case .new: (phase, left) = (0, 0)
    case .learning(let remaining): (phase, left) = (1, UInt8(clamping: remaining))
    case .review: (phase, left) = (2, 0)
    case .relearning(let remaining): (phase, left) = (3, UInt8(clamping: remaining))
    }
    switch card.due {
    case nil: (dueKind, due) = (0, 0)
    case .instant(let instant): (dueKind, due) = (1, instant.milliseconds)
    case .day(let day): (dueKind, due) = (2, Int64(day.number))
    }
    flags = 0
    if memory != nil { flags |= 1 }
    if card.isSuspended { flags |= 2 }
    if card.hasAccepted { flags |= 4 }
    if card.isUnsuspended { flags |= 8 }
  }

  var card: CardState {
    var card = CardState()
    card.schedule = CardSchedule(
      phase: fullPhase, memory: memory, lapses: Int(lapses), reviews: Int(reviews),
      interval: Int(interval))
    card.due = fullDue
    card.newest = newest
    card.count = count
    card.seen = seen
    card.flag = flag
    card.firstDay = firstDay
    card.lastDay = lastDay
    card.lastTime = lastTime
    card.buriedUntil = buriedUntil
    card.isSuspended = flags & 2 != 0
    card.hasAccepted = flags & 4 != 0
    card.isUnsuspended = flags & 8 != 0
    return card
  }

  private var memory: MemoryState? {
    guard flags & 1 != 0 else { return nil }
    return MemoryState(
      stability: stability, fastStability: fastStability, difficulty: difficulty)
  }

  private var fullPhase: Phase {
    switch phase {
    case 1: .learning(remaining: Int(left))
    case 2: .review
    case 3: .relearning(remaining: Int(left))
    default: .new
    }
  }

  private var fullDue: Due? {
    switch dueKind {
    case 1: .instant(Timestamp(milliseconds: due))
    case 2: .day(StudyDay(number: Int(due)))
    default: nil
    }
  }
}
