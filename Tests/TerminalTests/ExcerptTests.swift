import Terminal
import Testing

@Suite struct `An excerpt` {
  @Test func `has a caret and help`() {
    let excerpt = Excerpt(line: 4, text: "tag: [x]", utf8: 0..<3)
    #expect(
      screen(excerpt.lines(in: .columns(80), help: "did you mean “tags”?")) == """
           |
         4 | tag: [x]
           | ^^^
           = help: did you mean “tags”?
        """)
  }

  @Test func `places the caret by the width of what is printed`() {
    let excerpt = Excerpt(line: 12, text: "漢字\u{202E}: [x]\t👍🏽 y", characters: 7..<11)
    #expect(
      screen(excerpt.lines(in: .columns(40), help: "write one thing, and then perhaps another"))
        == """
            |
         12 | 漢字\\u{202E}: [x] 👍🏽 y
            |                 ^^^^^
            = help: write one thing, and then
                    perhaps another
        """)
  }

  @Test func `widens a range to whole clusters`() {
    let bytes = Excerpt(line: 1, text: "e\u{301}x", utf8: 1..<2)
    #expect(bytes == Excerpt(line: 1, text: "e\u{301}x", characters: 0..<1))
  }

  static let long = (0..<40).map { "word\($0)" }.joined(separator: " ")

  @Test func `cuts a long line around the caret`() {
    #expect(
      screen(Excerpt(line: 12, text: Self.long, characters: 100..<106).lines(in: .columns(40)))
        == """
            |
         12 | …ord13 word14 word15 word16 word1…
            |                    ^^^^^^
        """)
    #expect(
      screen(Excerpt(line: 12, text: Self.long, characters: 0..<200).lines(in: .columns(40))) == """
            |
         12 | word0 word1 word2 word3 word4 wor…
            | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        """)
    #expect(
      screen(Excerpt(line: 12, text: Self.long, characters: 900..<900).lines(in: .ascii(40))) == """
            |
         12 | ...6 word37 word38 word39
            |                          ^
        """)
  }

  @Test(arguments: 0..<230) func `fits and points into the line, wherever the caret is`(_ at: Int) {
    for width in [20, 40, 80] {
      let lines = Excerpt(line: 7, text: Self.long, characters: at..<at + 5).lines(
        in: .columns(width))
      #expect(lines.allSatisfy { $0.width <= width })
      let column = lines[2].rendered(.none).prefix { $0 != "^" }.count
      #expect(column >= 5 && column <= lines[1].width + 1)
    }
  }

  @Test func `quotes right-to-left text`() {
    #expect(
      screen(Excerpt(line: 4, text: "תג: [x]", characters: 0..<2).lines(in: .columns(40))) == """
           |
         4 | תג: [x]
           = at: “תג”
        """)
    let end = Excerpt(line: 4, text: "תג", characters: 2..<2).lines(in: .columns(40))
    #expect(end.last?.rendered(.none) == "   = at: the end of the line")
    let middle = Excerpt(line: 4, text: "תג x", characters: 3..<3).lines(in: .ascii(40))
    #expect(middle.last?.rendered(.none) == "   = at: before \"x\"")
  }

  @Test func `may be of an empty line or out of range`() {
    #expect(
      screen(Excerpt(line: 1, text: "", utf8: -3..<0).lines(in: .columns(40))) == """
           |
         1 |
           | ^
        """)
    #expect(
      Excerpt(line: 1, text: "ab", utf8: 50..<60) == Excerpt(line: 1, text: "ab", characters: 2..<2)
    )
  }

  @Test func `takes a hostile megabyte`() {
    let text = String(repeating: "a\u{301}\u{202E}", count: 100_000)
    let lines = Excerpt(line: 1, text: text, utf8: 300_000..<300_100).lines(in: .columns(80))
    #expect(lines.allSatisfy { $0.width <= 80 })
  }

  @Test func `colours the caret alone`() {
    let lines = Excerpt(line: 4, text: "x", characters: 0..<1).lines(
      in: Capabilities(colour: .ansi16))
    #expect(lines[2].rendered(.ansi16) == "   \u{1B}[2m|\u{1B}[0m \u{1B}[1;31m^\u{1B}[0m")
  }
}
