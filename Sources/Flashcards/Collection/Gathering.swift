/// Collects decks while a collection is made.
struct Gathering {
  private(set) var decks: [Deck] = []
  private(set) var cards: [Card] = []
  private(set) var diagnostics: [CardCollection.Finding] = []
  private(set) var indices: [CardID: Int] = [:]
  private(set) var places: [NoteID: CardCollection.Place] = [:]
  private(set) var outlines: [CardOutline] = []
  private var counter = OutlineCounter()

  /// Makes room for so many notes, which have about five cards for every four.
  init(notes: Int) {
    places.reserveCapacity(notes)
    indices.reserveCapacity(notes + notes / 4)
    cards.reserveCapacity(notes + notes / 4)
    outlines.reserveCapacity(notes + notes / 4)
  }

  /// Adds a file's deck.
  mutating func add(_ file: DeckFile) {
    var found = file.diagnostics
    if let deck = file.deck {
      decks.append(deck)
      for index in deck.notes.indices {
        let cards = deck.notes.cards(at: index)
        if let diagnostic = add(deck.notes[index], cards, at: index) { found.append(diagnostic) }
      }
    }
    found.sort { $0.place.bytes.lowerBound < $1.place.bytes.lowerBound }
    let path = file.path
    diagnostics += found.map { CardCollection.Finding(path: path, diagnostic: $0) }
  }

  /// Adds a note of the last deck; tells what is wrong if one with its id is there already.
  private mutating func add(_ note: Note, _ new: [Card], at index: Int) -> Diagnostic? {
    let place = CardCollection.Place(
      deck: decks.count - 1, note: index, cards: cards.count..<(cards.count + new.count))
    if let other = places.updateValue(place, forKey: note.id) {
      places[note.id] = other
      let deck = decks[other.deck]
      return note.twinDiagnostic(other: deck.notes[other.note].place(in: deck.path))
    }
    let outline = counter.next(note, deck: place.deck)
    for card in new { add(card, outline) }
    if cards.count != place.cards.upperBound {
      places[note.id]?.cards = place.cards.lowerBound..<cards.count
    }
    return nil
  }

  /// Adds a card, unless its key is taken.
  private mutating func add(_ card: Card, _ outline: CardOutline) {
    if let other = indices.updateValue(cards.count, forKey: card.id) {
      indices[card.id] = other
    } else {
      cards.append(card)
      outlines.append(outline)
    }
  }
}
