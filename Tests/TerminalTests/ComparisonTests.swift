import Terminal
import Testing

@Suite struct `A comparison` {
  func lines(_ given: String, _ a: [Range<Int>], _ expected: String, _ b: [Range<Int>])
    -> [StyledText]
  {
    Comparison(
      given: .init("you", given, differing: a), expected: .init("answer", expected, differing: b)
    ).lines(in: .columns(40))
  }

  @Test func `puts what differs in brackets`() {
    #expect(
      screen(lines("Budapest", [4..<5], "Bucharest", [5..<6, 2..<4])) == """
        you     Buda[p]est
        answer  Bu[ch]a[r]est
        """)
  }

  @Test func `shows what is missing, joins what touches and stays inside the text`() {
    #expect(
      screen(lines("ab", [1..<1], "e\u{301}bc", [0..<1, 1..<2, 1..<2, 2..<99])) == """
        you     a[]b
        answer  [e\u{301}bc]
        """)
  }

  @Test func `escapes both sides`() {
    #expect(screen(lines("\u{1B}[2J", [0..<1], "a\nb", [])) == "you     [\\e][2J\nanswer  a b")
  }

  @Test func `colours what differs as wrong and right`() {
    #expect(
      lines("x", [0..<1], "y", [0..<1]).rendered(.ansi16)
        == "you     \u{1B}[1;31m[x]\u{1B}[0m\nanswer  \u{1B}[1;32m[y]\u{1B}[0m\n")
  }

  @Test func `goes on under itself`() {
    let long = "one two three four five six seven eight"
    #expect(
      screen(lines(long, [], "one", [])) == """
        you     one two three four five six
                seven eight
        answer  one
        """)
  }
}
