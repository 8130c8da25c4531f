public import Flashcards

extension Session {
  /// Goes on with decks that were edited in the meantime.
  ///
  /// If prompt and answer of the card on the screen are as before, the question or the answer that
  /// waits for its grade stays; else the card is asked again, its progress kept. Cards that are gone
  /// leave the queue; new ones wait for the next session.
  ///
  /// - Parameters:
  ///   - edited: All decks as they are now.
  ///   - renamed: New keys of cards whose progress was linked to them, by old key; their `alias`
  ///     events are committed already.
  /// - Complexity: O(*n*) in the number of cards left.
  public mutating func replaceDecks(with edited: CardCollection, renamed: [CardID: CardID] = [:]) {
    func newPlace(_ id: CardID) -> Int? { edited.place(of: renamed[id] ?? id) }
    let old = catalog
    queue.move { newPlace(old.key(at: $0)) }
    catalog = Catalog(edited)
    decks = Dictionary(uniqueKeysWithValues: zip(edited.decks.indices, edited.decks))
    guard let current = currentCard else { return }
    guard let place = newPlace(current.id) else {
      stage = .ready
      return
    }
    let card = edited.cards[place]
    let deck = edited.decks[Int(edited.outlines[place].deck)]
    guard let before = stage.deck, current.question(in: before) == card.question(in: deck)
    else {
      queue.putFirst(place)
      stage = .ready
      return
    }
    stage.replace(card, in: deck)
  }
}

extension Stage {
  /// The deck of the card on the screen.
  fileprivate var deck: Deck? {
    switch self {
    case .asking(let asking): asking.deck
    case .grading(let grading): grading.asking.deck
    case .ready, .finished: nil
    }
  }

  /// Puts the edited card in the place of the old one.
  fileprivate mutating func replace(_ card: Card, in deck: Deck) {
    switch self {
    case .asking(var asking):
      (asking.card, asking.deck) = (card, deck)
      self = .asking(asking)
    case .grading(var grading):
      (grading.asking.card, grading.asking.deck) = (card, deck)
      self = .grading(grading)
    case .ready, .finished: break
    }
  }
}
