import Flashcards
import Testing

/// A verdict in a few characters, for tables.
func brief(_ verdict: Verdict) -> String {
  switch verdict {
  case .right(_, byAlias: false): "right"
  case .right(_, byAlias: true): "alias"
  case .slip(let distance, let answer): "slip \(distance) \(answer.text)"
  case .close: "close"
  case .part(let answer): "part \(answer.text)"
  case .dateNeedsMore(_, let given): "more \(given)"
  case .dateAmbiguous(let dates): "which " + dates.map(\.description).joined(separator: " ")
  case .guarded(.variant): "variant"
  case .guarded(.note(let id, _)): "note \(id)"
  case .guarded(.option(let index)): "option \(index)"
  case .wrong: "wrong"
  }
}

/// Typed, accepted alternatives separated by `|`, and the verdict in brief.
struct CheckRow: Sendable, CustomTestStringConvertible {
  let typed: String
  let accepted: String
  let verdict: String
  var testDescription: String { "\(typed.debugDescription) for \(accepted.debugDescription)" }

  init(_ typed: String, _ accepted: String, _ verdict: String) {
    self.typed = typed
    self.accepted = accepted
    self.verdict = verdict
  }

  var answers: [AcceptedAnswer] {
    accepted.split(separator: "|").map { AcceptedAnswer(text: String($0)) }
  }
}

@Suite struct `Checking a text answer` {
  static let aliases = [
    ["Kyiv", "Kiev", "Київ"], ["United States", "US", "USA", "United States of America"],
    ["Netherlands", "The Netherlands", "Holland"], ["EU", "European Union"],
  ]

  @Test(arguments: [
    // Rules 1 and 3: equal once folded.
    CheckRow("", "Oslo", "wrong"), CheckRow(" \t ", "Oslo", "wrong"),
    CheckRow("oslo", "Oslo", "right"), CheckRow(" OSLO. ", "Oslo", "right"),
    CheckRow("lodz", "Łódź", "right"), CheckRow("the hague", "Hague", "right"),
    CheckRow("Rome", "Oslo|Rome", "right"), CheckRow("?", "?", "right"),
    CheckRow("!", "?", "wrong"),
    CheckRow("C", "C#", "wrong"), CheckRow("c#", "C#", "right"),
    // Rule 2: aliases, whole words, the longest first.
    CheckRow("Kiev", "Kyiv", "alias"), CheckRow("Kyiv", "Kiev", "alias"),
    CheckRow("Київ", "Kiev", "alias"), CheckRow("in Kiev", "in Kyiv", "alias"),
    CheckRow("Kievan Rus", "Kyivan Rus", "wrong"),
    CheckRow("USA", "United States of America", "alias"),
    CheckRow(
      "The USA and Holland", "United States and the Netherlands",
      "part United States and the Netherlands"),
    CheckRow("USA and Holland", "United States and Netherlands", "alias"),
    CheckRow("United States of America", "US", "alias"),
    // A slip in another spelling is a slip.
    CheckRow("Holand", "Netherlands", "slip 1 Netherlands"),
    // Languages.
    CheckRow("пʼять", "п’ять", "right"), CheckRow("київ", "Київ", "right"),
    CheckRow("Киів", "Харків", "wrong"), CheckRow("Львiв", "Львів", "slip 1 Львів"),
    CheckRow("Харкив", "Харків", "slip 1 Харків"),
    CheckRow("strasse", "Straße", "right"), CheckRow("Muenchen", "München", "slip 1 München"),
    CheckRow("istanbul", "İstanbul", "right"), CheckRow("ISTANBUL", "istanbul", "right"),
    CheckRow("DIYARBAKIR", "Diyarbakır", "right"),
    CheckRow("北约", "北约", "right"), CheckRow("北京", "北约", "wrong"),
    CheckRow("南京", "北京", "wrong"), CheckRow("שלום", "שָׁלוֹם", "right"),
    CheckRow("اوكرانيا", "أوكرانيا", "right"), CheckRow("🇺🇦", "🇺🇦", "right"),
    CheckRow("🇷🇺", "🇺🇦", "wrong"), CheckRow("❤", "❤️", "right"), CheckRow("👍", "👎", "wrong"),
  ]) func `is right when it folds to the same or is an alias`(row: CheckRow) {
    let checker = AnswerChecker(aliases: Self.aliases)
    #expect(brief(checker.check(row.typed, against: row.answers)) == row.verdict)
  }

