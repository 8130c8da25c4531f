import Glibc
import TerminalDriver
import Testing

@Suite struct `A disk that refuses` {
  @Test func `is said, and everything waits and is printed at the end`() throws {
    let learner = try Learner(deck: Decks.basic(8))
    let session = try learner.prompt()
    try session.study()
    for _ in 1...2 { try session.answer() }
    // A file where the folder was: nothing can be opened there, whoever asks.
    let journal = learner.data + "/journal"
    #expect(rename(journal, learner.data + "/aside") == 0)
    try learner.write("", to: "data/journal")
    for _ in 1...4 { try session.answer() }
    session.send(":q\r")
    try session.waitForPrompt()
    #expect(try session.quit() == .exited(3))
    #expect(unlink(journal) == 0 && rename(learner.data + "/aside", journal) == 0)

    let printed = learner.errors.split(separator: "\n").filter { $0.contains("\"k\":\"review\"") }
    #expect(printed.allSatisfy { $0.hasPrefix("{\"v\":1,") && $0.hasSuffix("\"}") })
    #expect(printed.count == 4)
    #expect(learner.ids().count == 2)
    #expect(learner.ids().allSatisfy(learner.acknowledged.contains))
    #expect(try learner.countedAnswers() == 2)
  }

  @Test func `because it is full keeps what it had, and takes the rest when there is room`() throws
  {
    let learner = try Learner(deck: Decks.basic(12))
    #expect(mkdir(learner.data, 0o700) == 0)
    let mounted = try learner.shell("mount -t tmpfs -o size=64k kartka data")
    guard mounted.status == .exited(0) else { return }
    defer { _ = try? learner.shell("umount -l data") }
    let session = try learner.prompt()
    try session.study()
    for _ in 1...3 { try session.answer() }
    #expect(try learner.shell("cat /dev/zero >data/ballast").status == .exited(1))
    for _ in 1...10 { try session.answer() }
    #expect(learner.errors.contains("NOT SAVED"))
    #expect(learner.errors.contains("No space left on device"))
    #expect(unlink(learner.data + "/ballast") == 0)
    try session.answer()
    session.send(":q\r")
    try session.waitForPrompt()
    #expect(try session.quit() == .exited(0))
    #expect(Set(learner.ids()).count == 14)
    #expect(try learner.countedAnswers() == 14)
  }

  @Test func `that has room again takes what waited`() throws {
    let learner = try Learner(deck: Decks.basic(12))
    let session = try learner.prompt()
    try session.study()
    for _ in 1...3 { try session.answer() }
    let journal = learner.data + "/journal"
    let aside = learner.data + "/aside"
    #expect(rename(journal, aside) == 0)
    try learner.write("", to: "data/journal")
    for _ in 1...3 { try session.answer() }
    #expect(learner.errors.contains("NOT SAVED"))
    let said = learner.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains("3 answers waiting"))
    #expect(unlink(journal) == 0 && rename(aside, journal) == 0)
    for _ in 1...6 { try session.answer() }
    session.send(":q\r")
    try session.waitForPrompt()
    #expect(try session.quit() == .exited(0))
    #expect(Set(learner.ids()).count == 12)
    #expect(try learner.countedAnswers() == 12)
    #expect(Set(learner.ids()).isSubset(of: Set(learner.acknowledged)))
  }

  @Test func `at the start is a message, not a crash`() throws {
    let learner = try Learner(deck: Decks.basic(3))
    try learner.write("", to: "data")
    let result = try learner.run(["suspend", "note-1"])
    #expect(result.status == .exited(3))
    #expect(result.errors.contains("Not a directory"))
  }

  @Test func `because nobody may write there leaves the cards to be looked at`() throws {
    let learner = try Learner(deck: Decks.basic(3))
    let nowhere = learner.options.map { $0 == learner.data ? "/proc/nowhere" : $0 }
    let looked = try learner.run(["cards"], options: nowhere)
    #expect(looked.status == .exited(0))
    #expect(looked.output.contains("note-3"))
    let study = try learner.run(["study"], input: "\n3\n\n3\n:q\n", options: nowhere)
    #expect(study.status == .exited(3))
    #expect(study.errors.contains("NOT SAVED"))
    #expect(!study.errors.contains("saved "))
    let lines = study.errors.split(separator: "\n").filter { $0.contains("\"k\":\"review\"") }
    #expect(lines.count == 2)
  }
}
