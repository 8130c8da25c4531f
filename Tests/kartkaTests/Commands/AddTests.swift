import Glibc
import TerminalDriver
import Testing

@Suite struct `add at the prompt` {
  @Test func `puts a new file in the place of the old one and keeps its mode`() throws {
    let learner = try Learner(deck: Decks.basic(1))
    let path = learner.decks + "/deck.md"
    let before = learner.bytes(of: path)
    chmod(path, 0o640)
    let old = inode(of: path)
    let session = try learner.prompt()
    session.send("add deck\r")
    try session.wait(for: "Question> ")
    session.send("What is the capital of Moldova?\r")
    try session.wait(for: "Answer> ")
    session.send("= Chișinău | Chisinau\r")
    try session.wait(for: "Answer> ")
    session.send("\r")
    try session.wait(for: "Added")
    try session.wait(for: "Question> ")
    session.send("\r")
    try session.waitForPrompt()
    #expect(try session.quit() == .exited(0))

    #expect(inode(of: path) != old)
    #expect(learner.mode(of: path) == 0o640)
    #expect(learner.bytes(of: path).starts(with: before))
    #expect(learner.text(of: path).contains("= Chișinău | Chisinau"))
    #expect(learner.files(below: learner.decks) == [path])
    #expect(try learner.run(["deck", "check"]).status == .exited(0))
    #expect(try learner.run(["cards", "Moldova"]).output.contains("1 card"))
  }

  private func inode(of path: String) -> UInt {
    var status = stat()
    lstat(path, &status)
    return UInt(status.st_ino)
  }

  @Test func `makes a new deck for its owner alone`() throws {
    let learner = try Learner(deck: nil)
    let result = try learner.run(
      ["add", "capitals", "--question", "Capital of Moldova?", "--answer", "= Chișinău"],
      shell: "umask 000; \"$@\"")
    #expect(result.status == .exited(0))
    #expect(learner.mode(of: learner.decks + "/capitals.md") == 0o600)
  }

  @Test func `refuses what would not be a note, and leaves the file`() throws {
    let learner = try Learner(deck: Decks.basic(1))
    let before = learner.bytes(of: learner.decks + "/deck.md")
    let result = try learner.run(["add", "deck", "--question", "Which?", "--answer", "- [ ] wrong"])
    #expect(result.status == .exited(1))
    #expect(learner.bytes(of: learner.decks + "/deck.md") == before)
  }
}
