import Commands
import Flashcards
import Progress

/// Files beside a journal in memory, for looking after it.
final class Files {
  /// Files that can be imported, by path; those that `export` makes are added.
  var texts: [String: [UInt8]] = [:]
  /// What comes through standard input.
  var input: [UInt8] = []
  /// What verifying finds.
  var findings = Store.Findings(folder: "./data/journal", files: [], events: [:])
  /// What mending writes.
  var copies: [String] = []
  /// How many backups were made.
  private(set) var backups = 0
  /// Set when no backup can be written.
  var backupFailure: StoreFailure?

  /// Connects them with a world.
  init(of world: MemoryWorld) {
    world.care = Store.Care(
      verify: { [self] (_) throws(StoreFailure) in findings },
      fix: { [self] (_) throws(StoreFailure) in copies },
      backUp: { [self, unowned world] (now) throws(StoreFailure) in
        try backUp(world, now)
      },
      bringIn: { [self, unowned world] (origin, now, learner) throws(StoreFailure) in
        try bringIn(origin, now, &learner, world)
      },
      makeFile: { [self] (path, bytes) throws(StoreFailure) in
        guard texts[path] == nil else { throw .changed(path: path) }
        texts[path] = bytes
      })
  }

  private func backUp(_ world: MemoryWorld, _ now: Timestamp) throws(StoreFailure) -> String? {
    if let backupFailure { throw backupFailure }
    guard !world.journal.isEmpty else { return nil }
    backups += 1
    return "./state/backups/\(backups).jsonl"
  }

  private func bringIn(
    _ origin: Store.Origin, _ now: Timestamp, _ learner: inout LearnerState, _ world: MemoryWorld
  ) throws(StoreFailure) -> Store.Brought {
    let (name, bytes) = try read(origin)
    let lines = ImportedLines(bytes)
    let news = learner.news(in: lines.events)
    var brought = Store.Brought(
      known: lines.events.count - news.count,
      skipped: lines.problems.map { .init(path: name, line: $0.line, problem: $0.problem) },
      files: bytes.isEmpty ? 0 : 1)
    guard !news.isEmpty else { return brought }
    brought.backup = try backUp(world, now)
    for event in news {
      world.journal += encode(event)
      brought.added[event.id.device, default: 0] += 1
    }
    learner.apply(news)
    return brought
  }

  private func read(_ origin: Store.Origin) throws(StoreFailure) -> (String, [UInt8]) {
    switch origin {
    case .standardInput: return ("-", input)
    case .folder(let path): return (path + "/journal/2026-11.lapt.jsonl", texts[path] ?? [])
    case .file(let path):
      guard let bytes = texts[path] else { throw .system(operation: "open", path: path, code: 2) }
      return (path, bytes)
    }
  }
}

/// Answers of another machine, from noon of the day before the tests' day on.
func answers(_ count: Int, from device: String = "lapt") -> [Event] {
  var ids = EventIDs(device: device, session: "a1")
  let start = Timestamp(iso: "2026-11-20T12:00:00Z") ?? Timestamp(milliseconds: 0)
  return (1...count).map { number in
    let time = start.advanced(bySeconds: Double(number) * 60)
    return Event(
      id: ids.next(), at: LocalTime(timestamp: time, offsetMinutes: 0), rolloverHour: 4,
      .suspend(CardID("q\(number)")))
  }
}

/// Lines that name the hosts of devices.
func named(_ hosts: [String: String]) -> [UInt8] {
  hosts.sorted { $0.key < $1.key }.flatMap { device, host in
    var event = answers(1, from: device)[0]
    event.content = .setting(key: "device-host.\(device)", value: host)
    return encode(event)
  }
}

/// An answer graded Good.
func goodAnswer(to card: String, deck: String = "atlas") -> Event.Content {
  let line = """
    {"v":1,"k":"review","id":"desk-s-1","t":"2026-11-20T12:00:00Z","off":0,"day":"2026-11-20",\
    "card":"card","g":3,"ms":1,"due":"2027-07-01","left":0,"dr":0.9,"model":"6"}
    """
  let event = Array(line.utf8).withUnsafeBytes { try? decodeLine($0).get() }
  guard case .review(var review)? = event?.content else {
    preconditionFailure("The line is a review.")
  }
  review.card = CardID(card)
  review.deck = deck
  return .review(review)
}
