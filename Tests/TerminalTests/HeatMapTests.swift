import Terminal
import Testing

@Suite struct `A heat map` {
  let quarter = HeatMap(
    (0..<60).map { .init($0 > 55 ? nil : $0 % 9, month: $0 == 0 ? "Jan" : $0 == 31 ? "Feb" : nil) },
    firstRow: 3)

  @Test func `shows a day as one of five signs`() {
    #expect(
      screen(quarter.lines(in: .columns(40))) == """
            Jan     Feb
        Mon   ▒ ░ · █ ▓ ▒ ░ █
              ▓ ▒ ░ █ ▓ ▒ ░ ·
        Wed   ▓ ▒ ░ · █ ▓ ▒ ░
            · █ ▓ ▒ ░ █ ▓ ▒
        Fri ░ █ ▓ ▒ ░ · █ ▓
            ░ · █ ▓ ▒ ░ █ ▓
        Sun ▒ ░ █ ▓ ▒ ░ · █
        · 0  ░ 1–2  ▒ 3–4  ▓ 5–6  █ 7–8
        """)
  }

  @Test func `has an ASCII form`() {
    #expect(
      screen(quarter.lines(in: .ascii(40)).suffix(3)) == """
            : . # * + : # *
        Sun + : # * + : . #
        . 0  : 1-2  + 3-4  * 5-6  # 7-8
        """)
  }

  @Test func `is one line a week on a plain screen`() {
    #expect(
      screen(quarter.lines(in: .plain(40)).prefix(2)) == """
        Week 1 (Jan): 0 1 2 3
        Week 2 (Jan): 4 5 6 7 8 0 1
        """)
  }

  @Test(arguments: [(20, 16), (40, 36), (80, 53), (120, 105)])
  func `shows the latest weeks that fit`(_ width: Int, _ columns: Int) {
    let year = HeatMap((0..<365).map { .init($0 % 30 + 1) }, firstRow: 3)
    let lines = year.lines(in: .columns(width))
    #expect(lines.allSatisfy { $0.width <= width })
    #expect(lines[4].width == 4 + columns)
  }

  @Test func `may be empty or idle`() {
    #expect(HeatMap([], firstRow: 0).lines(in: .columns(40)).count == 8)
    #expect(screen(HeatMap([.init(0)], firstRow: 0).lines(in: .columns(40))).contains("Mon ·"))
  }

  @Test func `gives days of equal work one sign`() {
    let lines = HeatMap(Array(repeating: .init(5), count: 7), firstRow: 0).lines(in: .columns(40))
    #expect(lines.last?.rendered(.none) == "· 0  ░ 1–5")
  }
}
