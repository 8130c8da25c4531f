import FSRS

/// What the events of one card add up to, in 64 bytes: a line of the processor's cache.
///
/// A snapshot holds cards in this very form and they are used where they lie, so that every pattern of
/// bits means something: there are only numbers and bits.
struct CardState: Sendable, BitwiseCopyable {
  /// The memory; without meaning while the phase is new.
  private var stability: Double = 0
  private var fastStability: Double = 0
  private var difficulty: Double = 0
  var lastTime: Int64 = .min
  /// The due day, or milliseconds after `lastTime`; an instant is only ever set by an answer.
  private var dueNumber: Int32 = 0
  /// The newest entry of the card, whether valid or not; from there `Entry.previous` leads on.
  private(set) var newest = Entry.none
  /// The newest valid entry of that kind.
  var seen = Entry.none
  var firstDay: Int32 = .min
  var lastDay: Int32 = .min
  var buriedUntil: Int32 = .min
  private var reviews: UInt32 = 0
  private var lapses: UInt16 = 0
  /// 2 bits: new, learning, review, relearning; then 6 bits: the steps that remain.
  private var step: UInt8 = 0
  private var marks: Marks = []

  /// What is true of the card.
  struct Marks: OptionSet, BitwiseCopyable, Sendable {
    var rawValue: UInt8

    static let isDueInstant = Marks(rawValue: 1)
    static let isDueDay = Marks(rawValue: 2)
    static let isSuspended = Marks(rawValue: 4)
    static let isUnsuspended = Marks(rawValue: 8)
    static let isFlagged = Marks(rawValue: 16)
    static let hasAccepted = Marks(rawValue: 32)
    /// Whether the chain must be sorted and counted anew.
    static let isDirty = Marks(rawValue: 64)
    /// Whether the newest entry is the answer that `lastTime` tells of.
    static let endsWithAnswer = Marks(rawValue: 128)
  }

  /// The same chain, nothing counted.
  var uncounted: CardState { CardState(newest: newest) }

  /// A card of which nothing is counted.
  init(newest: UInt32 = Entry.none) { self.newest = newest }

  subscript(mark: Marks) -> Bool {
    @inline(__always) get { marks.contains(mark) }
    @inline(__always) set { if newValue { marks.insert(mark) } else { marks.remove(mark) } }
  }
}

// MARK: The chain

extension CardState {
  /// Whether anything is known of the card.
  var hasEvents: Bool { newest != Entry.none }

  /// Whether the newest entry is older than `time`; false where only the entry itself can tell.
  @inline(__always)
  func surelyEnds(before time: Int64) -> Bool {
    !hasEvents || self[.endsWithAnswer] && lastTime < time
  }

  /// Puts a newer entry at the head of the chain and counts it.
  ///
  /// - Returns: What an answer counts for its day.
  @inline(__always)
  mutating func append(
    _ entry: Entry, at index: UInt32, isValid: Bool, _ model: ForgettingModel
  ) -> DayActivity.Answer? {
    newest = index
    self[.endsWithAnswer] = false
    guard isValid, !self[.isDirty] else { return nil }
    let answer = step(entry, at: index, model)
    self[.endsWithAnswer] = answer != nil
    return answer
  }
}

// MARK: The schedule

extension CardState {
  var schedule: CardSchedule {
    CardSchedule(
      phase: phase, memory: memory, lapses: Int(lapses), reviews: Int(reviews),
      interval: interval)
  }

  /// Nil while the phase is new.
  var memory: MemoryState? {
    @inline(__always) get {
      guard step & 3 != 0 else { return nil }
      return MemoryState(
        stability: stability, fastStability: fastStability, difficulty: difficulty)
    }
  }

  var phase: Phase {
    @inline(__always) get {
      switch step & 3 {
      case 1: .learning(remaining: Int(step >> 2))
      case 2: .review
      case 3: .relearning(remaining: Int(step >> 2))
      default: .new
      }
    }
  }

  /// Days of the last scheduled interval, 0 while in steps.
  var interval: Int {
    guard step & 3 == 2, self[.isDueDay] else { return 0 }
    return max(0, Int(dueNumber) - Int(lastDay))
  }

  var due: Due? {
    if self[.isDueDay] { return .day(StudyDay(number: Int(dueNumber))) }
    guard self[.isDueInstant] else { return nil }
    return .instant(Timestamp(milliseconds: lastTime &+ Int64(dueNumber)))
  }

  /// Notes an answer, what it made of the memory, and the phase that follows, which is not new.
  @inline(__always)
  mutating func note(_ answer: Entry, memory: MemoryState, phase: Phase) {
    if step & 3 == 2, answer.rating == .again, lapses < .max { lapses += 1 }
    reviews &+= 1
    stability = memory.stability
    fastStability = memory.fastStability
    difficulty = memory.difficulty
    switch phase {
    case .new: preconditionFailure("An answered card is not new.")
    case .learning(let remaining): step = 1 | UInt8(min(remaining, 63)) << 2
    case .review: step = 2
    case .relearning(let remaining): step = 3 | UInt8(min(remaining, 63)) << 2
    }
    if firstDay == .min { firstDay = answer.day }
    lastDay = answer.day
    lastTime = answer.time
    dueNumber = answer.due
    self[.isDueInstant] = answer.isDueInstant
    self[.isDueDay] = !answer.isDueInstant
  }

  /// Sets the due day; the interval of a card in the phase review follows from it.
  mutating func move(toDay day: Int32) {
    dueNumber = day
    self[.isDueInstant] = false
    self[.isDueDay] = true
  }

  /// Makes it a card that was never answered; its days stay.
  mutating func forget() {
    step = 0
    reviews = 0
    lapses = 0
    self[.isDueInstant] = false
    self[.isDueDay] = false
  }
}
