import FileStore
import Flashcards
import Glibc
import Progress
import Testing

@Suite struct `A journal` {
  let temporary = TemporaryFolder()

  private func open() throws -> Journal { try Journal(folders: temporary.folders()) }

  private func file(_ journal: Journal, _ rest: String = "") -> String {
    "data/kartka/journal/2026-11.\(journal.device)\(rest).jsonl"
  }

  @Test func `gives back what was appended`() throws {
    let journal = try open()
    let events = journal.answers(5)
    for event in events { try journal.append([event]) }
    let loaded = try journal.load()
    #expect(events.allSatisfy { loaded.state.contains($0.id) })
    #expect(loaded.report.badLines == 0)
    #expect(loaded.report.files.map(\.name) == ["2026-11.\(journal.device).jsonl"])
    #expect(temporary.read(file(journal)) == events.flatMap(encode))
    #expect(loaded.report.eventsByDevice == [journal.device: 5])
  }

  @Test func `is readable for its owner alone, whatever the umask`() throws {
    let old = umask(0)
    defer { umask(old) }
    let journal = try open()
    try journal.append(journal.answers(1))
    #expect(temporary.mode(file(journal)) == 0o600)
    for folder in ["data", "data/kartka", "data/kartka/journal", "state/kartka"] {
      #expect(temporary.mode(folder) == 0o700)
    }
    #expect(temporary.mode("state/kartka/device.json") == 0o600)
    #expect(temporary.mode("state/kartka/lock") == 0o600)
  }

  @Test func `is written by one start at a time and read by many`() throws {
    let first = try open()
    let folders = try temporary.folders()
    #expect(throws: StoreFailure.locked(path: folders.state + "/lock")) { try open() }
    let reader = try Journal(folders: folders, readOnly: true)
    #expect(reader.device == first.device)
    #expect(throws: StoreFailure.readOnly) { try reader.append(first.answers(1)) }
    withExtendedLifetime(first) {}
  }

  @Test func `gives the lock back`() throws {
    do { _ = try open() }
    _ = try open()
  }

  @Test func `writes nothing when it is only read`() throws {
    do {
      let journal = try open()
      try journal.append(journal.answers(3))
    }
    let before = temporary.everything()
    let reader = try Journal(folders: temporary.folders(), readOnly: true)
    #expect(try reader.load().state.eventCount == 3)
    #expect(temporary.everything() == before)
    let empty = TemporaryFolder()
    let nothing = try Journal(folders: empty.folders(), readOnly: true)
    #expect(try nothing.load().state.eventCount == 0)
    #expect(empty.everything().isEmpty)
  }

  @Test func `begins a file for each month, in UTC`() throws {
    let journal = try open()
    try journal.append(journal.answers(1, from: "2026-11-30T23:59:59.000Z"))
    try journal.append(journal.answers(1, from: "2026-12-01T00:00:00.000Z"))
    let names = try journal.load().report.files.map(\.name)
    #expect(names == ["2026-11.\(journal.device).jsonl", "2026-12.\(journal.device).jsonl"])
  }

  @Test func `heals a torn end without cutting it`() throws {
    let journal = try open()
    let events = journal.answers(3)
    try journal.append([events[0]])
    let torn = encode(events[0]) + Array("{\"v\":1,\"k\":\"rev".utf8)
    try temporary.write(file(journal), torn)
    let later = try Journal(folders: temporary.folders(), readOnly: true).load().report
    #expect(later.problems.map(\.isTornEnd) == [true])
    try journal.append([events[1]])
    #expect(temporary.read(file(journal)) == torn + [0x0A] + encode(events[1]))
    try journal.append([events[2]])
    let loaded = try journal.load()
    #expect(loaded.state.eventCount == 3)
    #expect(loaded.report.problems.map(\.line) == [2])
  }

  @Test func `reads conflict copies and leaves other files alone`() throws {
    let journal = try open()
    let events = journal.answers(6)
    func place(_ name: String, _ index: Int) throws {
      try temporary.write("data/kartka/journal/" + name, encode(events[index]))
    }
    try place("2026-11.other.jsonl", 0)
    try place("2026-11.other.sync-conflict-20261120-101112-ABCDEFG.jsonl", 1)
    try place("2026-11.other (Ann's conflicted copy 2026-11-20).jsonl", 2)
    try place("2026-11.other.jsonl.orig", 3)
    try place(".syncthing.2026-11.other.jsonl.tmp", 4)
    try place("notes.txt", 5)
    mkdir(temporary.path + "/data/kartka/journal/folder.jsonl", 0o700)
    mkfifo(temporary.path + "/data/kartka/journal/fifo.jsonl", 0o600)
    symlink("/dev/zero", temporary.path + "/data/kartka/journal/link.jsonl")
    let loaded = try journal.load()
    #expect(events.map { loaded.state.contains($0.id) } == [true, true, true, true, false, false])
    #expect(loaded.report.files.filter(\.isConflictCopy).count == 3)
    #expect(loaded.report.failures.count == 3)
  }