  @Test(arguments: [
    // Rule 7: none up to 3 letters, 1 up to 7, 2 up to 14, 3 above.
    CheckRow("cet", "cat", "wrong"), CheckRow("catt", "cat", "wrong"),
    CheckRow("oslu", "oslo", "slip 1 oslo"), CheckRow("ols", "oslo", "wrong"),
    CheckRow("berlni", "berlin", "slip 1 berlin"), CheckRow("brelni", "berlin", "wrong"),
    CheckRow("buchraest", "Bucharest", "slip 1 Bucharest"),
    CheckRow("bukarest", "Bucharest", "slip 2 Bucharest"),
    CheckRow("bukaresd", "Bucharest", "wrong"),
    CheckRow("constantinopoel", "Constantinople", "slip 2 Constantinople"),
    CheckRow("otorhinolarngolgist", "otorhinolaryngologist", "slip 2 otorhinolaryngologist"),
    CheckRow("otorinolarngolgist", "otorhinolaryngologist", "slip 3 otorhinolaryngologist"),
    CheckRow("otorinolarngolgis", "otorhinolaryngologist", "wrong"),
    // And word by word on the same scale.
    CheckRow("south korea", "north korea", "wrong"),
    CheckRow("new yrok", "new york", "slip 1 new york"),
    CheckRow("nev york", "new york", "wrong"),
    CheckRow("untied kingdmo", "united kingdom", "slip 2 united kingdom"),
    // Spaces may slip, words may not be left out.
    CheckRow("newyork", "new york", "slip 1 new york"),
    CheckRow("mem bers", "members", "slip 1 members"),
    CheckRow(
      "will be allowed to join", "will not be allowed to join", "part will not be allowed to join"),
    CheckRow("will not be allowed to join", "will be allowed to join", "wrong"),
    // The nearest accepted answer is named.
    CheckRow("bucharets", "Budapest|Bucharest", "slip 1 Bucharest"),
    // A digit is never a slip, nor a number word for another.
    CheckRow("article 6", "article 5", "wrong"),
    CheckRow("resolution 1244", "resolution 1254", "wrong"),
    CheckRow("artcle 5", "article 5", "slip 1 article 5"), CheckRow("artcle", "article 5", "wrong"),
    CheckRow("12 members", "1 2 members", "wrong"), CheckRow("article ५", "article 5", "right"),
    CheckRow("eighty", "eight", "wrong"), CheckRow("eigth", "eight", "slip 1 eight"),
    CheckRow("Thursday", "Tuesday", "wrong"), CheckRow("Teusday", "Tuesday", "slip 1 Tuesday"),
    CheckRow("sixteenth", "sixtieth", "wrong"),
    // Nor are opposites.
    CheckRow("internal", "external", "wrong"), CheckRow("impossible", "possible", "wrong"),
    CheckRow("hypotension", "hypertension", "wrong"), CheckRow("employee", "employer", "wrong"),
    CheckRow("sulfite", "sulfate", "wrong"), CheckRow("southern", "northern", "wrong"),
    CheckRow("emplyoer", "employer", "slip 1 employer"),
    // Rule 8: part of the answer.
    CheckRow("Stoltenberg", "Jens Stoltenberg", "part Jens Stoltenberg"),
    CheckRow("Jens", "Jens Stoltenberg", "part Jens Stoltenberg"),
    CheckRow("the", "all of the members", "wrong"), CheckRow("of", "all of the members", "wrong"),
    CheckRow("kingdom united", "United Kingdom", "part United Kingdom"),
    CheckRow("Jens Weber", "Jens Stoltenberg", "wrong"),
  ]) func `is a slip or a part within narrow limits`(row: CheckRow) {
    #expect(brief(AnswerChecker().check(row.typed, against: row.answers)) == row.verdict)
  }

  struct StrictRow: Sendable {
    let typed: String
    let strictness: Strictness
    let verdict: String
  }

