import Terminal
import Testing

@Suite struct `Display width` {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Київ", 4), ("漢字", 4), ("ｶﾅ", 2), ("ＡＢ", 4), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2),
    ("e\u{301}", 1), ("o\u{308}\u{304}\u{301}", 1), ("שָׁלוֹם", 4), ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2),
    ("🇺🇦", 2),
    ("🏳️‍🌈", 2), ("❤", 1), ("❤️", 2), ("1️⃣", 2), ("©", 1), ("…–“”", 4), ("█▏⣿·", 4), ("ه‍", 1), ("कि", 1),
    ("\u{301}", 0), ("\n", 0), ("\t", 1), ("a\u{A0}b", 3), ("～", 2), ("𠀀", 2), ("🫠", 2), ("⌚", 2),
    ("☎", 1),
  ])
  func `is what terminals draw`(_ text: String, _ width: Int) {
    #expect(displayWidth(of: text) == width)
  }

  @Test func `is one for every printable ASCII character and zero for controls`() {
    for value in UInt8(0)..<0x80 where value != 0x09 {
      let expected = (0x20..<0x7F).contains(value) ? 1 : 0
      #expect(Character(Unicode.Scalar(value)).displayWidth == expected)
    }
  }

  @Test func `of a safe text is the sum over its clusters`() {
    let text = SafeText(escaping: "漢\u{202E}é👍🏽")
    #expect(text.width == 2 + 8 + 1 + 2)
  }
}
