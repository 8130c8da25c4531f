import Flashcards
import Testing

@Suite struct `A catalog` {
  private static func deck(_ name: String, _ notes: String) -> DeckFile {
    Deck.parse(
      Array("---\ndeck: \(name) title\nformat: 1\n---\n\(notes)".utf8), name: name,
      path: "\(name).md")
  }

  private let collection = CardCollection([
    deck("a", "## Q\n<!-- id: one -->\nA\n> two-way: yes\n\n## R\n<!-- id: on -->\nB\n##bad\n"),
    DeckFile(path: "notes.md", deck: nil, isDeck: false),
    deck("b", "C: {{x}} {{y}} {{z}}\n<!-- id: two -->\n> suspend: yes\n"),
  ])

  @Test func `knows the cards of a collection by the same places`() {
    let catalog = Catalog(collection)
    #expect(catalog.outlines == collection.outlines)
    #expect(catalog.outlines.indices.map(catalog.key) == collection.cards.map(\.id))
    for (place, card) in collection.cards.enumerated() {
      #expect(catalog.place(of: card.id) == place)
      #expect(catalog.deck(at: place).name == collection.deckName(of: card))
      #expect(catalog.outlines[place].isSuspended == (card.note.fields.suspension != .no))
    }
    for missing in ["", "o", "one/", "one/back/", "onf", "z", "two/=w"] {
      #expect(catalog.place(of: CardID(missing)) == nil)
    }
  }

  @Test func `reads keys in the order of places`() {
    let keys = Catalog(collection).withKeys { key in
      collection.cards.indices.map { String(decoding: key($0), as: UTF8.self) }
    }
    #expect(keys == collection.cards.map(\.id.rawValue))
  }

  @Test func `finds siblings`() {
    let catalog = Catalog(collection)
    #expect(
      catalog.outlines.indices.map(catalog.siblings) == [0..<2, 0..<2, 2..<3, 3..<6, 3..<6, 3..<6])
  }

  @Test func `knows names, titles and mistakes of decks`() {
    let catalog = Catalog(collection)
    #expect(catalog.decks.map(\.name) == ["a", "b"])
    #expect(catalog.decks.map(\.title) == ["a title", "b title"])
    #expect(catalog.decks.map(\.path) == ["a.md", "b.md"])
    #expect(catalog.faults.map(\.path) == ["a.md"])
    #expect(catalog.faults.map(\.errors) == [1])
  }

  @Test func `may be empty`() {
    let catalog = Catalog(CardCollection([]))
    #expect(catalog.isEmpty && catalog.decks.isEmpty && catalog.faults.isEmpty)
    #expect(catalog.place(of: CardID("x")) == nil)
  }

  @Test func `leads to cards that are found in their decks again`() throws {
    let catalog = Catalog(collection)
    for (place, card) in collection.cards.enumerated() {
      let deck = collection.decks[Int(catalog.outlines[place].deck)]
      #expect(deck.card(catalog.key(at: place)) == card)
      #expect(deck.cards(of: card.note.id) == collection.cards(of: card.note.id))
    }
    #expect(collection.decks[0].card(CardID("two/=x")) == nil)
    #expect(collection.decks[0].cards(of: NoteID("two")).isEmpty)
  }
}
