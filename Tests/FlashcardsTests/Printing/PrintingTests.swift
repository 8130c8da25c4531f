import Flashcards
import Testing

@Suite struct `A printed note` {
  /// A note apart from where it stands.
  private func read(_ text: String) -> NoteDraft? { onlyNote(text).map { NoteDraft($0) } }

  static let all =
    (`The kind of a note`.basic + `The kind of a note`.typed + `The kind of a note`.lists
    + `The kind of a note`.choices + `The kind of a note`.clozes).filter {
      onlyNote($0.written) != nil
    }

  @Test(arguments: all)
  func `reads as the same note`(_ row: Reading) throws {
    let draft = try #require(read(row.written))
    let printed = markdown(of: draft)
    #expect(read(printed) == draft, "\(printed)")
    #expect(read(printed).map { markdown(of: $0) } == printed)
    #expect(onlyNote(printed)?.fingerprint == onlyNote(row.written)?.fingerprint)
  }

  @Test func `has its fields in one order`() throws {
    let text = """
      ## Q
      <!-- id: my-id -->

      - [x] a
        > yes
      - [ ] b

      > - hint: h
      > - explain: one
      >   two
      > - as-of: ~2024-02
      > - until: 2030
      > - claimed-by: *X*
      > - dw L3-4
      > - own
      > - variant: gp § A as-of 2021 = 30 | x \\= y
      > - pick: several
      > - shuffle: no
      > - strict: case
      > - lang: en
      > - dir: ltr
      > - suspend: draft
      > - allow: W07, W08
      > - tags: a, b
      > - x-one: 1
      > - x-one: 2
      > - x-two: 3

      """
    #expect(try markdown(of: #require(read(text))) == text)
  }

  @Test func `in the short form has its id at the end`() throws {
    let text = "C: {{c1::a | b::h}} c\n\n> - drill: hide-all\n\n<!-- id: my-id -->\n"
    #expect(try markdown(of: #require(read(text))) == text)
  }

  @Test func `escapes what would begin something else`() {
    for text in [
      "# a", "## a", "> a", "= a", "- a", "1. a", "Q: a", "A: a", "C: {{", "---", "===", "```",
      "<!-- id: a -->", "a | b", "{{a}}", "*a*",
    ] {
      let basic = NoteDraft(
        prompt: "Q", body: .basic(answer: [.paragraph(Inline(plain: text)), .paragraph("b")]))
      #expect(onlyNote(markdown(of: basic))?.body.kind == .basic, "\(markdown(of: basic))")
      let typed = NoteDraft(prompt: "Q", body: .typed([AcceptedAnswer(text: text)]))
      #expect(onlyNote(markdown(of: typed)).map { NoteDraft($0) } == typed)
      let blank = Blank(
        group: nil, accepted: [AcceptedAnswer(text: text + "::b")], hint: text + "::c")
      let cloze = NoteDraft(prompt: "", body: .cloze([.text("a "), .blank(blank), .text(" b")]))
      #expect(onlyNote(markdown(of: cloze)).map { NoteDraft($0) } == cloze)
      let items = [text, "z"].map { ListItem(accepted: [AcceptedAnswer(text: $0)]) }
      let set = NoteDraft(prompt: "Q", body: .set(items))
      #expect(onlyNote(markdown(of: set)).map { NoteDraft($0) } == set)
    }
  }

  @Test func `appends to a deck`() {
    let draft = NoteDraft(
      id: NoteID("new-id"), prompt: "Q", body: .basic(answer: [.paragraph("A")]))
    let file = deckFile("## P\nB\n" + "\n" + markdown(of: draft))
    #expect(file.deck?.notes.map(\.prompt.raw) == ["P", "Q"] && file.diagnostics.isEmpty)
  }
}
