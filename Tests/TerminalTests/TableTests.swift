import Terminal
import Testing

@Suite struct `A table` {
  let table = Table(
    [.text("Deck"), .number("Due"), .number("New"), .word("State")],
    rows: [
      ["Ukraine and NATO", "14", "4", "ok"],
      ["Інтонація", "3", "12", "stale"],
      ["漢字かな交じり文の読み方と書き方", "120", "0", "ok"],
      ["e\u{301}te\u{301} 👩‍👩‍👧 🇺🇦", "1"],
    ])

  @Test func `lines up by display width at 80 columns`() {
    #expect(
      screen(table.lines(in: .columns(80))) == """
        Deck                              Due  New  State
        Ukraine and NATO                   14    4  ok
        Інтонація                           3   12  stale
        漢字かな交じり文の読み方と書き方  120    0  ok
        e\u{301}te\u{301} 👩‍👩‍👧 🇺🇦                           1
        """)
    #expect(table.lines(in: .columns(120)) == table.lines(in: .columns(80)))
  }

  @Test func `narrows its flexible column at 40 columns`() {
    #expect(
      screen(table.lines(in: .columns(40))) == """
        Deck                     Due  New  State
        Ukraine and NATO          14    4  ok
        Інтонація                  3   12  stale
        漢字かな交じり文の読み…  120    0  ok
        e\u{301}te\u{301} 👩‍👩‍👧 🇺🇦                  1
        """)
  }

  @Test func `cuts with ASCII signs where it must`() {
    #expect(
      screen(table.lines(in: .ascii(30)).dropLast()) == """
        Deck           Due  New  State
        Ukraine an...   14    4  ok
        Інтонація        3   12  stale
        漢字かな交...  120    0  ok
        """)
  }

  @Test(arguments: [20, 25, 40, 80]) func `never exceeds the width`(_ width: Int) {
    #expect(table.lines(in: .columns(width)).allSatisfy { $0.width <= width })
  }

  @Test func `prints its header bold and each cell on one line`() {
    let one = Table([.text("A"), .text("B")], rows: [["x\ny", StyledText("z", .colour(.red))]])
    #expect(
      one.lines(in: Capabilities(colour: .ansi16)).rendered(.ansi16)
        == "\u{1B}[1mA\u{1B}[0m    \u{1B}[1mB\u{1B}[0m\nx y  \u{1B}[31mz\u{1B}[0m\n")
  }

  @Test func `may have no rows, no columns and no header`() {
    #expect(screen(Table([.text("A")]).lines(in: .columns(40))) == "A")
    #expect(Table([], rows: [[]], hasHeader: false).lines(in: .columns(40)) == [StyledText()])
    #expect(Table([.text("A")], hasHeader: false).lines(in: .columns(40)).isEmpty)
  }
}
