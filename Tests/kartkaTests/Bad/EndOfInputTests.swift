import TerminalDriver
import Testing

@Suite struct `The end of the input` {
  @Test(arguments: ["study\n", "study\n\n", "study\nhalf an ans", "study"])
  func `of a pipe in the middle of a question grades nothing`(input: String) throws {
    let learner = try Learner(deck: Decks.basic(3))
    let result = try learner.run([], input: input)
    #expect(result.status == .exited(0))
    #expect(learner.ids() == [])
    #expect(result.output.contains("Question 1"))
    #expect(!result.output.contains("\u{1B}"))
    #expect(!result.output.contains("kartka>"))
  }

  @Test func `at the very start is fine`() throws {
    let learner = try Learner(deck: Decks.basic(3))
    #expect(try learner.run([], input: "").status == .exited(0))
    #expect(try learner.run(["study"], input: "").status == .exited(0))
    #expect(learner.ids() == [])
  }

  @Test func `of commands gives the code of the last`() throws {
    let learner = try Learner(deck: Decks.basic(3))
    #expect(try learner.run([], input: "nonsense\n").status == .exited(2))
    #expect(try learner.run([], input: "nonsense\ncards\n").status == .exited(0))
  }
}
