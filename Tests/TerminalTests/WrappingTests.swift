import Terminal
import Testing

@Suite struct `Wrapping` {
  static let question: StyledText =
    "Q  \("At the summit in Bucharest, NATO's leaders said that Ukraine would become a member.", .bold)"

  @Test func `breaks at spaces with a hanging indent at 40 columns`() {
    #expect(
      screen(Self.question.wrapped(to: 40, hanging: 3)) == """
        Q  At the summit in Bucharest, NATO's
           leaders said that Ukraine would
           become a member.
        """)
  }

  @Test func `breaks at spaces at 80 columns`() {
    #expect(
      screen(Self.question.wrapped(to: 80, hanging: 3)) == """
        Q  At the summit in Bucharest, NATO's leaders said that Ukraine would become a
           member.
        """)
  }

  @Test func `leaves a text that fits at 120 columns alone`() {
    #expect(Self.question.wrapped(to: 120, hanging: 3) == [Self.question])
  }

  @Test func `styles each line on its own`() {
    #expect(
      StyledText("twelve chars and more", .bold).wrapped(to: 20).rendered(.ansi16)
        == "\u{1B}[1mtwelve chars and\u{1B}[0m\n\u{1B}[1mmore\u{1B}[0m\n")
  }

  @Test func `keeps line feeds, indented code and tabs`() {
    let text: StyledText = "code:\n  let x = 1\n\n\ta\tb\nend "
    #expect(
      screen(text.wrapped(to: 40, hanging: 2)) == """
        code:
            let x = 1

              a   b
          end
        """)
  }

  @Test func `breaks between wide characters but not before their full stop`() {
    let text: StyledText = "漢字かな交じり文の。読み方と書き方"
    #expect(
      screen(text.wrapped(to: 20)) == """
        漢字かな交じり文の。
        読み方と書き方
        """)
    #expect(
      screen(("x" + text).wrapped(to: 20)) == """
        x漢字かな交じり文
        の。読み方と書き方
        """)
  }

  @Test func `cuts a word that no line can hold between clusters`() {
    let word = String(repeating: "e\u{301}", count: 25) + "👩‍👩‍👧"
    let lines = StyledText(SafeText(escaping: word)).wrapped(to: 20)
    #expect(lines.map(\.width) == [20, 7])
    #expect(screen(lines).replacing("\n", with: "") == word)
  }

  @Test func `gives one empty line for nothing`() {
    #expect(StyledText().wrapped(to: 40) == [StyledText()])
  }

  @Test(arguments: [20, 21, 40, 80])
  func `never exceeds the width nor loses a word`(_ width: Int) {
    let words = [
      "a", "Київ", "漢字漢字漢字", "👩‍👩‍👧", "e\u{301}te\u{301}", "–", "extraordinarily", "\u{202E}",
    ]
    var state: UInt64 = 7
    for _ in 0..<200 {
      let text = (0..<30).map { _ -> String in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return words[Int(state >> 33) % words.count]
      }.joined(separator: " ")
      let safe = SafeText(escaping: text)
      let lines = StyledText(safe).wrapped(to: width, hanging: Int(state >> 40) % 12)
      #expect(lines.allSatisfy { $0.width <= width })
      let squeezed = screen(lines).filter { !$0.isWhitespace }
      #expect(squeezed == safe.string.filter { !$0.isWhitespace })
    }
  }

  @Test func `takes a line of a megabyte without a space`() {
    let lines = StyledText(SafeText(escaping: String(repeating: "x", count: 1 << 20))).wrapped(
      to: 64)
    #expect(lines.count == 1 << 14)
  }
}

@Suite struct `Fitting` {
  @Test func `cuts by width and shows that it did`() {
    let text: StyledText = "Ukraine and \("NATO", .bold)"
    #expect(text.truncated(to: 16) == text)
    #expect(text.truncated(to: 14).rendered(.none) == "Ukraine and N…")
    #expect(text.truncated(to: 13).rendered(.none) == "Ukraine and…")
    #expect(text.truncated(to: 13, unicode: false).rendered(.none) == "Ukraine an...")
    #expect(("漢字漢字" as StyledText).truncated(to: 6).rendered(.none) == "漢字…")
    #expect(("abc" as StyledText).truncated(to: 1).rendered(.none) == "a")
    #expect(("abc" as StyledText).truncated(to: 0).isEmpty)
  }

  @Test func `pads on either side by width`() {
    #expect(("漢" as StyledText).padded(to: 4).rendered(.none) == "漢  ")
    #expect(("漢" as StyledText).padded(to: 4, .right).rendered(.none) == "  漢")
    #expect(("abcde" as StyledText).padded(to: 4).rendered(.none) == "abcde")
  }

  @Test func `puts the source at the right end of the answer`() {
    #expect(
      screen(StyledText.ends(left: "A  32", right: "as of 2024 · Explainer", width: 40))
        == "A  32             as of 2024 · Explainer")
  }

  @Test func `puts a source that does not fit below`() {
    let lines = StyledText.ends(
      left: "A  a fairly long answer here", right: "as of 2024 · Explainer", width: 40, hanging: 3)
    #expect(
      screen(lines) == """
        A  a fairly long answer here
                          as of 2024 · Explainer
        """)
  }
}
