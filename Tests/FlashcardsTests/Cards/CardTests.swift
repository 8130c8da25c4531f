import Flashcards
import Testing

@Suite struct `The cards of a note` {
  static let rows = [
    ("## Q\nA\n", ["n"]),
    ("## Q\nA\n> two-way: yes\n", ["n", "n/back"]),
    ("## Q\n= a\n", ["n"]),
    ("## Q\n= true\n", ["n"]),
    ("## Q\n- [x] a\n- [ ] b\n", ["n"]),
    ("## Q\n- a\n- b\n", ["n"]),
    (
      "## Q\n- The Äb\n- ab\n- b | c\n> drill: items\n",
      ["n", "n/item=ab", "n/item=ab~2", "n/item=b"]
    ),
    ("## Q\n1. b\n2. a\n> drill: items\n", ["n", "n/item=b", "n/item=a"]),
    ("## Q\n{{a}} {{c2::b}} {{A.}} {{c1::c}} {{c2::d}}\n", ["n/=a", "n/c2", "n/=a~2", "n/c1"]),
    (
      "## Q\n{{\(String(repeating: "ab ", count: 20))}}\n",
      ["n/=ab ab ab ab ab ab ab ab ab ab ab ab ab a"]
    ),
    ("## Q\nA\n> drill: sources\n", ["n"]),
    (
      "## Q\nA\n> drill: sources\n> dw\n> gp\n> variant: dw as-of 2020 = B\n",
      ["n/@dw", "n/@gp", "n/@dw~2"]
    ),
  ]

  @Test(arguments: rows)
  func `have lasting keys`(text: String, keys: [String]) throws {
    let text = text.replacing("## Q\n", with: "## Q\n<!-- id: note-x -->\n")
    let note = try #require(onlyNote(text))
    #expect(note.cards.map { $0.id.rawValue.replacing("note-x", with: "n") } == keys)
    #expect(note.cards.allSatisfy { $0.note == note })
  }
}

@Suite struct `A question` {
  /// All questions of a note, one a paragraph.
  private func questions(_ text: String) -> String {
    let file = deckFile(text)
    guard let deck = file.deck, file.diagnostics.isEmpty else { return "\(file.diagnostics)" }
    return deck.cards.map { card in
      let question = card.question(in: deck)
      return (question.prompt.map(\.plainDump) + ["→ " + question.task.dump]).joined(
        separator: "\n")
    }.joined(separator: "\n\n")
  }

  @Test func `of a basic note is asked both ways`() {
    #expect(questions("## Q\nA\n> two-way: yes\n") == "Q\n→ recall A\n\nA\n→ recall Q")
  }

  @Test func `of a short note shows its lead`() {
    #expect(questions("Q: q\n- lead\nA: a\n") == "q\n- lead\n→ recall a")
  }

  @Test func `of a cloze hides one blank at a time`() {
    #expect(
      questions("## Q\n{{a|b | c::h}} and {{[d]}}\n\n- {{c1::e}}, {{c1::f::g}}\n") == """
        Q
        [h] and [d]
        - e, f
        → fill a|b/c in **a|b** and [d] // - e, f

        Q
        a|b and […]
        - e, f
        → fill [d] in a|b and **[d]** // - e, f

        Q
        a|b and [d]
        - […], [g]
        → fill e, f in a|b and [d] // - **e**, **f**
        """)
  }

  @Test func `of a drilled cloze hides all blanks`() {
    #expect(
      questions("C: {{a::h}} {{b}}\n> drill: hide-all\n")
        == "[h] […]\n→ fill a in **a** b\n\n[…] […]\n→ fill b in a **b**")
  }

  @Test func `of a cloze keeps code apart`() {
    #expect(questions("C: {{a}}\n```\nx\n```\nb\n") == "[…]\n`x`\nb\n→ fill a in **a** // `x` // b")
  }

  @Test func `of a choice offers options`() {
    #expect(questions("## Q\n- [x] a\n- [ ] b\n") == "Q\n→ choose a+ b")
    #expect(questions("## Q\n- [x] a\n- [x] b\n") == "Q\n→ choose several a+ b+")
    #expect(questions("## Q\n- [x] a\n- [ ] b\n> pick: several\n") == "Q\n→ choose several a+ b")
  }

  @Test func `of a list asks for what is needed, or for one item`() {
    #expect(questions("## Q\n- a\n- b\n- c\n> need: 2\n") == "Q\n→ list 2 of a b c")
    #expect(
      questions("## Q\n1. a\n2. b | x\n> drill: items\n")
        == "Q\n→ order 2 of a b\n\nQ\n1. […]\n2. b\n→ type a\n\nQ\n1. a\n2. […]\n→ type b/x")
  }

  @Test func `may be typed or judged`() {
    #expect(questions("## Q\nlead\n= a | b\n") == "Q\nlead\n→ type a/b")
    #expect(questions("## Q\n= false\n") == "Q\n→ judge false")
  }

  @Test func `may ask what each source says`() {
    #expect(
      questions("## Q\n= 32\n> - drill: sources\n> - gp\n> - variant: dw as-of 2021 = 30 | x\n")
        == """
        According to Explainer, as of about 2024:
        Q
        → type 32

        According to Deutsche Welle, as of 2021:
        Q
        → type 30/x
        """)
    #expect(
      questions("## Q\nA\n> drill: sources\n> variant: own = B\n")
        == "According to own:\nQ\n→ recall B")
  }
}

extension Block {
  fileprivate var plainDump: String {
    switch self {
    case .paragraph(let text): text.styled
    case .item(let marker, let text): "\(marker) \(text.styled)"
    case .code(let lines): "`\(lines.joined(separator: "/"))`"
    }
  }
}

extension Inline {
  /// Plain text with the strong parts marked.
  fileprivate var styled: String {
    spans.map { if case .strong(let text) = $0 { "**\(text)**" } else { $0.plain } }.joined()
  }
}

extension Question.Task {
  fileprivate var dump: String {
    func join(_ answers: [AcceptedAnswer]) -> String { answers.map(\.text).joined(separator: "/") }
    switch self {
    case .recall(let answer): return "recall " + answer.map(\.plainDump).joined(separator: " // ")
    case .fill(let accepted, let answer):
      return "fill \(accepted.map(join).joined(separator: ", ")) in "
        + answer.map(\.plainDump).joined(separator: " // ")
    case .choose(let options, let several):
      return "choose " + (several ? "several " : "")
        + options.map { $0.text.plain + ($0.isRight ? "+" : "") }.joined(separator: " ")
    case .judge(let isTrue): return "judge \(isTrue)"
    case .type(let answers): return "type " + join(answers)
    case .list(let items, let isOrdered, let need):
      return "\(isOrdered ? "order" : "list") \(need) of "
        + items.map(\.text).joined(separator: " ")
    }
  }
}
