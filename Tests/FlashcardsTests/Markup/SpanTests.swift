import Flashcards
import Testing

@Suite struct `Inline markup` {
  static let rows: [(String, [Flashcards.Span])] = [
    ("", []),
    ("plain", [.text("plain")]),
    ("a *b* c", [.text("a "), .emphasis("b"), .text(" c")]),
    ("_a_ __b__ **c**", [.emphasis("a"), .text(" "), .strong("b"), .text(" "), .strong("c")]),
    ("***a***", [.strong("a")]),
    ("**a *b* c**", [.strong("a b c")]),
    ("*a **b** c*", [.emphasis("a "), .strong("b"), .emphasis(" c")]),
    ("5 * 3 * 2", [.text("5 * 3 * 2")]),
    ("snake_case_name", [.text("snake_case_name")]),
    ("*open", [.text("*open")]),
    ("**a*", [.text("*"), .emphasis("a")]),
    ("*a**", [.emphasis("a"), .text("*")]),
    ("a\\*b\\* \\a \\", [.text("a*b* \\a \\")]),
    ("`a *b*` c", [.code("a *b*"), .text(" c")]),
    ("`` a`b ``", [.code("a`b")]),
    ("`a", [.text("`a")]),
    ("``a`", [.text("``a`")]),
    ("\\`a`", [.text("`a`")]),
    ("[a *b*](https://c.d)", [.link(text: "a b", address: "https://c.d")]),
    ("[a](b_(c) \"title\") d", [.link(text: "a", address: "b_(c)"), .text(" d")]),
    ("[a] (b)", [.text("[a] (b)")]),
    ("[a](b c)", [.text("[a](b c)")]),
    ("[a", [.text("[a")]),
    ("**[a](b)**", [.link(text: "a", address: "b")]),
    ("![alt](p.png)", [.picture(alt: "alt", path: "p.png")]),
    ("[![alt](p)](l)", [.link(text: "[picture: alt]", address: "l")]),
    ("wow!", [.text("wow!")]),
    (
      "<https://a.b/c_d> x",
      [.link(text: "https://a.b/c_d", address: "https://a.b/c_d"), .text(" x")]
    ),
    ("a < b", [.text("a < b")]),
    ("a  \n  b\\\nc", [.text("a b c")]),
    ("п’ять *слів*", [.text("п’ять "), .emphasis("слів")]),
  ]

  @Test(arguments: rows)
  func `is read into spans`(raw: String, spans: [Flashcards.Span]) {
    #expect(Inline(raw).spans == spans)
  }

  @Test func `is plain without its signs`() {
    #expect(Inline("*a* [b](c) ![d](e) `f` \\*g").plain == "a b [picture: d] f *g")
    #expect(Inline("[a](b) ![c](d) <http://e>").links == ["b", "http://e"])
  }

  @Test func `can be escaped away`() {
    let text = "*a* _b_ `c` [d](e) ![f](g) <https://h> {{i}} \\j | k"
    #expect(Inline(plain: text).plain == text)
    #expect(Inline(plain: "a\nb").plain == "a b")
    var random = SeededRandom(seed: 3)
    let signs = Array("*_`[]()!<>\\{}|:ab ")
    for _ in 0..<2_000 {
      let text = String(
        (0..<12).map { _ in signs[Int.random(in: 0..<signs.count, using: &random)] })
      #expect(Inline(plain: text).plain == text)
      _ = Inline(text).spans
    }
  }
}
