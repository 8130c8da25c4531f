import FileStore
import Flashcards
import Glibc
import Progress
import Testing

@Suite struct `Verifying a journal` {
  let temporary = TemporaryFolder()
  private let later = Timestamp(milliseconds: 1_900_000_000_000)

  /// A journal with five answers, and the path of its file.
  private func prepared() throws -> (journal: Journal, name: String, events: [Event]) {
    let journal = try Journal(folders: temporary.folders())
    let events = journal.answers(5)
    try journal.append(events)
    return (journal, "data/kartka/journal/2026-11.\(journal.device).jsonl", events)
  }

  private func verify() throws -> Verification {
    try Verification(of: temporary.folders(), at: later)
  }

  @Test func `finds nothing in a sound one and writes nothing`() throws {
    _ = try prepared()
    let before = temporary.everything()
    let found = try verify()
    #expect(found.isSound)
    #expect(found.events == 5)
    #expect(found.repeated == 0)
    #expect(found.permissions.isEmpty)
    #expect(try #require(found.freeSpace) > 0)
    #expect(temporary.everything() == before)
  }

  @Test func `finds bad lines, holes, repetitions, conflicts and the future`() throws {
    let (_, name, events) = try prepared()
    var lines = events.map(encode)
    lines[1][40] ^= 1
    var other = events[3]
    other.time = later.advanced(bySeconds: 60)
    try temporary.write(name, lines.flatMap { $0 } + lines[2] + encode(other))
    try temporary.write(
      "data/kartka/journal/2026-11.x.sync-conflict-20261120-101112-ABC.jsonl", lines[0])
    let found = try verify()
    #expect(!found.isSound)
    #expect(found.report.problems.map(\.line) == [2])
    #expect(found.holes.map(\.missing) == [1])
    #expect(found.repeated == 3)
    #expect(found.conflicts == [events[3].id])
    #expect(found.conflictCopies.count == 1)
    let future = try Verification(of: temporary.folders(), at: events[2].time).future
    #expect(future?.newest == events[4].time)
  }

  @Test func `finds nothing lost by a write that failed and was repeated`() throws {
    let (journal, name, events) = try prepared()
    let whole = events.flatMap(encode)
    // The disk was full in the middle of the last line, which is whole in the next segment.
    for cut in [1, 20, 90, encode(events[4]).count - 2] {
      try temporary.write(name, Array(events[..<4].flatMap(encode) + encode(events[4]).prefix(cut)))
      #expect(try verify().mended.isEmpty && !verify().isSound, "\(cut)")
      let next = "data/kartka/journal/2026-11.\(journal.device).2.jsonl"
      try temporary.write(next, encode(events[4]))
      let found = try verify()
      #expect(found.isSound && found.mended.map(\.line) == [5], "\(cut)")
      #expect(found.events == 5)
      unlink(temporary.path + "/" + next)
    }
    // Another tool glued a half line in the middle; its event stands elsewhere.
    try temporary.write(name, encode(events[0]).prefix(200) + [0x0A] + whole)
    #expect(try verify().isSound)
    try temporary.write(name, encode(events[0]).prefix(200) + [0x0A] + events[1...].flatMap(encode))
    #expect(try !verify().isSound)
  }

  @Test func `tells rights of others, and takes them`() throws {
    let (journal, name, _) = try prepared()
    chmod(temporary.path + "/" + name, 0o644)
    chmod(temporary.path + "/data/kartka", 0o755)
    let found = try verify()
    #expect(found.isSound)
    #expect(found.permissions.map(\.mode) == [0o755, 0o644])
    #expect(try journal.fix(found).isEmpty)
    #expect(temporary.mode(name) == 0o600)
    #expect(temporary.mode("data/kartka") == 0o700)
    #expect(try verify().permissions.isEmpty)
  }

  @Test func `copies bad lines once, with the reason, and leaves the journal alone`() throws {
    let (journal, name, events) = try prepared()
    let bytes = encode(events[0]) + Array("bad one\n".utf8) + encode(events[1]) + [0xFF, 0xFE]
    try temporary.write(name, bytes)
    let written = try journal.fix(verify())
    #expect(written.count == 1)
    let copy = try #require(written.first.flatMap { try? readFile($0).bytes })
    let file = name.split(separator: "/").last ?? ""
    let wanted = "# \(file):2: syntax(column: 1)\nbad one\n# \(file):4: syntax(column: 1)\n"
    #expect(copy == Array(wanted.utf8) + [0xFF, 0xFE, 0x0A])
    #expect(temporary.read(name) == bytes)
    #expect(try journal.fix(verify()).isEmpty)
  }
}

