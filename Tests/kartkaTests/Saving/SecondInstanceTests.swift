import TerminalDriver
import Testing

@Suite struct `A second instance` {
  @Test func `is told, and may look`() throws {
    let learner = try Learner(deck: Decks.basic(3))
    let first = try learner.prompt()
    try first.study()
    try first.answer()
    let second = try learner.run(["suspend", "note-3"])
    #expect(second.status == .exited(1))
    #expect(second.errors.contains("--read-only"))
    let reader = try learner.run(["--read-only", "stats", "--json"])
    #expect(reader.status == .exited(0))
    #expect(reader.output.contains("\"answers\":1"))
    let refused = try learner.run(["--read-only", "suspend", "note-3"])
    #expect(refused.status == .exited(1))
    try first.answer()
    #expect(try learner.countedAnswers() == 2)
  }
}
