import Glibc
import TerminalDriver
import Testing

@Suite struct `An acknowledged answer` {
  @Test func `is on disk before the next question`() throws {
    let learner = try Learner(deck: Decks.basic(8))
    let session = try learner.prompt()
    try session.study()
    for count in 1...5 {
      try session.answer()
      let saved = learner.acknowledged
      #expect(saved == (learner.ids(of: "seen") + learner.ids()).sorted(by: inOrder))
      #expect(learner.ids().count == count)
    }
  }

  private func inOrder(_ left: String, _ right: String) -> Bool {
    let numbers = [left, right].map { $0.split(separator: "-").last.flatMap { Int($0) } ?? 0 }
    return numbers[0] < numbers[1]
  }

  @Test func `is there after kill -9`() throws {
    let learner = try Learner(deck: Decks.basic(16))
    let session = try learner.prompt()
    try session.study()
    for _ in 1...12 { try session.answer() }
    session.send("\r")
    session.kill(SIGKILL)
    #expect(try session.waitForExit() == .killed(by: SIGKILL))

    let acknowledged = Set(learner.acknowledged)
    #expect(acknowledged.count >= 12)
    let journal = learner.journals.map(learner.bytes)
    #expect(acknowledged.isSubset(of: Set(learner.ids() + learner.ids(of: "seen"))))
    #expect(try learner.countedAnswers() == 12)

    learner.now = "2026-11-21T10:00:00Z"
    let again = try learner.prompt()
    try again.study()
    try again.answer()
    again.kill(SIGKILL)
    _ = try again.waitForExit()
    #expect(try learner.countedAnswers() == 13)
    for (old, path) in zip(journal, learner.journals) {
      #expect(learner.bytes(of: path).starts(with: old))
    }
  }

  @Test func `is durable: nothing is acknowledged before fdatasync`() throws {
    guard access("/usr/bin/strace", X_OK) == 0 else { return }
    let learner = try Learner(deck: Decks.basic(3))
    let result = try learner.run(
      ["study"], input: "\n3\n\n3\n:q\n",
      shell: "exec strace -qq -o trace -e trace=write,fdatasync \"$@\"")
    #expect(result.status == .exited(0))
    let calls = learner.text(of: learner.root + "/trace").split(separator: "\n")
    let events = calls.compactMap { line -> String? in
      if line.contains("\\\"k\\\":") { return "write" }
      if line.hasPrefix("fdatasync(") { return line.hasSuffix("= 0") ? "sync" : "failed" }
      return line.contains("\"saved ") ? "saved" : nil
    }
    var isDurable = false
    for event in events {
      if event == "saved" { #expect(isDurable, "\(events)") }
      isDurable = event == "sync" || event == "saved" && isDurable
    }
    #expect(events.contains("saved") && events.contains("sync"))
  }
}
