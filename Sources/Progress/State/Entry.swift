import FSRS
import Flashcards

/// One event in 48 bytes; what does not fit lies in the text store as its line.
struct Entry: Sendable, BitwiseCopyable {
  /// Milliseconds since 1970.
  var time: Int64
  var writer: UInt32
  var counter: UInt32
  /// The next older entry of the same card, or `none`.
  var previous: UInt32 = Self.none
  /// The number of the card that the event names, or `none`.
  var card: UInt32 = Self.none
  /// Days since 1970-01-01.
  var day: Int32
  /// The due day, or milliseconds after `time`; for bury, due and reschedule their day.
  var due: Int32 = 0
  /// The place of the line, or `none` when everything is here.
  var line: UInt32 = Self.none
  private var packed: UInt32 = 0
  /// Minutes east of UTC.
  var offset: Int16
  /// Ten-thousandths.
  var retention: UInt16 = 0
  /// The number of the deck plus one, 0 for none.
  var deck: UInt16 = 0
  private let kindNumber: UInt8
  private var details: UInt8 = 0

  /// No entry, no card, no line.
  static let none = UInt32.max

  enum Kind: UInt8, BitwiseCopyable {
    case review, undo, seen, alias, suspend, unsuspend, bury, flag, unflag, forget, due
    case reschedule, accept, setting, weights, quiz, imported, unknown

    /// Whether it belongs to the history of one card.
    var isOfCard: Bool {
      switch self {
      case .undo, .alias, .setting, .weights, .quiz, .imported, .unknown: false
      default: true
      }
    }

    /// Whether the learner did it, so that `undo` takes it back; weights tell that themselves.
    var isAct: Bool {
      switch self {
      case .undo, .seen, .weights, .quiz, .imported, .unknown: false
      default: true
      }
    }
  }

  init(time: Int64, writer: UInt32, counter: UInt32, day: Int, offset: Int, kind: Kind) {
    self.time = time
    self.writer = writer
    self.counter = counter
    self.day = Int32(clamping: day)
    self.offset = Int16(clamping: offset)
    kindNumber = kind.rawValue
  }
}

extension Entry {
  /// Kept as a number, so that the bytes of a snapshot mean something whatever they are.
  var kind: Kind {
    @inline(__always) get { Kind(rawValue: kindNumber) ?? .unknown }
  }

  /// Thinking time in milliseconds, `0...600000`: 20 bits.
  var milliseconds: Int {
    get { Int(packed & 0xF_FFFF) }
    set { packed = packed & ~0xF_FFFF | UInt32(newValue) }
  }

  /// 2 bits.
  var rating: Rating {
    get { Rating(rawValue: Int(packed >> 20 & 3) + 1) ?? .again }
    set { packed = packed & ~(3 << 20) | UInt32(newValue.rawValue - 1) << 20 }
  }

  /// Steps that remain, `0...31`: 5 bits.
  var left: Int {
    get { Int(packed >> 22 & 31) }
    set { packed = packed & ~(31 << 22) | UInt32(newValue) << 22 }
  }

  /// Whether `due` counts milliseconds after `time`.
  var isDueInstant: Bool {
    get { packed >> 27 & 1 == 1 }
    set { packed = packed & ~(1 << 27) | (newValue ? 1 << 27 : 0) }
  }

  var hint: Bool {
    get { packed >> 28 & 1 == 1 }
    set { packed = packed & ~(1 << 28) | (newValue ? 1 << 28 : 0) }
  }

  var sure: Bool {
    get { packed >> 29 & 1 == 1 }
    set { packed = packed & ~(1 << 29) | (newValue ? 1 << 29 : 0) }
  }

  var model: Parameters.Model {
    get { packed >> 30 & 1 == 1 ? .fsrs7 : .fsrs6 }
    set { packed = packed & ~(1 << 30) | (newValue == .fsrs7 ? 1 << 30 : 0) }
  }

  /// Low 3 bits of `details`, 0 for none.
  var suggested: Rating? {
    get { Rating(rawValue: Int(details & 7)) }
    set { details = details & ~7 | UInt8(newValue?.rawValue ?? 0) }
  }

  /// Next 2 bits of `details`, 0 for none.
  var mode: Review.Mode? {
    get {
      switch details >> 3 & 3 {
      case 1: .recall
      case 2: .options
      case 3: .type
      default: nil
      }
    }
    set {
      let bits: UInt8 =
        switch newValue {
        case nil: 0
        case .recall: 1
        case .options: 2
        case .type: 3
        }
      details = details & ~(3 << 3) | bits << 3
    }
  }

  /// High 3 bits of `details`: the number of the verdict plus one, 0 for none.
  var verdict: UInt8 {
    get { details >> 5 }
    set { details = details & 31 | newValue << 5 }
  }

  /// The most verdicts that have numbers.
  static let mostVerdicts = 7

  var fullDay: StudyDay { StudyDay(number: Int(day)) }

  /// When a review or a move says that the card is due.
  var dueDate: Due {
    isDueInstant
      ? .instant(Timestamp(milliseconds: time + Int64(due))) : .day(StudyDay(number: Int(due)))
  }

  /// Whether `setDue` keeps all of `date`.
  func canHold(_ date: Due) -> Bool {
    guard case .instant(let instant) = date else { return true }
    return Int32(exactly: instant.milliseconds - time) != nil
  }

  /// Keeps `date`; an instant more than 24 days away is kept as its day.
  mutating func setDue(_ date: Due) {
    switch date {
    case .day(let day): due = Int32(clamping: day.number)
    case .instant(let instant):
      if let distance = Int32(exactly: instant.milliseconds - time) {
        due = distance
        isDueInstant = true
      } else {
        due = Int32(clamping: instant.milliseconds.flooredDivision(by: Timestamp.day).quotient)
      }
    }
  }
}

extension Entry {
  /// Whether two entries with the same identifier, both without kept lines, say the same.
  func states(sameAs other: Entry) -> Bool {
    line == Self.none && other.line == Self.none && time == other.time && card == other.card
      && day == other.day && due == other.due && packed == other.packed
      && offset == other.offset && retention == other.retention && deck == other.deck
      && kind == other.kind && details == other.details
  }
}
