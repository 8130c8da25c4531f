import LineEditor
import TerminalDriver
import Testing

@Suite struct `Without a terminal` {
  @Test func `lines of a pipe are read without a prompt`() throws {
    let session = try shell("printf 'one\\r\\n\\ntwo\\377\\nlast' | probe")
    let told = try session.wait(for: "end\r\n")
    #expect(
      told == "interactive false\n<one>\n<>\n<two\u{FFFD}>\n<last>\nend\n".replacingLineFeeds)
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test func `keys are the first characters of lines`() throws {
    let session = try shell("printf 'keys\\n3\\n\\nquit\\nlast\\n' | probe")
    try session.wait(for: "<character(\"3\")>")
    try session.wait(for: "<enter>")
    try session.wait(for: "<character(\"q\")>")
    try session.wait(for: "<last>")
    try session.wait(for: "end")
  }

  @Test func `the end of input ends keys`() throws {
    let session = try shell("printf 'keys\\n' | probe")
    try session.wait(for: "<endOfInput>")
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test func `nothing typed ahead is thrown away`() throws {
    let session = try shell("printf 'drain\\nnext\\n' | probe")
    try session.wait(for: "drained false")
    try session.wait(for: "<next>")
  }

  @Test func `nothing but answers goes to the output`() throws {
    let session = try shell("probe </dev/null | od -c | head -3; probe | od -c")
    try session.wait(for: "e   n   d")
    session.send("x\r\u{04}")
    try session.wait(for: "e   n   d")
    #expect(!session.output.contains("033"))
    #expect(!session.output.contains("o   b   e"))
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test func `signals are answered`() throws {
    let session = try shell("sleep 5 | exec '\(productsDirectory())/line-editor-probe'")
    try session.wait(for: "interactive false")
    session.send("\u{03}")
    try session.wait(for: "interrupted")
  }
}

@Suite struct `A dumb terminal` {
  @Test(arguments: ["dumb", ""])
  func `is read by lines, and nothing but text is written to it`(name: String) throws {
    let session = try probe(["TERM": name], awaitingPrompt: false)
    try session.wait(for: "interactive false")
    try session.waitForPrompt()
    try session.enter("one\u{7F}", reads: "on")
    session.send("keys\r")
    try session.wait(for: "key? ")
    session.send("3\r")
    try session.wait(for: "<character(\"3\")>")
    session.send("q\r")
    try session.waitForPrompt()
    session.send("half\u{03}")
    try session.wait(for: "interrupted")
    try session.waitForPrompt()
    session.send("\u{04}")
    try session.wait(for: "end")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.modes == session.initialModes)
    #expect(!session.output.contains("?2004"))
  }

  @Test func `throws away what was typed ahead`() throws {
    let session = try probe(["TERM": "dumb"])
    session.send("drain\r")
    try session.wait(for: "draining")
    session.send("3\r3\r3")
    try session.wait(for: "drained true")
    try session.waitForPrompt()
    try session.enter("last", reads: "last")
  }

  @Test func `that is closed ends the program`() throws {
    let session = try probe(["TERM": "dumb"])
    session.close()
    #expect(try session.waitForExit() == .exited(129))
  }
}

@Suite struct `Lines out of a stream` {
  private func lines(_ pieces: [String], limit: Int = 8) -> [LineBuffer.Line] {
    var buffer = LineBuffer(limit: limit)
    var lines: [LineBuffer.Line] = []
    for piece in pieces {
      buffer.append(Array(piece.utf8))
      while let line = buffer.takeLine() { lines.append(line) }
    }
    if let rest = buffer.takeRest() { lines.append(rest) }
    return lines
  }

  @Test func `are the same however it is cut`() {
    let text = "a\r\n\nїжак\n12345678\r\n123456789\nlast"
    let expected: [LineBuffer.Line] = [
      .text("a"), .text(""), .text("їжак"), .text("12345678"), .tooLong, .text("last"),
    ]
    #expect(lines([text]) == expected)
    #expect(lines(text.unicodeScalars.map { String($0) }) == expected)
  }

  @Test func `that are too long do not take their neighbours along`() {
    #expect(lines(["aaaaaaaaaaaaaaa", "bbbb", "b\nok\n"]) == [.tooLong, .text("ok")])
    #expect(lines(["aaaaaaaaaaaaaaa", "bbbb"]) == [.tooLong])
  }

  @Test func `are none of nothing`() {
    #expect(lines([]).isEmpty)
    #expect(lines(["\n"]) == [.text("")])
  }
}

@Suite struct `The colours of a prompt` {
  @Test func `are marked for Readline, and marks of its own are dropped`() {
    #expect(markingInvisible("a> ") == "a> ")
    #expect(
      markingInvisible("\u{1B}[1mb\u{1B}[0m> ") == "\u{01}\u{1B}[1m\u{02}b\u{01}\u{1B}[0m\u{02}> ")
    #expect(markingInvisible("\u{01}x\u{02}") == "x")
    #expect(markingInvisible("ї\u{1B}[") == "ї\u{1B}[")
  }
}
