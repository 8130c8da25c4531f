import Terminal
import Testing

@Suite struct `A plot` {
  let plot = Plot(
    [
      .init((0...48).map { .init(Double($0) / 4, 1 / (1 + Double($0) / 48)) }, name: "recall"),
      .init([.init(3, 0.8), .init(9, 0.6), .init(99, 1), .init(.nan, 1)], .signs, name: "reviews"),
    ],
    x: .init(0, 12, "0 days", "12"), y: .init(0.5, 1, "50 %", "100 %"), height: 6)

  @Test func `draws braille dots at 40 columns`() {
    #expect(
      screen(plot.lines(in: .columns(40))) == """
        100 % ┤⠙⠢⣀
              │  ⠈⠙⠲⢄⡀
              │      ⠈⠑o⠤⣀
              │           ⠉⠓⠢⠤⣄⣀
              │                ⠈⠉⠑⠒⠤⠤⣀⣀o
         50 % ┤                        ⠉⠉⠑⠒⠒⠤⠤⣄⣀
              └─────────────────────────────────
               0 days                         12
        ⠒ recall  o reviews
        """)
  }

  @Test func `draws ASCII signs at 40 columns`() {
    #expect(
      screen(plot.lines(in: .ascii(40))) == """
        100 % |..
              |  ....
              |      ..o..
              |           .......
              |                 .......o..
         50 % |                           ......
              +---------------------------------
               0 days                         12
        . recall  o reviews
        """)
  }

  @Test func `is figures on a plain screen`() {
    let two = Plot(
      [.init([.init(0, 1), .init(1, 0.5)], name: "recall")], x: .init(0, 1, "0", "1"),
      y: .init(0, 1, "0", "1"))
    #expect(screen(two.lines(in: .plain(40))) == "recall: 0.00 -> 1.000\nrecall: 1.00 -> 0.500")
  }

  @Test(arguments: [20, 40, 80, 120]) func `never exceeds the width`(_ width: Int) {
    #expect(plot.lines(in: .columns(width)).allSatisfy { $0.width <= width })
  }

  @Test func `survives axes without a length and values without a limit`() {
    let odd = Plot(
      [.init([.init(0, .infinity), .init(1e308, -1e308), .init(0, 0), .init(1, 1)])],
      x: .init(1, 1, "", ""), y: .init(.nan, 2, "", ""), height: -4)
    #expect(odd.lines(in: .columns(40)).count == 4)
  }
}
