import FileStore
import Flashcards
import Glibc
import Progress
import Testing

@Suite struct `The snapshot of a journal` {
  let temporary = TemporaryFolder()
  private let name = "data/kartka/journal/2026-11.other.jsonl"

  /// A journal of 3000 answers of another device, and the snapshot made of it.
  private func prepared() throws -> (journal: Journal, events: [Event]) {
    let journal = try Journal(folders: temporary.folders())
    let events = journal.answers(3100)
    try temporary.write(name, events[..<3000].flatMap(encode))
    _ = try journal.load()
    #expect(temporary.read("cache/kartka/snapshot") != nil)
    return (journal, events)
  }

  /// The state without any snapshot.
  private func fold() throws -> String {
    unlink(temporary.path + "/cache/kartka/snapshot")
    return try reloaded(temporary.folders()).canonicalDescription
  }

  private func append(_ bytes: [UInt8]) throws {
    try temporary.write(name, (temporary.read(name) ?? []) + bytes)
  }

  @Test func `is used, and only new lines are read`() throws {
    let (journal, events) = try prepared()
    try append(events[3000..<3050].flatMap(encode))
    let loaded = try journal.load()
    #expect(loaded.report.files.map(\.tally.lines) == [50])
    #expect(loaded.state.eventCount == 3050)
    #expect(try loaded.state.canonicalDescription == fold())
    #expect(temporary.mode("cache/kartka/snapshot") == nil)
  }

  @Test func `knows the numbers of lines behind it`() throws {
    let (journal, _) = try prepared()
    try append(Array("nonsense\n".utf8))
    #expect(try journal.load().report.problems.map(\.line) == [3001])
  }

  @Test func `ends before a torn line, which may grow`() throws {
    let journal = try Journal(folders: temporary.folders())
    let events = journal.answers(3000)
    let bytes = events.flatMap(encode)
    try temporary.write(name, Array(bytes.dropLast(30)))
    #expect(try journal.load().state.eventCount == 2999)
    try temporary.write(name, bytes)
    #expect(try journal.load().state.eventCount == 3000)
  }

  @Test func `is made anew when a file is shorter, changed or gone`() throws {
    let (journal, events) = try prepared()
    try temporary.write(name, events[..<2500].flatMap(encode))
    #expect(try journal.load().state.eventCount == 2500)
    try temporary.write(name, events[100..<3100].flatMap(encode))
    let loaded = try journal.load().state
    #expect(loaded.eventCount == 3000)
    #expect(!loaded.contains(events[0].id))
    unlink(temporary.path + "/" + name)
    #expect(try journal.load().state.eventCount == 0)
  }

  @Test func `is not believed when it is damaged`() throws {
    let (journal, _) = try prepared()
    let wanted = try journal.load().state.canonicalDescription
    let snapshot = try #require(temporary.read("cache/kartka/snapshot"))
    for index in stride(from: 0, to: snapshot.count, by: 40_001) {
      var damaged = snapshot
      damaged[index] ^= 0x20
      try temporary.write("cache/kartka/snapshot", damaged)
      #expect(try reloaded(temporary.folders()).canonicalDescription == wanted)
    }
    try temporary.write("cache/kartka/snapshot", Array(snapshot.prefix(1000)))
    #expect(try reloaded(temporary.folders()).canonicalDescription == wanted)
  }

  @Test func `is not believed when a length in its heading is less than nothing`() throws {
    let (journal, _) = try prepared()
    var bytes = try #require(temporary.read("cache/kartka/snapshot"))
    let end = try #require(bytes.firstIndex(of: UInt8(ascii: "\n")))
    bytes[end + 1] = UInt8(ascii: "-")
    try temporary.write("cache/kartka/snapshot", bytes)
    #expect(try journal.load().state.eventCount == 3000)
  }

  @Test func `is not written by a reader`() throws {
    let (_, _) = try prepared()
    unlink(temporary.path + "/cache/kartka/snapshot")
    _ = try reloaded(temporary.folders())
    #expect(temporary.read("cache/kartka/snapshot") == nil)
    #expect(temporary.mode("cache/kartka/snapshot") == nil)
  }

  @Test func `may be impossible to write`() throws {
    let journal = try Journal(folders: temporary.folders())
    try temporary.write(name, journal.answers(3000).flatMap(encode))
    try temporary.write("cache", "a file where the folder should be")
    #expect(try journal.load().state.eventCount == 3000)
  }
}
