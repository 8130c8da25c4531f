public import FSRS
import Flashcards

/// Everything that the events of a learner add up to.
///
/// A pure function of the *set* of events: `apply` may be called in any order and any number of times
/// with the same event. Events are kept, so that later ones can undo, redirect or precede them.
///
/// Laws, tested: the order of events does not matter; applying twice is applying once; an undo restores
/// what was; `canonicalDescription` is equal for equal sets.
///
/// Copies share storage until one of them changes.
public struct LearnerState: Sendable {
  var names = NameTable()
  var decks = NameTable()
  var verdicts = NameTable()
  var writers = WriterTable()
  var entries = Chunked<Entry>()
  var cards = Chunked<CardState>()
  var texts = TextStore()
  /// Undo events, in order of arrival.
  var undos: [UInt32] = []
  /// Settings, weights, aliases, quizzes and imports, in order of arrival.
  var general: [UInt32] = []
  /// Events that valid undos name.
  var voided: Set<UInt32> = []
  /// What undos name that has not arrived.
  var awaited: Set<EventID> = []
  /// Where the events of a relinked card belong.
  var targets: [UInt32: UInt32] = [:]
  var days = DayTable()
  /// Cards whose chains must be sorted and counted anew.
  var dirty: [UInt32] = []
  var pending = Pending()
  var model = ForgettingModel(.fsrs6)

  /// The scheduling settings in force.
  public internal(set) var settings = Settings()
  /// Events with an identifier that another, different event has; the smaller line won.
  public internal(set) var conflicts: Set<EventID> = []
  /// Events of kinds that this version does not know.
  public internal(set) var unknownKinds = 0
  /// The time of the newest event of all.
  public internal(set) var newestTime: Timestamp?

  /// What must be worked out before the state is whole again.
  struct Pending: Sendable {
    var undos = false
    var general = false
    var everything = false

    var isEmpty: Bool { !undos && !general && !everything }
  }

  /// Nothing happened.
  public init() {}

  /// Takes in an event.
  ///
  /// - Complexity: O(1) for an event that is newer than all others of its card. An older one costs a
  ///   look through its card's events, new weights and relinked cards one through everything.
  public mutating func apply(_ event: Event) {
    insert(event)
    settle()
  }

  /// Takes in many events; much faster than one by one when they are out of order.
  public mutating func apply(_ events: some Sequence<Event>) {
    for event in events { insert(event) }
    settle()
  }

  /// The fitted weights in force, else the defaults of the chosen model.
  public var parameters: Parameters { model.memory.parameters }

  /// The model with those weights.
  public var memoryModel: MemoryModel { model.memory }

  /// How many different events are known.
  public var eventCount: Int { entries.count }

  /// Whether an event is known.
  public func contains(_ id: EventID) -> Bool { writers.find(id) != nil }

  /// The event with an identifier, as it was read.
  public func event(_ id: EventID) -> Event? { writers.find(id).map(event(at:)) }

  /// How many events are known of each device.
  public var eventsByDevice: [String: Int] {
    writers.counters().reduce(into: [:]) {
      $0[PackedName.text($1.writer.device), default: 0] += $1.known
    }
  }

  /// The time of the newest event of a device.
  public func newestTime(ofDevice device: String) -> Timestamp? {
    guard let device = PackedName.pack(device) else { return nil }
    return writers.newest(ofDevice: device).map(Timestamp.init(milliseconds:))
  }
}
