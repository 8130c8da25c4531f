import LineEditor
import TerminalDriver
import Testing

@Suite struct `The history` {
  @Test func `is recalled with the arrow and with Ctrl-R, also by the next program`() throws {
    let folder = try TemporaryFolder()
    let settings = ["HISTORY": folder.path("history")]
    let first = try probe(settings)
    try first.enter("study nato", reads: "study nato")
    try first.enter("stats", reads: "stats")
    try first.enter("\u{1B}[A\u{1B}[A", reads: "study nato")
    try first.enter("\u{1B}[200~two\rlines\u{1B}[201~", reads: "two\nlines")
    first.send("quit\r")
    #expect(try first.waitForExit() == .exited(0))
    #expect(folder.mode("history") == 0o600)

    let second = try probe(settings)
    try second.enter("\u{1B}[A\u{1B}[A", reads: "two\nlines")
    try second.enter("\u{12}stat\u{05}", reads: "stats")
  }

  @Test func `holds commands only, without repetitions, blanks and what begins with a space`()
    throws
  {
    let folder = try TemporaryFolder()
    let session = try probe(["HISTORY": folder.path("history")])
    for line in ["one", "one", " secret", "", "two"] {
      try session.enter(line, reads: line)
    }
    session.send("\u{04}")
    #expect(try session.waitForExit() == .exited(0))
    let text = folder.read("history") ?? ""
    #expect(HistoryText.parse(text).map(\.text) == ["one", "two"])
  }
}

@Suite struct `The text of a history` {
  @Test(arguments: [
    ["one"], ["one", "two\nlines", "three"], ["#12 is no time\n#12"], ["# heading", "x"], [],
    ["trailing\n", "next"],
  ])
  func `gives its entries back`(lines: [String]) {
    let entries = lines.enumerated().map { HistoryEntry(time: $0, text: $1) }
    let expected = lines.map { $0 == "#12 is no time\n#12" ? "#12 is no time\n #12" : $0 }
    let parsed = HistoryText.parse(HistoryText.print(entries))
    #expect(parsed.map(\.text) == expected)
    #expect(parsed.map(\.time) == Array(lines.indices))
  }

  @Test func `may have no times`() {
    #expect(HistoryText.parse("a\nb\n").map(\.text) == ["a", "b"])
    #expect(HistoryText.parse("").isEmpty)
  }

  @Test func `is bounded`() {
    let text = (0..<2500).map { "#\($0)\nline \($0)\n" }.joined()
    #expect(HistoryText.parse(text).map(\.time) == Array(1500..<2500))
  }
}

@Suite struct `The file of a history` {
  @Test func `is made, appended to and read`() throws {
    let folder = try TemporaryFolder()
    let file = HistoryFile(path: folder.path("history"))
    #expect(try file.load().isEmpty)
    try file.append([HistoryEntry(time: 1, text: "one")])
    try file.append([HistoryEntry(time: 2, text: "two")])
    #expect(folder.read("history") == "#1\none\n#2\ntwo\n")
    #expect(folder.mode("history") == 0o600)
  }

  @Test func `that was cut off is mended`() throws {
    let folder = try TemporaryFolder()
    try folder.write("#1\ncut", to: "history")
    let file = HistoryFile(path: folder.path("history"))
    try file.append([HistoryEntry(time: 2, text: "two")])
    #expect(try file.load().map(\.text) == ["cut", "two"])
  }

  @Test func `is replaced by its end when it grows too long`() throws {
    let folder = try TemporaryFolder()
    let file = HistoryFile(path: folder.path("history"))
    let long = String(repeating: "x", count: 1000)
    try file.append((0..<600).map { HistoryEntry(time: $0, text: long) })
    let kept = try file.load()
    #expect(kept.last?.time == 599)
    #expect((200...300).contains(kept.count))
    #expect(folder.mode("history") == 0o600)
    #expect((folder.read("history") ?? "").utf8.count < 300_000)
  }

  @Test func `is not written through a link, nor where it is no file`() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "target")
    folder.link("history", to: "target")
    #expect(throws: HistoryFailure.self) {
      try HistoryFile(path: folder.path("history")).append([HistoryEntry(time: 1, text: "x")])
    }
    #expect(folder.read("target") == "mine")
    #expect(throws: HistoryFailure.self) { try HistoryFile(path: "/dev/null").load() }
    #expect(throws: HistoryFailure.self) {
      try HistoryFile(path: folder.path("no/where")).append([HistoryEntry(time: 1, text: "x")])
    }
  }
}