  @Test(arguments: [
    StrictRow(typed: "cafe noir", strictness: .no, verdict: "right"),
    StrictRow(typed: "cafe Noir", strictness: .case, verdict: "wrong"),
    StrictRow(typed: "Cafe Noir", strictness: .case, verdict: "right"),
    StrictRow(typed: "Cafe Nior", strictness: .case, verdict: "slip 1 Café Noir"),
    StrictRow(typed: "cafe noir", strictness: .marks, verdict: "wrong"),
    StrictRow(typed: "café noir", strictness: .marks, verdict: "right"),
    StrictRow(typed: "café niour", strictness: .marks, verdict: "wrong"),
    StrictRow(typed: "café nior", strictness: .marks, verdict: "slip 1 Café Noir"),
    StrictRow(typed: "Café noir", strictness: .yes, verdict: "wrong"),
    StrictRow(typed: "Café Noi", strictness: .yes, verdict: "wrong"),
    StrictRow(typed: " Cafe\u{301} Noir ", strictness: .yes, verdict: "right"),
    StrictRow(typed: "Café", strictness: .yes, verdict: "wrong"),
  ]) func `keeps to what a strict note asks for`(row: StrictRow) {
    let checker = AnswerChecker(aliases: [["Café Noir", "Black"]], strictness: row.strictness)
    #expect(
      brief(checker.check(row.typed, against: [AcceptedAnswer(text: "Café Noir")])) == row.verdict)
  }
}

@Suite struct `A guard` {
  struct Row: Sendable {
    let typed: String
    let accepted: String
    let other: String
    let verdict: String
  }

  @Test(arguments: [
    Row(typed: "Iraq", accepted: "Iran", other: "Iraq", verdict: "option 3"),
    Row(typed: "Iraq", accepted: "Iran", other: "Syria", verdict: "slip 1 Iran"),
    Row(typed: "Austria", accepted: "Australia", other: "Austria", verdict: "option 3"),
    Row(typed: "Australia", accepted: "Austria", other: "Australia", verdict: "option 3"),
    Row(typed: "Australia", accepted: "Australia", other: "Australia", verdict: "right"),
    // As near to the other as to the right one: nobody can tell.
    Row(typed: "Irab", accepted: "Iran", other: "Iraq", verdict: "wrong"),
    Row(typed: "Austrlia", accepted: "Australia", other: "Austria", verdict: "wrong"),
    Row(typed: "Autsralia", accepted: "Australia", other: "Austria", verdict: "slip 1 Australia"),
    Row(
      typed: "Stoltenberg", accepted: "Jens Stoltenberg", other: "Stoltenberg", verdict: "option 3"),
    Row(typed: "Kiev", accepted: "Lviv", other: "Kyiv", verdict: "option 3"),
  ]) func `keeps another answer from passing as a slip`(row: Row) {
    let other = Guard(.option(3), accepted: [AcceptedAnswer(text: row.other)])
    let checker = AnswerChecker(aliases: [["Kyiv", "Kiev"]])
    let verdict = checker.check(
      row.typed, against: [AcceptedAnswer(text: row.accepted)], guards: [other])
    #expect(brief(verdict) == row.verdict)
  }

  @Test func `says whose answer it is, the first that fits`() {
    let accepted = [
      AcceptedAnswer(text: "32", value: .number(NumberAnswer(value: 32, tolerance: 1)))
    ]
    let thirty = [AcceptedAnswer(text: "30", value: .number(NumberAnswer(value: 30)))]
    let variant = Variant(
      citation: Citation(key: "cf"), asOf: PartialDate(year: 2021), answers: thirty)
    let note = Guard(.note(NoteID("members"), prompt: "How many?"), accepted: thirty)
    let checker = AnswerChecker()
    #expect(checker.check("30", against: accepted) == .close(accepted[0]))
    #expect(
      checker.check("thirty", against: accepted, guards: [Guard(variant), note])
        == .guarded(.variant(variant)))
    #expect(
      checker.check("30", against: accepted, guards: [note, Guard(variant)])
        == .guarded(.note(NoteID("members"), prompt: "How many?")))
  }
}

@Suite struct `The laws of checking` {
  static let letters = Array("abcdefghijklmnopqrstuvwxyzабвгдеєжзиіїйöüß")

  /// Words of random letters, each at least 4 long.
  private func phrase(_ generator: inout Seeded) -> String {
    (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      String(
        (0..<Int.random(in: 5...9, using: &generator)).map { _ in
          Self.letters[Int.random(in: 0..<Self.letters.count, using: &generator)]
        })
    }.joined(separator: " ")
  }

