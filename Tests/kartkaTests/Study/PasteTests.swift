import TerminalDriver
import Testing

@Suite struct `A paste of many lines` {
  enum Paste: CaseIterable {
    case plain, marked

    var keys: String {
      self == .plain ? "3\r3\r3\r" : "\u{1B}[200~3\n3\n3\n\u{1B}[201~"
    }
  }

  @Test(arguments: Paste.allCases)
  func `at a question grades nothing`(paste: Paste) throws {
    let learner = try Learner(deck: Decks.basic(5))
    let session = try learner.prompt()
    try session.study()
    session.send(paste.keys)
    try session.waitForTypingToBeRead()
    if paste == .marked { session.send("\r") }
    try session.waitForGrade()
    try session.waitForTypingToBeRead()
    session.send("q")
    try session.waitForPrompt()
    #expect(try session.quit() == .exited(0))
    #expect(learner.ids() == [])
  }

  @Test(arguments: Paste.allCases)
  func `at the buttons grades nothing`(paste: Paste) throws {
    let learner = try Learner(deck: Decks.basic(5))
    let session = try learner.prompt()
    try session.study()
    session.send("\r")
    try session.waitForGrade()
    session.send(paste.keys)
    try session.waitForGrade()
    session.send("q")
    try session.waitForPrompt()
    #expect(try session.quit() == .exited(0))
    #expect(learner.ids() == [])
  }
}
