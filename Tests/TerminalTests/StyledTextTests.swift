import Terminal
import Testing

@Suite struct `Styled text` {
  let line: StyledText = "a \("b", .bold) \("c", Style(dim: true, underline: true, colour: .red))"

  @Test func `is printed without sequences when there are no colours`() {
    #expect(line.rendered(.none) == "a b c")
  }

  @Test func `switches every style on before and off after its run`() {
    #expect(line.rendered(.ansi16) == "a \u{1B}[1mb\u{1B}[0m \u{1B}[2;4;31mc\u{1B}[0m")
  }

  @Test(arguments: zip(Colour.allCases, Array(30...37) + Array(90...97)))
  func `has sixteen colours`(_ colour: Colour, _ code: Int) {
    #expect(StyledText("x", .colour(colour)).rendered(.ansi16) == "\u{1B}[\(code)mx\u{1B}[0m")
  }

  @Test func `never carries a style over a line feed`() {
    #expect(
      StyledText("a\n\nb", .bold).rendered(.ansi16) == "\u{1B}[1ma\u{1B}[0m\n\n\u{1B}[1mb\u{1B}[0m")
  }

  @Test func `joins neighbours of one style and drops empty runs`() {
    var text = StyledText("a", .bold)
    text.append("", .dim)
    text += StyledText("b", .bold)
    #expect(text.runs.count == 1)
    #expect(text == StyledText("ab", .bold))
  }

  @Test func `ends every line of a screen with a line feed`() {
    #expect((["a", "b"] as [StyledText]).rendered(.ansi16) == "a\nb\n")
    #expect(([] as [StyledText]).rendered(.none) == "")
  }

  @Test func `says a verdict by a sign as well as a colour`() {
    for unicode in [true, false] {
      #expect(Set(Mark.allCases.map { $0.text(unicode: unicode) }).count == Mark.allCases.count)
    }
    #expect(
      Mark.allCases.allSatisfy { $0.text(unicode: false).string.utf8.allSatisfy { $0 < 128 } })
    #expect(
      Glyph.allCases.allSatisfy { $0.text(unicode: false).string.utf8.allSatisfy { $0 < 128 } })
    let screen = Capabilities(colour: .ansi16)
    #expect(Mark.wrong.styled(in: screen).rendered(.ansi16) == "\u{1B}[1;31m✗\u{1B}[0m")
  }

  @Test(arguments: [(-5, 20), (0, 20), (20, 20), (80, 80), (1000, 1000), (Int.max, 1000)])
  func `is laid out for a width within limits`(_ asked: Int, _ given: Int) {
    #expect(Capabilities(width: asked).width == given)
  }
}