  @Test func `an accepted answer is right against itself`() {
    var generator = Seeded(seed: 11)
    for _ in 0..<300 {
      let text = phrase(&generator)
      for strictness in [Strictness.no, .case, .marks, .yes] {
        let answer = AcceptedAnswer(text: text)
        let checker = AnswerChecker(aliases: [[text, "other"]], strictness: strictness)
        #expect(
          checker.check(text, against: [answer]) == .right(answer, byAlias: false),
          "seed 11: \(text)")
      }
    }
    for text in ["30..40 km", "32 ± 1", "12345678901234567890", "-5", "1,000"] {
      let answer = AcceptedAnswer(text: text, value: .number(NumberAnswer(value: 0.5)))
      #expect(AnswerChecker().check(text, against: [answer]) == .right(answer, byAlias: false))
    }
  }

  @Test func `right by alias is symmetric`() {
    let spellings = ["Kyiv", "Kiev", "Київ", "the Kyiv", "Lviv", "Lvov", "old Lvov", "old lviv"]
    let checker = AnswerChecker(aliases: [["Kyiv", "Kiev", "Київ"], ["Lviv", "Lvov"]])
    func isRight(_ typed: String, _ accepted: String) -> Bool {
      if case .right = checker.check(typed, against: [AcceptedAnswer(text: accepted)]) {
        return true
      }
      return false
    }
    for one in spellings {
      for other in spellings {
        #expect(isRight(one, other) == isRight(other, one), "\(one), \(other)")
      }
    }
    #expect(isRight("Kiev", "Київ"))
    #expect(!isRight("Kiev", "Lviv"))
  }

  @Test func `one random slip in a word is a slip`() {
    var generator = Seeded(seed: 23)
    for _ in 0..<500 {
      let text = phrase(&generator)
      var typed = Array(text)
      // Inside a word and never a pair of equal neighbours, so that something changes.
      let places = typed.indices.dropFirst(2).dropLast(2).filter {
        typed[$0 - 1...$0 + 1].allSatisfy { $0 != " " && $0 != "ß" } && typed[$0] != typed[$0 + 1]
      }
      guard let place = places.randomElement(using: &generator) else { continue }
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: typed.swapAt(place, place + 1)
      case 1: typed.remove(at: place)
      case 2: typed.insert("q", at: place)
      default: typed[place] = typed[place] == "x" ? "y" : "x"
      }
      let verdict = brief(
        AnswerChecker().check(String(typed), against: [AcceptedAnswer(text: text)]))
      #expect(verdict == "slip 1 \(text)", "seed 23: \(String(typed)) for \(text)")
    }
  }

  @Test func `a changed digit of a text answer is never accepted`() {
    var generator = Seeded(seed: 31)
    for _ in 0..<300 {
      let text = phrase(&generator) + " \(Int.random(in: 0..<100_000, using: &generator)) members"
      let digits = text.indices.filter { text[$0].isASCII && text[$0].isNumber }
      guard let place = digits.randomElement(using: &generator) else { continue }
      let old = text[place].wholeNumberValue ?? 0
      let changed = String((old + Int.random(in: 1...9, using: &generator)) % 10)
      for replacement in [changed, "", String(old) + changed] {
        var typed = text
        typed.replaceSubrange(place...place, with: replacement)
        let verdict = AnswerChecker().check(typed, against: [AcceptedAnswer(text: text)])
        switch verdict {
        case .wrong, .part: break
        default: Issue.record("seed 31: \(typed) for \(text): \(verdict)")
        }
        // A digit left out may leave a part, which only asks; a changed one does not.
        if !replacement.isEmpty { #expect(verdict == .wrong) }
      }
    }
  }

  @Test(arguments: ["a", "ab ", "é", "5", "1 000 ", "е\u{308}", "👨‍👩‍👧", "\u{301}\u{323}", "-", "1/1/"])
  func `hostile length is cut or linear`(piece: String) {
    let long = String(repeating: piece, count: (1 << 20) / piece.utf8.count)
    let longest = String(repeating: piece, count: (60 << 10) / piece.utf8.count)
    let checker = AnswerChecker(aliases: [["ab ab ab", "ab ab"], ["x", "a"]])
    let answer = AcceptedAnswer(text: longest)
    let number = AcceptedAnswer(text: "5", value: .number(NumberAnswer(value: 5)))
    #expect(checker.check(long, against: [answer, number]) == .wrong)
    #expect(checker.check(longest, against: [number]) == .wrong)
    #expect(checker.check(longest, against: [answer]) == .right(answer, byAlias: false))
    #expect(checker.check(longest + "zz", against: [answer]) != .right(answer, byAlias: false))
    let difference = Difference(given: longest, expected: longest + " z")
    #expect(difference.expected.differing.count <= 1)
    #expect(editDistance(longest, longest + "z", limit: 3) == 1)
  }
}
