import Flashcards
import Testing

@Suite struct `Folding a text` {
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: String
    var testDescription: String { text.debugDescription }

    init(_ text: String, _ expected: String) {
      self.text = text
      self.expected = expected
    }
  }

  static let rows: [Row] = [
    // Nothing, spaces, one character.
    Row("", ""), Row(" ", ""), Row("a", "a"), Row("A", "a"), Row("\u{0}", ""), Row("\u{200D}", ""),
    Row("  two \t\r\n words ", "two words"), Row("non\u{A0}breaking", "non breaking"),
    // Compatibility forms.
    Row("ＮＡＴＯ", "nato"), Row("ﬁve", "five"), Row("m²", "m2"), Row("①", "1"), Row("…", "..."),
    // Letter case, also where it is not one to one.
    Row("STRASSE", "strasse"), Row("Straße", "strasse"), Row("STRAẞE", "strasse"),
    Row("ΟΔΥΣΣΕΥΣ", "οδυσσευσ"), Row("Οδυσσεύς", "οδυσσευσ"),
    // Turkish has two letters i; both are read as i.
    Row("İstanbul", "istanbul"), Row("ISTANBUL", "istanbul"), Row("Diyarbakır", "diyarbakir"),
    // Combining marks.
    Row("Café", "cafe"), Row("Cafe\u{301}", "cafe"), Row("São Paulo", "sao paulo"),
    Row("Győr", "gyor"), Row("Việt Nam", "viet nam"), Row("Z\u{300}\u{301}\u{302}", "z"),
    // й ї ё are letters of their own, composed or not.
    Row("Київ", "київ"), Row("Киї\u{432}", "киї\u{432}"), Row("Кии\u{306}", "кий"),
    Row("Ёлка", "ёлка"), Row("Е\u{308}лка", "ёлка"), Row("і\u{308}", "ї"), Row("и\u{301}", "и"),
    Row("ґанок", "ґанок"), Row("є", "є"),
    // Strokes and ligatures.
    Row("Łódź", "lodz"), Row("Tromsø", "tromso"), Row("Đà Nẵng", "da nang"),
    Row("Æsop", "aesop"), Row("œuvre", "oeuvre"), Row("Ærø", "aero"),
    // Apostrophes between letters go, elsewhere they are spaces.
    Row("don't", "dont"), Row("don’t", "dont"), Row("don´t", "dont"), Row("п’ять", "пять"),
    Row("пʼять", "пять"), Row("п'ять", "пять"), Row("dogs’ home", "dogs home"),
    Row("rock ’n’ roll", "rock n roll"), Row("'", "'"), Row("5'3", "5 3"),
    // Dashes and other punctuation are spaces.
    Row("thirty-two", "thirty two"), Row("thirty–two", "thirty two"), Row("a — b", "a b"),
    Row("Yes, (all) of them!", "yes all of them"), Row("AT&T", "at t"), Row("1/2", "1 2"),
    Row("½", "1 2"), Row("2008–2010", "2008 2010"), Row("U.S.A.", "u s a"),
    // A minus, a sharp and symbols mean something.
    Row("-5", "-5"), Row("−5", "-5"), Row("(-5)", "-5"), Row("--5", "-5"), Row("x -5", "x -5"),
    Row("1 - 5", "1 5"), Row("C#", "c#"), Row("C# 9", "c# 9"), Row("#1", "1"), Row("C++", "c++"),
    Row("$5", "$5"), Row("a=b", "a=b"),
    // Text of punctuation alone stays.
    Row("?", "?"), Row(" ?!  ; ", "?! ;"), Row("。", "。"),
    // One leading English article, or several, unless nothing would be left.
    Row("The Hague", "hague"), Row("an answer", "answer"), Row("a cat", "cat"), Row("The", "the"),
    Row("the the", "the"), Row("the the band", "band"), Row("a b", "a b"), Row("A-B", "a b"),
    Row("theatre", "theatre"), Row("Vitamin A", "vitamin a"), Row("a the an x y", "x y"),
    // Chinese, Japanese, Korean, Thai, Hindi: marks that make another letter stay.
    Row("北约。", "北约"), Row("乌克兰 加入", "乌克兰 加入"), Row("が", "が"), Row("か\u{3099}", "が"),
    Row("ｶﾞ", "ガ"), Row("한국", "한국"), Row("เมือง", "เมือง"), Row("दिल्ली", "दिल्ली"),
    // Right to left: points go, direction marks too.
    Row("שָׁלוֹם", "שלום"), Row("\u{200F}שלום\u{200E}", "שלום"), Row("أُوكرانيا", "اوكرانيا"),
    // Digits of every script.
    Row("٣٢", "32"), Row("३२", "32"), Row("３２", "32"),
    // Emoji: joiners and variation selectors make no difference.
    Row("❤️", "❤"), Row("👨‍👩‍👧", "👨👩👧"), Row("🇺🇦", "🇺🇦"), Row("I ❤️ NY", "i ❤ ny"),
  ]

  @Test(arguments: rows) func `makes plain what nobody means to learn`(row: Row) {
    #expect(folded(row.text) == row.expected)
  }

  @Test(arguments: rows) func `twice is the same as once`(row: Row) {
    for strictness in [Strictness.no, .case, .marks, .yes] {
      let once = folded(row.text, strictness: strictness)
      #expect(folded(once, strictness: strictness) == once)
    }
  }

  struct StrictRow: Sendable {
    let text: String
    let `case`: String
    let marks: String
    let yes: String
  }

  @Test(arguments: [
    StrictRow(text: "The Café-Bar", case: "Cafe Bar", marks: "café bar", yes: "The Café-Bar"),
    StrictRow(text: "Łódź", case: "Lodz", marks: "łódź", yes: "Łódź"),
    StrictRow(text: "Cafe\u{301}", case: "Cafe", marks: "café", yes: "Café"),
    StrictRow(text: "Straße", case: "Strasse", marks: "strasse", yes: "Straße"),
    StrictRow(text: "ІЇЙ", case: "ІЇЙ", marks: "іїй", yes: "ІЇЙ"),
    StrictRow(text: "don’t", case: "dont", marks: "dont", yes: "don’t"),
    StrictRow(text: " a  b ", case: "a b", marks: "a b", yes: " a  b "),
  ]) func `keeps what a strict note asks for`(row: StrictRow) {
    #expect(folded(row.text, strictness: .case) == row.case)
    #expect(folded(row.text, strictness: .marks) == row.marks)
    #expect(folded(row.text, strictness: .yes) == row.yes)
  }

  @Test func `twice is the same as once for every scalar between letters`() {
    var failures: [String] = []
    for value in UInt32(0)..<0x2_0000 {
      guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned
      else { continue }
      // Ideographs and Hangul are many and alike.
      if (0x3400..<0x9FFF).contains(value) || (0xAC10..<0xD7A0).contains(value) { continue }
      if (0xE000..<0xF900).contains(value) || (0x1_7000..<0x1_8D00).contains(value) { continue }
      let text = "a" + String(scalar) + "и" + String(scalar) + " 5"
      for strictness in [Strictness.no, .marks] {
        let once = folded(text, strictness: strictness)
        if folded(once, strictness: strictness) != once {
          failures.append(String(value, radix: 16))
        }
      }
    }
    #expect(failures == [])
  }

  @Test func `twice is the same as once for random mixtures`() {
    let pieces = [
      "a", "the", "an", "И", "\u{306}", "\u{308}", "\u{301}", "'", "’", "-", " ", "5", "#", ".",
      "ß", "İ", "\u{200D}", "か", "\u{3099}", "\u{FE0F}", "´", "ﬁ", "½", "Ͱ", "½", "·", "٣",
    ]
    var generator = Seeded(seed: 7)
    for _ in 0..<4_000 {
      let text = (0..<Int.random(in: 1...7, using: &generator))
        .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
      for strictness in [Strictness.no, .case, .marks] {
        let once = folded(text, strictness: strictness)
        let twice = folded(once, strictness: strictness)
        #expect(
          Array(twice.unicodeScalars) == Array(once.unicodeScalars),
          "seed 7: \(text.debugDescription)")
      }
    }
  }

  @Test(arguments: ["é", "가", "が", "𝐀", "и\u{306}", "❤️"])
  func `of a long text is that of its pieces`(piece: String) {
    // Long texts are normalized in pieces; nothing may be lost or split at the seams.
    for count in [340, 341, 342, 512, 1_024, 3_000] {
      let text = String(repeating: piece, count: count)
      let expected = String(repeating: folded(piece), count: count)
      #expect(Array(folded(text).unicodeScalars) == Array(expected.unicodeScalars))
    }
  }

  @Test(arguments: [
    "a", "й", "é", "'", " ", "the ", "\u{301}", "か\u{3099}", "👨‍👩‍👧", "\u{301}\u{323}", "가",
  ])
  func `reads a mebibyte of anything in linear time`(piece: String) {
    let text = String(repeating: piece, count: (1 << 20) / piece.utf8.count)
    let once = folded(text)
    #expect(once.utf8.count <= 16 << 20)
    #expect(once.isEmpty == (piece == " "))
  }
}
