import Terminal
import Testing

@Suite struct `Escaped text` {
  struct Hostile: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let shown: String
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ shown: String) {
      (self.name, self.text, self.shown) = (name, text, shown)
    }
  }

  static let hostile: [Hostile] = [
    Hostile("a colour", "\u{1B}[31mred", "\\e[31mred"),
    Hostile("a clipboard write", "\u{1B}]52;c;aGk=\u{7}", "\\e]52;c;aGk=\\u{7}"),
    Hostile("a link", "\u{1B}]8;;http://x\u{1B}\\y", "\\e]8;;http://x\\e\\y"),
    Hostile("a device control string", "\u{1B}P1$q\u{1B}\\", "\\eP1$q\\e\\"),
    Hostile("an application command", "\u{1B}_G\u{1B}\\", "\\e_G\\e\\"),
    Hostile("a privacy message", "\u{1B}^x", "\\e^x"),
    Hostile("a start of string", "\u{1B}Xx", "\\eXx"),
    Hostile("C1 CSI and OSC", "\u{9B}2J\u{9D}0;t\u{9C}", "\\u{9B}2J\\u{9D}0;t\\u{9C}"),
    Hostile("a carriage return", "right\rwrong", "right\\rwrong"),
    Hostile("backspace and delete", "a\u{8}b\u{7F}", "a\\u{8}b\\u{7F}"),
    Hostile("readline's prompt marks", "\u{1}x\u{2}", "\\u{1}x\\u{2}"),
    Hostile("NUL", "a\u{0}b", "a\\u{0}b"),
    Hostile("a bidi override", "a\u{202E}b\u{202C}", "a\\u{202E}b\\u{202C}"),
    Hostile("a bidi isolate", "\u{2067}b\u{2069}", "\\u{2067}b\\u{2069}"),
    Hostile("bidi marks", "\u{200E}\u{200F}\u{61C}", "\\u{200E}\\u{200F}\\u{61C}"),
    Hostile("zero-width space and no-break", "a\u{200B}b\u{FEFF}", "a\\u{200B}b\\u{FEFF}"),
    Hostile("a soft hyphen", "a\u{AD}b", "a\\u{AD}b"),
    Hostile("a word joiner", "a\u{2060}b", "a\\u{2060}b"),
    Hostile("tag characters", "a\u{E0041}\u{E007F}", "a\\u{E0041}\\u{E007F}"),
    Hostile("a Hangul filler", "a\u{3164}b", "a\\u{3164}b"),
    Hostile("a line separator", "a\u{2028}b", "a\\u{2028}b"),
    Hostile("a joiner between letters", "pay\u{200D}pal\u{200C}", "pay\\u{200D}pal\\u{200C}"),
    Hostile("a joiner after an emoji only", "👩\u{200D}a", "👩\\u{200D}a"),
    Hostile("two joiners in an emoji", "👩\u{200D}\u{200D}👩", "👩\\u{200D}\\u{200D}👩"),
    Hostile("an emoji selector on a letter", "a\u{FE0F}", "a\\u{FE0F}"),
    Hostile("an emoji selector on a digit", "1\u{FE0F}", "1\\u{FE0F}"),
    Hostile("two emoji selectors", "❤\u{FE0F}\u{FE0F}", "❤\u{FE0F}\\u{FE0F}"),
    Hostile("another variation selector", "葛\u{E0100}", "葛\\u{E0100}"),
    Hostile("a mark without a base", "\u{301}a", "\u{25CC}\u{301}a"),
    Hostile("a mark after a line feed", "a\n\u{301}", "a\n\u{25CC}\u{301}"),
    Hostile("a noncharacter", "a\u{FFFE}", "a\\u{FFFE}"),
  ]

  @Test(arguments: hostile) func `shows`(_ row: Hostile) {
    #expect(SafeText(escaping: row.text).string == row.shown)
  }

  @Test(arguments: [
    "plain ASCII ~", "two\nlines\tand a tab", "Київ, їжак, Łódź, naïve", "e\u{301}", "漢字 ｶﾞ 한국어",
    "שָׁלוֹם", "می‌خواهم", "क्‍ष र्‍य", "ক্ষ র‍্য", "👩‍👩‍👧‍👦", "👩🏽‍🚀", "🏳️‍🌈", "🇺🇦", "1️⃣ ❤️", "Tiếng Việt ệ\u{323}", "© ™️",
    "ه‍", "a\u{A0}b", "؀12",
  ])
  func `keeps honest text as it is`(_ text: String) {
    #expect(SafeText(escaping: text).string == text)
  }

  @Test func `keeps eight marks on a base and shows the ninth`() {
    let eight = "o" + String(repeating: "\u{308}", count: 8)
    #expect(SafeText(escaping: eight).string == eight)
    #expect(SafeText(escaping: eight + "\u{308}x").string == eight + "\\u{308}x")
  }

  @Test func `limits the joiners of one emoji`() {
    let chain = Array(repeating: "👩", count: 100).joined(separator: "\u{200D}")
    let joiners = SafeText(escaping: chain).string.unicodeScalars.filter { $0 == "\u{200D}" }
    #expect(joiners.count == 6)
  }

  @Test func `has no forbidden scalar, whatever stands beside it`() {
    for context in ["", "a", "👩", "ب", "क्", "1"] {
      var all = ""
      for scalar in (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init) {
        if !context.isEmpty && !scalar.isForbidden && scalar.value > 0x3000 { continue }
        all += context
        all.unicodeScalars.append(scalar)
        all += " "
      }
      let left = SafeText(escaping: all).string.unicodeScalars.filter(\.isForbidden)
      #expect(left.isEmpty, "\(left.map { String($0.value, radix: 16) }) after \(context)")
    }
  }

  @Test func `is escaped only once`() {
    for row in Self.hostile {
      let once = SafeText(escaping: row.text)
      #expect(SafeText(escaping: once.string) == once, "\(row.name)")
    }
  }

  @Test func `stays on one line when asked`() {
    #expect(SafeText(escapingLine: "a\nb\tc\r\nd\re").string == "a b c d\\re")
    #expect(SafeText(escaping: "a\nb\tc").onOneLine == "a b c")
  }

  @Test func `is what interpolation makes of strings`() {
    let evil = "\u{1B}[2J"
    let safe: SafeText = "kept"
    #expect(
      ("<\(evil)|\(safe)|\(12)|\(line: "a\nb")>" as SafeText).string == "<\\e[2J|kept|12|a b>")
    #expect(("\(evil, .bold)" as StyledText).rendered(.none) == "\\e[2J")
  }

  @Test func `is set apart from the writing around it by isolates`() {
    #expect(SafeText(escaping: "שלום").isolated.string == "\u{2068}שלום\u{2069}")
  }
}

extension Unicode.Scalar {
  /// The classes that SECURITY forbids, written down a second time as plain ranges; joiners and
  /// U+FE0F, which depend on their place, have tests of their own.
  fileprivate var isForbidden: Bool {
    switch value {
    case 0x0...0x8, 0xB...0x1F, 0x7F...0x9F: true
    case 0x202A...0x202E, 0x2066...0x2069, 0x61C, 0x200E, 0x200F: true
    case 0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B: true
    case 0x2028, 0x2029, 0x2060...0x2065, 0x206A...0x206F, 0x3164, 0xFE00...0xFE0E: true
    case 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: true
    case 0xE0000...0xE0FFF: true
    default: false
    }
  }
}
