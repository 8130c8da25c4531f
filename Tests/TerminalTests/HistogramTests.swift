import Terminal
import Testing

@Suite struct `A histogram` {
  let histogram = Histogram([
    .init("again", 12, figure: "12"), .init("good", 55, figure: "55"),
    .init("easy", 0, figure: "0"),
  ])

  @Test func `shows name, bar and figure`() {
    #expect(
      screen(histogram.lines(in: .columns(40))) == """
        again  ██████▌                        12
        good   ██████████████████████████████ 55
        easy                                   0
        """)
    #expect(
      screen(histogram.lines(in: .ascii(40))) == """
        again  #######                        12
        good   ############################## 55
        easy                                   0
        """)
  }

  @Test func `is figures alone on a plain screen`() {
    #expect(
      screen(histogram.lines(in: .plain(40))) == """
        again  12
        good   55
        easy    0
        """)
  }

  @Test func `shows parts on a common scale`() {
    let parts = Histogram(
      [.init("Mon", parts: [3, 5, 2], figure: "10"), .init("Tue", parts: [1, 0, 4], figure: "5")])
    #expect(
      screen(parts.lines(in: .columns(40))) == """
        Mon  ██████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▒▒▒▒▒▒ 10
        Tue  ███▒▒▒▒▒▒▒▒▒▒▒▒▒                  5
        """)
  }

  @Test(arguments: [20, 40, 80, 120]) func `never exceeds the width`(_ width: Int) {
    let long = Histogram([.init("a name that is much too long for this", 3, figure: "1,234,567")])
    #expect(long.lines(in: .columns(width)).allSatisfy { $0.width <= width })
  }

  @Test func `may be empty`() { #expect(Histogram([]).lines(in: .columns(40)).isEmpty) }
}
