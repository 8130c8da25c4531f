/// Collects decks while a collection is made.
struct Gathering {
  private(set) var decks: [Deck] = []
  private(set) var cards: [Card] = []
  private(set) var diagnostics: [CardCollection.Finding] = []
  private(set) var indices: [CardID: Int] = [:]
  private(set) var places: [NoteID: CardCollection.Place] = [:]
  private(set) var outlines: [CardOutline] = []
  private var twins = Twins()
  private var counter = OutlineCounter()

  /// Adds a file's deck.
  mutating func add(_ file: DeckFile) {
    var found = file.diagnostics
    if let deck = file.deck {
      for (index, note) in deck.notes.enumerated() {
        if let diagnostic = twins.insert(note, path: deck.path) {
          found.append(diagnostic)
        } else {
          add(note, at: index)
        }
      }
      decks.append(deck)
    }
    found.sort { $0.place.bytes.lowerBound < $1.place.bytes.lowerBound }
    let path = file.path
    diagnostics += found.map { CardCollection.Finding(path: path, diagnostic: $0) }
  }

  private mutating func add(_ note: Note, at index: Int) {
    let first = cards.count
    let outline = counter.next(note, deck: decks.count)
    for card in note.cards where indices[card.id] == nil {
      indices[card.id] = cards.count
      cards.append(card)
      outlines.append(outline)
    }
    places[note.id] = CardCollection.Place(
      deck: decks.count, note: index, cards: first..<cards.count)
  }
}
