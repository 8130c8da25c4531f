/// Writes the decks of a made-up collection, one after the other.
struct DeckWriter {
  /// A deck's file.
  struct Written {
    /// Without `.md`.
    var name: String
    var bytes: [UInt8]
  }

  private var notes: NoteWriter
  private var cardsLeft: Int
  private let notesPerDeck: Int
  private var count = 0

  /// Decks with so many cards in all.
  init(cards: Int, notesPerDeck: Int = 1000, seed: UInt64) {
    notes = NoteWriter(seed: seed)
    cardsLeft = cards
    self.notesPerDeck = notesPerDeck
  }

  /// The next deck; nil when there are enough cards.
  mutating func next() -> Written? {
    guard cardsLeft > 0 else { return nil }
    count += 1
    var text = frontMatter
    for index in 0..<notesPerDeck where cardsLeft > 0 {
      if index.isMultiple(of: 25) { text += "# Part \(index / 25 + 1)\n\n> - tags: part\n\n" }
      let note = notes.next(mostCards: cardsLeft)
      text += note.text
      cardsLeft -= note.cards
    }
    let digits = String(count)
    let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
    return Written(name: "deck-\(zeros)\(digits)", bytes: Array(text.utf8))
  }

  private var frontMatter: String {
    """
    ---
    deck: Volume \(count)
    format: 1
    description: Made up for measuring.
    stale-after: 12 months
    lang: en
    tags: measuring
    source: almanac
    sources:
      almanac:
        title: The almanac
        date: 2024-05-01
      gazette:
        title: The gazette
        publisher: Nobody
        date: ~2023
    aliases:
      - Kyiv | Kiev
      - defence | defense
    ---

    Nothing in here is true.


    """
  }
}
