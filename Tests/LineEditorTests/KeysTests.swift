import LineEditor
import TerminalDriver
import Testing

@Suite struct `Single keys on a terminal` {
  @Test(arguments: [
    ("3", "character(\"3\")"), ("ґ", "character(\"ґ\")"), ("漢", "character(\"漢\")"),
    ("\r", "enter"), ("\n", "enter"), ("\u{1B}[A", "up"), ("\u{1B}OB", "down"),
    ("\u{1B}", "escape"), ("\u{7F}", "backspace"), ("\u{0C}", "control(\"l\")"),
    ("\u{03}", "interrupt"), ("\u{04}", "endOfInput"),
    ("\u{1B}[200~3\r3\r\u{1B}[201~", "paste(\"3\\n3\\n\")"),
  ])
  func `have names`(bytes: String, name: String) throws {
    let session = try probe()
    session.send("key\r")
    try session.waitForKeys()
    session.send(bytes)
    try session.wait(for: "<\(name)>")
    try session.waitForPrompt()
    #expect(!session.output.contains("\u{1B}[200~"))
  }

  @Test func `tell of a new size`() throws {
    let session = try probe()
    session.send("keys\r")
    try session.waitForKeys()
    session.resize(columns: 50, rows: 20)
    try session.wait(for: "<resized>")
    try session.waitForKeys()
  }

  @Test func `leave the terminal as it was`() throws {
    let session = try probe()
    session.send("key\r")
    try session.waitForKeys()
    session.send("x")
    try session.waitForPrompt()
    session.send("pause\r")
    try session.wait(for: "pausing")
    #expect(session.modes == session.initialModes)
  }

  @Test func `typed ahead are all taken, across keys and lines`() throws {
    let session = try probe()
    session.send("pause\r")
    try session.wait(for: "pausing")
    session.send("key\rxkey\ry")
    try session.wait(for: "<key>")
    try session.wait(for: "<character(\"x\")>")
    try session.wait(for: "<key>")
    try session.wait(for: "<character(\"y\")>")
    try session.enter("last", reads: "last")
  }

  @Test func `typed ahead can be thrown away`() throws {
    let session = try probe()
    session.send("drain\r")
    try session.wait(for: "draining")
    session.send("3\r3\r3")
    try session.wait(for: "drained true")
    try session.waitForPrompt()
    try session.enter("last", reads: "last")
  }
}

@Suite struct `The decoder of keys` {
  private func keys(_ bytes: [UInt8]) -> [LineEditor.Key] {
    var rest = bytes[...]
    var keys: [LineEditor.Key] = []
    var unread: UInt8?
    while let first = unread ?? rest.popFirst() {
      final class Source {
        var rest: ArraySlice<UInt8>; init(_ rest: ArraySlice<UInt8>) { self.rest = rest }
      }
      let source = Source(rest)
      var decoder = KeyDecoder(next: { _ in source.rest.popFirst() }, pasteLimit: 8)
      keys.append(decoder.key(startingWith: first))
      unread = decoder.unread
      rest = source.rest
    }
    return keys
  }

  private func keys(_ text: String) -> [LineEditor.Key] { keys(Array(text.utf8)) }

  @Test(
    arguments: [
      ("\u{1B}[C", .right), ("\u{1B}[D", .left), ("\u{1B}[H", .home), ("\u{1B}OF", .end),
      ("\u{1B}[1;5C", .right), ("\u{1B}[3~", .delete), ("\u{1B}[5;2~", .pageUp),
      ("\u{1B}[6~", .pageDown), ("\u{1B}[15~", .unknown), ("\u{1B}x", .unknown), ("\t", .tab),
      ("\u{1B}[", .unknown), ("\u{1B}[200~ab", .paste("ab")), ("\u{00}", .unknown),
      ("\u{1B}[200~\u{1B}[20\u{1B}[201~", .paste("\u{1B}[20")),
      ("\u{1B}[200~123456789\u{1B}[201~", .paste("12345678")),
    ] as [(String, LineEditor.Key)])
  func `knows sequences`(bytes: String, key: LineEditor.Key) {
    #expect(keys(bytes) == [key])
  }

  @Test func `replaces what is not UTF-8, and loses nothing after it`() {
    #expect(keys([0xFF, 0x33]) == [.character("\u{FFFD}"), .character("3")])
    #expect(keys([0xE6, 0xBC, 0x33]) == [.character("\u{FFFD}"), .character("3")])
    #expect(keys([0xE6, 0x1B, 0x5B, 0x41]) == [.character("\u{FFFD}"), .up])
    #expect(keys([0xED, 0xA0, 0x80]) == [.character("\u{FFFD}")])
    #expect(keys([0xF0, 0x9F, 0x98, 0x80]) == [.character("😀")])
  }

  @Test func `tells Escape from what follows`() {
    #expect(keys("\u{1B}\u{1B}[A") == [.escape, .up])
    #expect(keys("\u{1B}") == [.escape])
  }
}
