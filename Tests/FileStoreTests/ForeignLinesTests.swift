import FileStore
import Flashcards
import Progress
import Testing

@Suite struct `Lines of another journal` {
  let temporary = TemporaryFolder()
  private let now = Timestamp(milliseconds: 1_795_000_000_000)
  private let line = """
    {"v":1,"k":"suspend","id":"lapt-s1-1","t":"2026-11-20T10:00:00.000Z","off":0,\
    "day":"2026-11-20","card":"a","mood":"good"}
    """

  @Test(arguments: ["", "\r"]) func `are kept byte for byte`(end: String) throws {
    let journal = try Journal(folders: temporary.folders())
    var state = LearnerState()
    let export = "{\"schema\":1,\"events\":[\n\(line),\(end)\n]}\n"
    for text in ["\(line)\(end)\n", "\(line)", export] {
      let summary = try journal.importEvents(in: Array(text.utf8), named: "-", into: &state)
      #expect(summary.badLines.isEmpty, "\(text)")
    }
    #expect(temporary.text("data/kartka/journal/2026-11.\(journal.device).jsonl") == line + "\n")
    #expect(state[CardID("a")].isSuspended)
  }

  @Test func `are kept so while they wait for room`() throws {
    let disk = FaultyDisk()
    let journal = try Journal(folders: temporary.folders(), readOnly: false, disk)
    var state = LearnerState()
    disk.fail(at: 1, .refusesFromNowOn(28))
    #expect(throws: StoreFailure.self) {
      try journal.importEvents(in: Array(line.utf8), named: "-", into: &state)
    }
    #expect(state.eventCount == 0)
    #expect(String(decoding: journal.unsavedLines, as: UTF8.self) == line + "\n")
    disk.fail(at: nil)
    try journal.saveUnsaved()
    #expect(try reloaded(temporary.folders())[CardID("a")].isSuspended)
    #expect(journal.unsavedLines.isEmpty)
  }

  @Test func `come after a backup, if there are new ones`() throws {
    let journal = try Journal(folders: temporary.folders())
    let own = journal.answers(2)
    try journal.append(own)
    var state = try journal.load().state
    let known = own.flatMap(encode)
    var summary = try journal.importEvents(in: known, named: "-", into: &state, backedUpAt: now)
    #expect(summary.backup == nil)
    summary = try journal.importEvents(
      in: known + Array(line.utf8), named: "-", into: &state, backedUpAt: now)
    let backup = try #require(summary.backup)
    #expect(try readFile(backup).bytes == known)
  }

  @Test func `and git's attributes are written into a new data folder only`() throws {
    let journal = try Journal(folders: temporary.folders())
    _ = try journal.load()
    #expect(temporary.everything(below: "data").isEmpty)
    try journal.append(journal.answers(1))
    let name = "data/kartka/.gitattributes"
    #expect(temporary.text(name) == "*.jsonl -text merge=union\n")
    #expect(temporary.mode(name) == 0o600)
    try temporary.write(name, "mine\n")
    let later = journal.answers(1, from: "2026-12-20T10:00:00.000Z")
    try journal.append(later)
    #expect(temporary.text(name) == "mine\n")
  }
}
