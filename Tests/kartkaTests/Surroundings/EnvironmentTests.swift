import Glibc
import TerminalDriver
import Testing

@Suite struct `Surroundings that are odd` {
  struct Odd: CustomTestStringConvertible {
    let changes: [String: String?]
    var testDescription: String {
      changes.map { "\($0)=\($1 ?? "(unset)")" }.sorted().joined(separator: " ")
    }
  }

  private static let odd: [Odd] = [
    ["COLUMNS": "20"], ["COLUMNS": "1000"], ["COLUMNS": "garbage"], ["COLUMNS": "-5"],
    ["COLUMNS": "99999999999999999999"], ["LANG": "xx_YY.garbage"], ["LANG": ""],
    ["LC_ALL": "POSIX"], ["LC_ALL": "\u{1B}[31m"], ["TZ": "Nowhere/Nothing"], ["TZ": "\u{7F}:::"],
    ["TZ": "XXX-99:99"], ["HOME": nil], ["HOME": ""], ["HOME": "relative"],
    ["XDG_DATA_HOME": "relative", "XDG_STATE_HOME": "also/relative", "XDG_CACHE_HOME": ""],
    ["TERM": nil], ["TERM": "garbage"], ["TERM": "xterm-256color"], ["NO_COLOR": nil],
    ["PATH": nil], ["INPUTRC": "/nonexistent"],
  ].map(Odd.init)

  @Test(arguments: odd)
  func `still let a card be learned`(odd: Odd) throws {
    let learner = try Learner(deck: Decks.basic(2))
    var changes = odd.changes
    // Without a home the passwd entry's would be used, which is somebody's.
    if changes.keys.contains("HOME") { changes["XDG_STATE_HOME"] = learner.root + "/state" }
    if changes.keys.contains("HOME") { changes["XDG_CACHE_HOME"] = learner.root + "/cache" }
    let session = try learner.start(["study"], changes: changes)
    try session.wait(for: "Question 1")
    session.send("\r")
    try session.wait(for: "Answer 1")
    try session.wait(for: "keys")
    session.send("\r")
    try session.wait(for: "Question 2")
    session.send(":q\r")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.modes == session.initialModes)
    #expect(learner.ids().count == 1)
    #expect(!learner.files(below: learner.root).contains { $0.contains("/relative") })
  }

  @Test(arguments: [20, 40, 200])
  func `such as a window of any width are kept to`(columns: Int) throws {
    let learner = try Learner()
    for words in [["cards"], ["decks"], ["deck", "check"], ["stats"], ["show", "basic"]] {
      let session = try learner.start(words, columns: columns)
      #expect(try session.waitForExit() == .exited(0))
      let lines = strippedOfEscapes(session.output).split(separator: "\n")
      let widest = lines.map(\.count).max() ?? 0
      // What cannot be broken may be longer on a very narrow window.
      #expect(widest <= max(columns, 40), "\(words): \(session.output)")
    }
  }

  @Test func `such as a dumb terminal show no escape sequence`() throws {
    let learner = try Learner(deck: Decks.basic(2))
    let session = try learner.start(changes: ["TERM": "dumb", "NO_COLOR": nil])
    try session.wait(for: "kartka> ")
    session.send("study\n")
    try session.wait(for: "Question 1")
    session.send("\n")
    try session.wait(for: "? keys ")
    session.send("3\n")
    try session.wait(for: "Question 2")
    session.send(":q\n")
    try session.wait(for: "kartka> ")
    session.send("quit\n")
    #expect(try session.waitForExit() == .exited(0))
    #expect(!session.output.contains("\u{1B}"))
    #expect(learner.ids().count == 1)
  }

  @Test func `such as NO_COLOR leave the marks`() throws {
    let learner = try Learner()
    let coloured = try learner.start(["cards"], changes: ["NO_COLOR": nil])
    #expect(try coloured.waitForExit() == .exited(0))
    #expect(coloured.output.contains("\u{1B}["))
    let plain = try learner.start(["cards"])
    #expect(try plain.waitForExit() == .exited(0))
    #expect(!plain.output.contains("\u{1B}["))
    #expect(strippedOfEscapes(coloured.output) == strippedOfEscapes(plain.output))
  }
}
