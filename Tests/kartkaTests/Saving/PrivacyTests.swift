import Glibc
import TerminalDriver
import Testing

@Suite struct `What is made` {
  @Test(arguments: ["000", "022", "077", "777"])
  func `is for its owner alone, whatever the umask`(umask: String) throws {
    let learner = try Learner(deck: Decks.basic(3))
    let session = try learner.prompt(after: "umask \(umask)")
    try session.study()
    try session.answer()
    session.send(":q\r")
    try session.waitForPrompt()
    #expect(try session.quit() == .exited(0))
    let made =
      [learner.data] + learner.files(below: learner.data)
      + learner.files(below: learner.root + "/home")
    #expect(made.contains { $0.hasSuffix("/history") })
    for path in made where !path.hasSuffix("/.local") && !path.hasSuffix("/.cache") {
      var status = stat()
      lstat(path, &status)
      let wanted: UInt32 = status.st_mode & S_IFMT == S_IFDIR ? 0o700 : 0o600
      #expect(learner.mode(of: path) == wanted, "\(path)")
    }
  }

  @Test func `as history has commands, never answers`() throws {
    let learner = try Learner(deck: Decks.basic(3))
    let session = try learner.prompt()
    try session.study("--new 2")
    session.send("my secret answer\r")
    try session.waitForGrade()
    session.send("3")
    try session.waitForQuestion()
    session.send(":q\r")
    try session.waitForPrompt()
    session.send("add deck\r")
    try session.wait(for: "Question> ")
    session.send("Is this a secret?\r")
    try session.wait(for: "Answer> ")
    session.send("a secret\r")
    try session.wait(for: "Answer> ")
    session.send("\r")
    try session.wait(for: "Question> ")
    session.send("\r")
    try session.waitForPrompt()
    #expect(try session.quit() == .exited(0))
    let histories = learner.files(below: learner.root + "/home").filter { $0.hasSuffix("/history") }
    let history = histories.map(learner.text).joined()
    #expect(histories.count == 1)
    #expect(history.contains("study --new 2"))
    #expect(!history.contains("secret"))
  }
}
