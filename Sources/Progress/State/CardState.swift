import FSRS

/// What the events of one card add up to, in numbers of fixed width.
///
/// A snapshot holds cards in this very form and they are used where they lie, so that every pattern of
/// bits means something: kinds are numbers, and an unknown one reads as the first.
struct CardState: Sendable, BitwiseCopyable {
  private var stability: Double = 0
  private var fastStability: Double = 0
  private var difficulty: Double = 0
  /// Milliseconds since 1970, or the number of a study day.
  private var dueNumber: Int64 = 0
  var lastTime: Int64 = .min
  /// The newest entry of the card, whether valid or not; from there `Entry.previous` leads on.
  var newest = Entry.none
  /// Entries in the chain.
  var count: UInt32 = 0
  /// The newest valid entries of their kinds.
  var seen = Entry.none
  var flag = Entry.none
  var firstDay: Int32 = .min
  var lastDay: Int32 = .min
  var buriedUntil: Int32 = .min
  private var intervalDays: Int32 = 0
  private var lapses: Int32 = 0
  private var reviews: Int32 = 0
  /// New, learning, review, relearning.
  private var phaseNumber: UInt8 = 0
  /// Steps that remain.
  private var left: UInt8 = 0
  /// None, instant, day.
  private var dueKind: UInt8 = 0
  private var marks: Marks = []

  /// What is true of the card.
  struct Marks: OptionSet, BitwiseCopyable, Sendable {
    var rawValue: UInt8

    static let hasMemory = Marks(rawValue: 1)
    static let isSuspended = Marks(rawValue: 2)
    static let hasAccepted = Marks(rawValue: 4)
    static let isUnsuspended = Marks(rawValue: 8)
    static let isDirty = Marks(rawValue: 16)
  }

  /// The same chain, nothing counted.
  var uncounted: CardState {
    var state = CardState()
    state.newest = newest
    state.count = count
    return state
  }
}

// MARK: Marks

extension CardState {
  private subscript(mark: Marks) -> Bool {
    @inline(__always) get { marks.contains(mark) }
    @inline(__always) set { if newValue { marks.insert(mark) } else { marks.remove(mark) } }
  }

  var isSuspended: Bool {
    get { self[.isSuspended] }
    set { self[.isSuspended] = newValue }
  }

  var isUnsuspended: Bool {
    get { self[.isUnsuspended] }
    set { self[.isUnsuspended] = newValue }
  }

  var hasAccepted: Bool {
    get { self[.hasAccepted] }
    set { self[.hasAccepted] = newValue }
  }

  /// Whether the chain must be sorted and counted anew.
  var isDirty: Bool {
    get { self[.isDirty] }
    set { self[.isDirty] = newValue }
  }
}

// MARK: The schedule

extension CardState {
  var schedule: CardSchedule {
    get {
      CardSchedule(
        phase: phase, memory: memory, lapses: Int(lapses), reviews: Int(reviews),
        interval: interval)
    }
    set {
      phase = newValue.phase
      memory = newValue.memory
      lapses = Int32(clamping: newValue.lapses)
      reviews = Int32(clamping: newValue.reviews)
      interval = newValue.interval
    }
  }

  var memory: MemoryState? {
    @inline(__always) get {
      guard self[.hasMemory] else { return nil }
      return MemoryState(
        stability: stability, fastStability: fastStability, difficulty: difficulty)
    }
    @inline(__always) set {
      stability = newValue?.stability ?? 0
      fastStability = newValue?.fastStability ?? 0
      difficulty = newValue?.difficulty ?? 0
      self[.hasMemory] = newValue != nil
    }
  }

  var phase: Phase {
    @inline(__always) get {
      switch phaseNumber {
      case 1: .learning(remaining: Int(left))
      case 2: .review
      case 3: .relearning(remaining: Int(left))
      default: .new
      }
    }
    @inline(__always) set {
      switch newValue {
      case .new: (phaseNumber, left) = (0, 0)
      case .learning(let remaining): (phaseNumber, left) = (1, UInt8(clamping: remaining))
      case .review: (phaseNumber, left) = (2, 0)
      case .relearning(let remaining): (phaseNumber, left) = (3, UInt8(clamping: remaining))
      }
    }
  }

  /// Days of the last scheduled interval, 0 while in steps.
  var interval: Int {
    @inline(__always) get { Int(intervalDays) }
    @inline(__always) set { intervalDays = Int32(clamping: newValue) }
  }

  var due: Due? {
    @inline(__always) get {
      switch dueKind {
      case 1: .instant(Timestamp(milliseconds: dueNumber))
      case 2: .day(StudyDay(number: Int(dueNumber)))
      default: nil
      }
    }
    @inline(__always) set {
      switch newValue {
      case nil: (dueKind, dueNumber) = (0, 0)
      case .instant(let instant): (dueKind, dueNumber) = (1, instant.milliseconds)
      case .day(let day): (dueKind, dueNumber) = (2, Int64(day.number))
      }
    }
  }

  /// Counts one more answer.
  @inline(__always)
  mutating func countReview(lapsed: Bool) {
    reviews &+= 1
    if lapsed { lapses &+= 1 }
  }
}
