/// All decks together, with their cards.
///
/// Of notes with one id (or, without ids, with one text) only the first has cards; the others are
/// reported.
public struct CardCollection: Sendable {
  /// The files that were read, in the order given.
  public let files: [DeckFile]
  /// The decks among them.
  public let decks: [Deck]
  /// All cards that can be scheduled, in the order of decks and notes.
  public let cards: [Card]
  /// The outlines of `cards`, in the same order.
  public let outlines: [CardOutline]
  /// What is wrong, file by file, with notes that exist twice.
  public let diagnostics: [Finding]
  private let indices: [CardID: Int]
  private let places: [NoteID: Place]

  /// A diagnostic and the file it is about.
  public struct Finding: Equatable, Sendable {
    /// The path of the file.
    public var path: String
    /// What was found.
    public var diagnostic: Diagnostic

    /// A finding.
    public init(path: String, diagnostic: Diagnostic) {
      self.path = path
      self.diagnostic = diagnostic
    }
  }

  /// Where a note is: indices of its deck, of itself in the deck, of its cards.
  struct Place {
    var deck: Int
    var note: Int
    var cards: Range<Int>
  }

  /// Puts files together.
  ///
  /// - Parameter files: In a lasting order, since the first of two equal notes wins.
  /// - Complexity: O(notes + cards).
  public init(_ files: [DeckFile]) {
    var gathering = Gathering(notes: files.reduce(0) { $0 + ($1.deck?.notes.count ?? 0) })
    for file in files { gathering.add(file) }
    self.files = files
    decks = gathering.decks
    cards = gathering.cards
    outlines = gathering.outlines
    diagnostics = gathering.diagnostics
    indices = gathering.indices
    places = gathering.places
  }
}

extension CardCollection {
  /// The card with a key.
  public func card(_ id: CardID) -> Card? { indices[id].map { cards[$0] } }

  /// The place of a card in `cards`.
  public func place(of card: CardID) -> Int? { indices[card] }

  /// The deck that a note is from.
  public func deck(of note: NoteID) -> Deck? { places[note].map { decks[$0.deck] } }

  /// The deck that a card is from.
  public func deck(of card: Card) -> Deck? { deck(of: card.note.id) }

  /// The name of the deck that a card is from, or nothing if it is from none of these.
  public func deckName(of card: Card) -> String {
    places[card.note.id].map { decks[$0.deck].name } ?? ""
  }

  /// The deck with a name.
  public func deck(named name: String) -> Deck? { decks.first { $0.name == name } }

  /// The note with an id.
  public func note(_ id: NoteID) -> Note? { places[id].map { decks[$0.deck].notes[$0.note] } }

  /// The cards of a note: siblings.
  public func cards(of note: NoteID) -> [Card] { places[note].map { Array(cards[$0.cards]) } ?? [] }
}
