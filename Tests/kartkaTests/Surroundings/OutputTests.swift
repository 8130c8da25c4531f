import TerminalDriver
import Testing

@Suite struct `An output` {
  @Test(arguments: [
    "\"$@\" >/dev/full", "\"$@\" >&-", "\"$@\" >&- 2>&-", "\"$@\" <&- >&-",
  ])
  func `that cannot be written gives 3`(shell: String) throws {
    let learner = try Learner()
    let result = try learner.run(["cards"], shell: shell)
    #expect(result.status == .exited(3))
  }

  @Test func `that nobody reads any more is success`() throws {
    let learner = try Learner(deck: Decks.basic(2000))
    let result = try learner.run(
      ["cards"], shell: "{ \"$@\"; echo $? >code; } | head -1 >/dev/null")
    #expect(result.errors == "")
    #expect(learner.text(of: learner.root + "/code") == "0\n")
  }

  @Test(arguments: ["\"$@\" 2>&-", "\"$@\" <&-", "\"$@\" <&- 2>&-", "\"$@\" 2>/dev/full"])
  func `or input that is closed never gets into a file of ours`(shell: String) throws {
    let learner = try Learner(deck: Decks.basic(3))
    for _ in 1...2 {
      let result = try learner.run(["suspend", "note-1", "note-9", "note-2"], shell: shell)
      #expect(result.status == .exited(2))
      let done = try learner.run(["suspend", "note-1"], shell: shell)
      #expect(done.status == .exited(0))
    }
    for path in learner.journals {
      let lines = learner.text(of: path).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.dropLast().allSatisfy { $0.hasPrefix("{\"v\":1,") && $0.hasSuffix("\"}") })
    }
    let state = learner.files(below: learner.root + "/home")
    for lock in state where lock.hasSuffix("/lock") { #expect(learner.text(of: lock) == "") }
  }
}
