/// What is known of all cards without the text of their notes: enough to choose which is asked.
///
/// It is made from a collection and may be kept from one start of the program to the next, as long as
/// no deck has changed: then only the decks must be read whose cards are asked. Decks and cards have
/// the same places as in the collection.
///
/// ```swift
/// let catalog = Catalog(collection)
/// catalog.key(at: 12)                             // the key of collection.cards[12]
/// catalog.decks[Int(catalog.outlines[12].deck)]   // its deck: name, path, title
/// ```
public struct Catalog: Equatable, Sendable {
  /// The decks, in the order of the collection.
  public let decks: [DeckOutline]
  /// The outlines of all cards, in the order of the collection.
  public let outlines: [CardOutline]
  /// Files with errors, in the order of the collection.
  public let faults: [Fault]
  package let keys: KeyList

  /// A file with errors.
  public struct Fault: Equatable, Sendable {
    /// The path of the file.
    public let path: String
    /// How many errors are in it, `1...`.
    public let errors: Int

    package init(path: String, errors: Int) {
      self.path = path
      self.errors = errors
    }
  }

  package init(decks: [DeckOutline], outlines: [CardOutline], faults: [Fault], keys: KeyList) {
    self.decks = decks
    self.outlines = outlines
    self.faults = faults
    self.keys = keys
  }

  /// The catalog of a collection.
  ///
  /// - Complexity: O(*n* log *n*) in the number of cards.
  public init(_ collection: CardCollection) {
    var faults: [Fault] = []
    for finding in collection.diagnostics where finding.diagnostic.severity == .error {
      let earlier = faults.last?.path == finding.path ? faults.removeLast().errors : 0
      faults.append(Fault(path: finding.path, errors: earlier + 1))
    }
    self.init(
      decks: collection.decks.map { DeckOutline(name: $0.name, path: $0.path, title: $0.title) },
      outlines: collection.outlines, faults: faults,
      keys: KeyList(collection.cards.lazy.map(\.id)))
  }
}

extension Catalog {
  /// Whether there are no cards.
  public var isEmpty: Bool { outlines.isEmpty }

  /// The key of the card at a place.
  public func key(at place: Int) -> CardID { CardID(keys[place]) }

  /// The place of a card.
  ///
  /// - Complexity: O(log *n*) in the number of cards.
  public func place(of card: CardID) -> Int? { keys.place(of: card.rawValue) }

  /// The outline of the deck of the card at a place.
  public func deck(at place: Int) -> DeckOutline { decks[Int(outlines[place].deck)] }

  /// The places of the cards of a note, of which one is at `place`: siblings stand together.
  public func siblings(at place: Int) -> Range<Int> {
    let note = outlines[place].note
    var range = place..<place + 1
    while range.lowerBound > 0, outlines[range.lowerBound - 1].note == note {
      range = range.lowerBound - 1..<range.upperBound
    }
    while range.upperBound < outlines.count, outlines[range.upperBound].note == note {
      range = range.lowerBound..<range.upperBound + 1
    }
    return range
  }

  /// Calls `body` with what gives the key at a place in UTF-8; nothing is copied.
  package func withKeys<Result>(
    _ body: ((Int) -> UnsafeRawBufferPointer) -> Result
  ) -> Result {
    keys.withBytes(body)
  }
}
