import Flashcards
import Testing

@Suite struct `Hostile input` {
  static let mega = 1 << 20

  private func repeated(_ text: String, bytes: Int) -> [UInt8] {
    Array(frontMatter.utf8)
      + Array(repeatElement(Array(text.utf8), count: bytes / text.utf8.count).joined())
  }

  @Test(arguments: [
    "{{", "{{\n", ">", ">\n", "> - x\n", "`", "``` a\n", "## x\n```a\n", "[", "[](", "*a ", "**",
    "- ", "  - a\n",
    "= 1\n", "\\", "## \n", "<!-- id: ", "C: {{\n", "Q: x\n", "((", "![a](", "`a``b```c", "~", "#",
    "\u{0}",
    "— ", "- a — b\n", "1. ", "- [x] a\n", "> - variant: dw = = = ", "# x\n> - tags: a\n", "{{c1::",
    "é", "\r", "\n",
  ])
  func `of a quarter megabyte of one thing is read in bounded time and space`(_ text: String) {
    let file = Deck.parse(repeated(text, bytes: Self.mega / 4), name: "a", path: "a.md")
    #expect(file.isDeck)
    #expect(file.diagnostics.count <= 10_000)
    #expect(file.diagnostics.allSatisfy { $0.place.text.utf8.count <= 8_000 })
  }

  @Test func `of ten megabytes in one line is named`() {
    for text in ["{{", ">"] {
      let file = Deck.parse(
        repeated(text, bytes: 10 * Self.mega) + Array("\n\n## Q\nA\n".utf8), name: "a", path: "a.md"
      )
      #expect(
        file.diagnostics.first?.short(path: "a") == "a:7:1: error[E003]: this line is too long")
      #expect(file.diagnostics.count == 1)
      #expect(file.diagnostics.first?.help == "the limit is 1 MiB; divide it")
      #expect(file.deck?.notes.count == 1)
    }
  }

  @Test func `of a long note is named`() {
    let body = String(repeating: "a b c d\n", count: 9_000)
    let file = deckFile("## long\n\(body)\n## Q\nA\n")
    #expect(
      file.diagnostics.map { $0.short(path: "a") } == ["a:7:1: error[E003]: this note is too long"])
    #expect(file.deck?.notes.map(\.prompt.raw) == ["Q"])
  }

  @Test func `of long front matter is named`() {
    let file = file(
      "---\nformat: 1\n" + String(repeating: "#aaaaaaaa\n", count: 7_000) + "---\n## Q\nA\n")
    #expect(
      file.diagnostics.map { $0.short(path: "a") } == [
        "a:1:1: error[E003]: the front matter is too long"
      ])
    #expect(file.deck?.notes.count == 1)
  }

  @Test func `of over 64 MiB is named`() {
    let file = Deck.parse([UInt8](repeating: 10, count: 64 << 20 + 1), name: "a", path: "a.md")
    #expect(
      file.diagnostics.map { $0.short(path: "a") } == ["a:1:1: error[E003]: the deck is too long"])
    #expect(file.deck == nil)
  }

  @Test func `of countless mistakes ends in one that says so`() {
    let file = deckFile(String(repeating: "##x\n", count: 20_000))
    #expect(file.diagnostics.count == 10_000)
    #expect(file.diagnostics.last?.message == "over 9999 mistakes")
    #expect(file.diagnostics.last?.help == "the rest is not shown; mend these first")
  }

  @Test(arguments: [
    String(repeating: "[", count: 30_000), String(repeating: "{a: ", count: 12_000),
    String(repeating: "- ", count: 30_000), String(repeating: "? ", count: 30_000),
    (0..<300).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    "&a [*a]", "a: &a [x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: {*b : 1}",
    String(repeating: "\"", count: 1_001), "\u{1}", "a: \t b", "!!binary x", "--- x", "a\r b: c",
    "%YAML 9",
  ])
  func `as front matter is refused in one line`(_ yaml: String) {
    let file = file("---\nformat: 1\n\(yaml)\n---\n## Q\nA\n")
    #expect(file.deck?.notes.count ?? 1 == 1)
    #expect(file.diagnostics.count == 1, "\(yaml.prefix(20)) \(file.diagnostics.map(\.message))")
  }
}