@Suite struct `A backup` {
  let temporary = TemporaryFolder()
  private let now = Timestamp(milliseconds: 1_795_000_000_000)

  @Test func `has every byte and brings everything back`() throws {
    let journal = try Journal(folders: temporary.folders())
    let events = journal.answers(8)
    try journal.append(events)
    try temporary.write("data/kartka/journal/2026-11.torn.jsonl", "{\"v\":1")
    let path = try #require(try journal.backUp(at: now))
    #expect(path.hasSuffix("/backups/2026-11-18T082640.000Z.jsonl") || path.contains("/backups/"))
    #expect(temporary.mode("state/kartka/backups") == 0o700)
    let other = TemporaryFolder()
    let restored = try Journal(folders: other.folders())
    var state = try restored.load().state
    let summary = try restored.importEvents(from: path, into: &state)
    #expect(summary.added == [journal.device: 8])
    #expect(summary.badLines.count == 1)
    #expect(
      try reloaded(other.folders()).canonicalDescription
        == reloaded(temporary.folders()).canonicalDescription)
  }

  @Test func `is kept with nine others, and other files stay`() throws {
    let journal = try Journal(folders: temporary.folders())
    #expect(try journal.backUp(at: now) == nil, "Nothing to copy.")
    try journal.append(journal.answers(1))
    try temporary.write("state/kartka/backups/mine.jsonl", "x")
    var paths: [String] = []
    for hour in 0..<13 {
      let time = now.advanced(bySeconds: Double(hour) * 3600)
      paths.append(try #require(try journal.backUp(at: time)))
    }
    func kept() -> [String] { paths.filter { (try? readFile($0)) != nil } }
    #expect(kept() == paths.suffix(10))
    #expect(temporary.text("state/kartka/backups/mine.jsonl") == "x")
    // The clock was set back: the new one is not taken for the oldest.
    let early = try #require(try journal.backUp(at: now))
    #expect(try readFile(early).bytes.count > 0)
    #expect(kept() == [early] + paths.suffix(9))
  }

  @Test func `is there whole or not at all when the disk fails`() throws {
    let folders = try temporary.folders()
    let disk = FaultyDisk()
    let journal = try Journal(folders: folders, readOnly: false, disk)
    try journal.append(journal.answers(20))
    let bytes = temporary.everything(below: "data").values.first { $0.count > 100 }
    for call in 1...25 {
      disk.fail(at: call, .refusesFromNowOn(ENOSPC))
      let path = try? journal.backUp(at: now.advanced(bySeconds: Double(call)))
      disk.fail(at: nil)
      if let path { #expect(try readFile(path).bytes == bytes) }
      for content in temporary.everything(below: "state/kartka/backups").values
      where !content.isEmpty {
        #expect(content == bytes || call > 0 && content.count < 1)
      }
    }
  }
}

@Suite struct `Merging` {
  let ours = TemporaryFolder()
  let theirs = TemporaryFolder()

  @Test func `another folder adds what is new, once, and writes only own files`() throws {
    let journal = try Journal(folders: ours.folders())
    try journal.append(journal.answers(3))
    let other = try Journal(folders: theirs.folders())
    // Another machine, although the test has only one.
    try theirs.write("state/kartka/device.json", "{}")
    let events = other.answers(4, from: "2026-11-20T12:00:00.000Z")
    try other.append(events)
    var state = try journal.load().state
    let folder = theirs.path + "/data/kartka"
    let summary = try journal.merge(folder, into: &state)
    #expect(summary.added == [other.device: 4])
    #expect(summary.known == 0)
    #expect(events.allSatisfy { state.contains($0.id) })
    #expect(try reloaded(ours.folders()).canonicalDescription == state.canonicalDescription)
    let names = ours.everything(below: "data/kartka/journal").keys
    #expect(names.allSatisfy { $0.contains(journal.device) })
    let again = try journal.merge(folder + "/journal", into: &state)
    #expect(again.added.isEmpty)
    #expect(again.known == 4)
  }

  @Test func `what is no journal says so`() throws {
    let journal = try Journal(folders: ours.folders())
    var state = LearnerState()
    let missing = theirs.path + "/nowhere"
    #expect(throws: StoreFailure.system(operation: "readdir", path: missing, code: ENOENT)) {
      try journal.merge(missing, into: &state)
    }
    try theirs.write("deck.md", "# Not a journal\n")
    let summary = try journal.importEvents(from: theirs.path + "/deck.md", into: &state)
    #expect(summary.badLines.map(\.line) == [1])
    #expect(state.eventCount == 0)
  }
}
