import Flashcards
import Testing

@Suite struct `A collection` {
  private func deck(_ name: String, _ notes: String) -> DeckFile {
    Deck.parse(Array((frontMatter + notes).utf8), name: name, path: "\(name).md")
  }

  @Test func `may be empty`() {
    let collection = CardCollection([])
    #expect(collection.cards.isEmpty && collection.decks.isEmpty && collection.diagnostics.isEmpty)
    #expect(collection.card(CardID("x")) == nil)
  }

  @Test func `finds cards, notes and decks`() {
    let collection = CardCollection([
      deck("a", "## Q\n<!-- id: one -->\nA\n> tags: x\n> two-way: yes\n"),
      deck("b", "C: {{a}} {{b}}\n> dw\n<!-- id: two -->\n"),
    ])
    #expect(collection.cards.map(\.id.rawValue) == ["one", "one/back", "two/=a", "two/=b"])
    #expect(collection.card(CardID("one/back"))?.face == .back)
    #expect(collection.deck(of: NoteID("two"))?.name == "b")
    #expect(collection.deckName(of: collection.cards[0]) == "a")
    #expect(collection.deck(of: collection.cards[3])?.name == "b")
    #expect(collection.deck(named: "a")?.notes.count == 1)
    #expect(collection.note(NoteID("two"))?.kind == .cloze)
    #expect(collection.cards(of: NoteID("two")).map(\.id.rawValue) == ["two/=a", "two/=b"])
  }

  @Test func `does not schedule an id twice`() throws {
    let collection = CardCollection([
      deck("a", "## Q\n<!-- id: one -->\nA\n\n## R\n\n<!-- id: one -->\nB\n"),
      deck("b", "## S\n<!-- id: one -->\nC\n"),
    ])
    #expect(collection.cards.map(\.note.prompt.raw) == ["Q"])
    #expect(
      collection.diagnostics.map { $0.diagnostic.short(path: $0.path) } == [
        "a.md:13:10: error[E080]: the id “one” is taken by a.md:8",
        "b.md:8:10: error[E080]: the id “one” is taken by a.md:8",
      ])
    let first = try #require(collection.diagnostics.first).diagnostic
    #expect(first.help == "give one of the two notes another id")
    #expect(String(Array(first.place.text)[first.place.characters]) == "one")
  }

  @Test func `does not schedule a text twice`() {
    let collection = CardCollection([
      deck("a", "## Q\nA\n\nQ: q?\nA: a\n\n## Q\n<!-- id: own-id -->\nA\n")
    ])
    #expect(collection.cards.count == 2)
    #expect(
      collection.diagnostics.map { $0.diagnostic.short(path: $0.path) } == [
        "a.md:10:1: error[E081]: the same note as a.md:7"
      ])
    #expect(
      collection.diagnostics.first?.diagnostic.help == "remove one of them, or give this one an id")
  }

  @Test func `keeps the diagnostics of its files in order`() {
    let collection = CardCollection([
      deck("a", "##Q\n\n## R\n<!-- id: one -->\nA\n"),
      deck("b", "## R\n<!-- id: one -->\nA\n##Q\n"),
    ])
    #expect(
      collection.diagnostics.map { "\($0.path) \($0.diagnostic.code)" } == [
        "a.md E020", "b.md E080", "b.md E020",
      ])
  }
}
