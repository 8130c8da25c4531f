public import Flashcards

/// Cards that were to be asked and are gone: their deck was changed, or cannot be read.
public struct Loss: Equatable, Sendable {
  /// The deck that had them.
  public let deck: DeckOutline
  /// How many.
  public let cards: Int
  /// Whether the deck could be read.
  public let wasRead: Bool
}

extension Session {
  /// What was found missing since the last call.
  public mutating func takeLosses() -> [Loss] {
    defer { losses = [] }
    return losses
  }

  /// The card at a place and its deck, which is read once, when its first card is asked.
  mutating func card(at place: Int, reading read: (Int) -> Deck?) -> (Card, Deck)? {
    let number = Int(catalog.outlines[place].deck)
    if decks[number] == nil { take(read(number), at: number, asking: place) }
    guard let deck = decks[number] ?? nil else { return nil }
    return deck.card(catalog.key(at: place)).map { ($0, deck) }
  }

  /// Takes in a deck; cards of the queue that it does not have leave it.
  private mutating func take(_ deck: Deck?, at number: Int, asking place: Int) {
    decks[number] = .some(deck)
    let there = Set(deck?.cards.map(\.id) ?? [])
    let gone = ([place] + queue.places).filter {
      Int(catalog.outlines[$0].deck) == number && !there.contains(catalog.key(at: $0))
    }
    guard !gone.isEmpty else { return }
    queue.remove(Set(gone))
    losses.append(Loss(deck: catalog.decks[number], cards: gone.count, wasRead: deck != nil))
  }
}
