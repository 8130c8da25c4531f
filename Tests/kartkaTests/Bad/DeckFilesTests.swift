import Glibc
import TerminalDriver
import Testing

@Suite struct `A bad deck file` {
  struct File: CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]

    init(_ name: String, _ bytes: [UInt8]) {
      testDescription = name
      self.bytes = bytes
    }

    init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
  }

  private static let head = "---\nformat: 1\n---\n\n"

  private static let files = [
    File("empty", ""),
    File("one line feed", "\n"),
    File("binary", (0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* 167 >> 3) }),
    File("zeros", [UInt8](repeating: 0, count: 5000)),
    File("a long line", head + "## " + String(repeating: "x", count: 1 << 20) + "\n\ny\n"),
    File("a longer line", head + "## " + String(repeating: "x", count: 1 << 21) + "\n\ny\n"),
    File("invalid UTF-8", Array((head + "## Q\n\n").utf8) + [0xFF, 0xFE, 0xC0, 0x80, 0x0A]),
    File("front matter that never ends", "---\nformat: 1\n"),
    File("deep nesting", head + String(repeating: "> ", count: 5000) + "\n"),
    File("braces", head + "C: " + String(repeating: "{{", count: 5000) + "\n"),
    File("hostile YAML", "---\na: &a [*a, *a]\nformat: 1\n---\n"),
  ]

  @Test(arguments: files)
  func `leaves the other decks usable`(file: File) throws {
    let learner = try Learner(deck: Decks.basic(2))
    try learner.write(file.bytes, to: "decks/bad.md")
    let check = try learner.run(["deck", "check"])
    #expect(check.status == .exited(0) || check.status == .exited(1))
    #expect(check.outputBytes.count < 100_000)
    let cards = try learner.run(["cards", "note"])
    #expect(cards.status == .exited(0))
    #expect(cards.output.contains("note-2"))
    let study = try learner.run(["study", "deck"], input: "\n3\n:q\n")
    #expect(study.status == .exited(0))
    #expect(learner.ids().count == 1)
  }

  private static let hostile =
    "\u{1B}]52;c;aGk=\u{07}\u{1B}[2J\u{1B}]0;title\u{07}\u{1B}Pq\u{1B}\\\u{9B}31m\u{01}\u{02}\u{08}\u{7F}\u{202E}\u{E0041}"

  @Test func `with escape sequences sends none of them to the terminal`() throws {
    let evil = Self.hostile
    let learner = try Learner(
      deck:
        "---\ndeck: \"T\"\nformat: 1\n---\n\n# S \(evil)\n\n## Ask \(evil)\n<!-- id: evil -->\n\n"
        + "Answer \(evil)\n\n> - explain: because \(evil)\n> - tags: a\n")
    try learner.write(Decks.basic(1), to: "decks/name\u{1B}[31m.md")
    for words in [["cards"], ["show", "evil"], ["deck", "check", "--all"], ["decks"]] {
      let result = try learner.run(words)
      expectNoControls(result.outputBytes, words)
      expectNoControls(Array(result.errors.utf8), words)
    }
    let session = try learner.prompt()
    try session.study()
    session.send("\r")
    try session.waitForGrade()
    session.send("w")
    try session.waitForGrade()
    session.send("3")
    try session.wait(for: "> ")
    for bad in ["\u{1B}]", "\u{1B}P", "\u{1B}[2J", "\u{1B}[31m", "\u{9B}", "\u{202E}", "\u{E0041}"]
    {
      #expect(
        !session.output.unicodeScalars.contains(bad.unicodeScalars), "\(bad.debugDescription)")
    }
  }

  /// Only line feeds of all control characters, and nothing that turns text around.
  private func expectNoControls(_ bytes: [UInt8], _ words: [String]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let bad = text.unicodeScalars.filter {
      $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value)
        || $0.properties.generalCategory == .format
    }
    #expect(bad.isEmpty, "\(words): \(bad.map { String($0.value, radix: 16) })")
  }

  @Test func `that is a pipe, a folder, a dangling link or a device does not hang`() throws {
    let learner = try Learner(deck: Decks.basic(2))
    #expect(mkfifo(learner.decks + "/pipe.md", 0o600) == 0)
    #expect(mkdir(learner.decks + "/folder.md", 0o700) == 0)
    #expect(symlink("nowhere", learner.decks + "/dangling.md") == 0)
    #expect(symlink("loop.md", learner.decks + "/loop.md") == 0)
    #expect(symlink("/dev/zero", learner.decks + "/zero.md") == 0)
    #expect(symlink("/etc/passwd", learner.decks + "/outside.md") == 0)
    let check = try learner.run(["deck", "check"])
    #expect(check.status == .exited(1))
    for name in ["pipe.md", "dangling.md", "outside.md"] {
      #expect(check.errors.filter { !$0.isWhitespace }.contains(name), "\(name): \(check.errors)")
    }
    #expect(!check.output.contains("root:") && !check.errors.contains("root:"))
    #expect(try learner.run(["study"], input: "\n3\n").status == .exited(0))
    #expect(learner.ids().count == 1)
  }

  @Test func `that is a pipe with a writer is not read either`() throws {
    let learner = try Learner(deck: Decks.basic(2))
    #expect(mkfifo(learner.decks + "/pipe.md", 0o600) == 0)
    let result = try learner.run(
      ["cards"], shell: "sleep 5 >decks/pipe.md & \"$@\"; code=$?; kill $!; exit $code")
    #expect(result.status == .exited(0))
    #expect(result.output.contains("note-1"))
  }
}
