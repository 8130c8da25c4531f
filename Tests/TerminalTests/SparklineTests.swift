import Terminal
import Testing

@Suite struct `A sparkline` {
  @Test func `has one sign a value`() {
    let line = Sparkline([0, 0.1, 2, .nan, 4, 5, 6, 7])
    #expect(line.text(unicode: true) == "▁▂▃ ▅▆▇█")
    #expect(line.text(unicode: false) == "_.- =+*#")
    #expect(Sparkline([0, 0]).text(unicode: true) == "▁▁")
    #expect(Sparkline([1, 2], full: 7).text(unicode: true) == "▂▃")
    #expect(Sparkline([]).text(unicode: true).isEmpty)
  }
}