  @Test func `does not write through a link or into a file with two names`() throws {
    let journal = try open()
    let event = journal.answers(1)
    try temporary.write("elsewhere", "precious")
    mkdir(temporary.path + "/data", 0o700)
    mkdir(temporary.path + "/data/kartka", 0o700)
    mkdir(temporary.path + "/data/kartka/journal", 0o700)
    symlink(temporary.path + "/elsewhere", temporary.path + "/" + file(journal))
    #expect(throws: StoreFailure.self) { try journal.append(event) }
    #expect(temporary.text("elsewhere") == "precious")
    unlink(temporary.path + "/" + file(journal))
    link(temporary.path + "/elsewhere", temporary.path + "/" + file(journal))
    #expect(throws: StoreFailure.wrongType(path: temporary.path + "/" + file(journal))) {
      try journal.saveUnsaved()
    }
    #expect(temporary.text("elsewhere") == "precious")
    unlink(temporary.path + "/" + file(journal))
    try journal.saveUnsaved()
    #expect(try reloaded(temporary.folders()).contains(event[0].id))
  }

  @Test func `notices that its file was replaced, removed or linked meanwhile`() throws {
    let journal = try open()
    let events = journal.answers(4)
    let path = temporary.path + "/" + file(journal)
    try journal.append([events[0]])
    unlink(path)
    try journal.append([events[1]])
    #expect(temporary.read(file(journal)) == encode(events[1]))
    try temporary.write("new", encode(events[0]) + encode(events[1]))
    rename(temporary.path + "/new", path)
    try journal.append([events[2]])
    #expect(try reloaded(temporary.folders()).eventCount == 3)
  }

  @Test func `tells what came from other machines once`() throws {
    let journal = try open()
    let other = EventIDs(device: "desktop", session: "s")
    var ids = other
    let lines = journal.answers(2).flatMap { event -> [UInt8] in
      var event = event
      event.id = ids.next()
      return encode(event)
    }
    try journal.append(journal.answers(1))
    try temporary.write("data/kartka/journal/2026-11.desktop.jsonl", lines)
    let report = try journal.load().report
    #expect(report.merged == ["desktop": 2])
    journal.noteMerged(report)
    #expect(try journal.load().report.merged == [:])
  }

  @Test func `refuses an event that could not be read again`() throws {
    let journal = try open()
    var event = journal.answers(1)[0]
    event.content = .suspend(CardID(String(repeating: "a", count: 9000)))
    #expect(throws: StoreFailure.unwritable(event.id)) { try journal.append([event]) }
    #expect(journal.unsaved.isEmpty)
  }

  @Test func `names its device anew on another machine`() throws {
    let first = try open().device
    #expect(try open().device == first)
    let names = try #require(temporary.text("state/kartka/device.json"))
    #expect(names.contains(first))
    // As if the folder came from a machine with another id.
    try temporary.write("state/kartka/device.json", #"{"0000000000000000": "cloned"}"#)
    #expect(try open().device != first)
    #expect(temporary.text("state/kartka/device.json")?.contains("cloned") == true)
  }

  @Test func `names lines of more than a mebibyte and reads on`() throws {
    let journal = try open()
    let events = journal.answers(2)
    let noise = [UInt8](repeating: UInt8(ascii: "x"), count: 3 << 20)
    try temporary.write(
      "data/kartka/journal/2026-11.o.jsonl",
      encode(events[0]) + noise + [0x0A] + encode(events[1]))
    let loaded = try journal.load()
    #expect(loaded.state.eventCount == 2)
    #expect(loaded.report.badLines >= 1)
    #expect(loaded.report.problems.first?.line == 2)
  }

  @Test func `is the same however it is cut into pieces`() throws {
    // Lines of all lengths around the mebibyte that is read at a time.
    let journal = try open()
    let events = journal.answers(9000)
    try temporary.write("data/kartka/journal/2026-11.o.jsonl", events.flatMap(encode))
    let loaded = try journal.load()
    #expect(loaded.state.eventCount == 9000)
    #expect(loaded.report.badLines == 0)
  }
}
