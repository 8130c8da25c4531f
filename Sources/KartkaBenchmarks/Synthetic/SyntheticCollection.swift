import Flashcards
import Progress

/// A made-up collection on disk: decks and a journal, the same for the same seed.
///
/// ```
/// DIR/decks/deck-0001.md …                 notes of all kinds, a thousand a file
/// DIR/data/journal/2024-03.bench.jsonl …   about so many reviews a card, up to 2026-06-30
/// ```
struct SyntheticCollection {
  var cards: Int
  var reviews = 10
  var notesPerDeck = 1000
  var seed: UInt64 = 1

  /// Just after the last answer, on the next study day.
  static let now = "2026-07-01T07:00:00Z"

  /// What was written.
  struct Size {
    var deckBytes = 0
    var journalBytes = 0
    var notes = 0
    var cards = 0
    var lines = 0
  }

  /// Writes everything below a folder, which is made.
  func write(to folder: String) throws -> Size {
    var size = Size()
    try makeFolders(folder + "/decks")
    try makeFolders(folder + "/data/journal")
    let known = try makeDecks(&size) { deck in
      var file = try ByteFile("\(folder)/decks/\(deck.name).md")
      try file.write(deck.bytes)
      try file.finish()
    }
    try writeJournal(known, to: folder + "/data/journal", &size)
    return size
  }

  /// Makes the decks one after the other and hands them over.
  ///
  /// - Returns: What the journal needs of their cards.
  func makeDecks(
    _ size: inout Size, _ sink: (DeckWriter.Written) throws -> Void
  ) throws -> [KnownCard] {
    var writer = DeckWriter(cards: cards, notesPerDeck: notesPerDeck, seed: seed)
    var known: [KnownCard] = []
    known.reserveCapacity(cards)
    while let written = writer.next() {
      let file = Deck.parse(written.bytes, name: written.name, path: written.name + ".md")
      if let mistake = file.diagnostics.first { throw UnreadableDeck(mistake, written.name) }
      if let deck = file.deck {
        known += deck.cards.map { KnownCard($0, in: deck) }
        size.notes += deck.notes.count
      }
      size.deckBytes += written.bytes.count
      try sink(written)
    }
    size.cards = known.count
    return known
  }

  /// The journal's writer for cards that were made.
  func journal(of known: [KnownCard]) -> JournalWriter {
    JournalWriter(
      cards: known, agenda: Agenda(cards: known.count, reviews: reviews, seed: seed))
  }

  private func writeJournal(_ known: [KnownCard], to folder: String, _ size: inout Size) throws {
    var file: ByteFile?
    var month = (0, 0)
    try journal(of: known).write { day, line in
      if (day.year, day.month) != month {
        month = (day.year, day.month)
        try file?.finish()
        let digits = month.1 < 10 ? "0\(month.1)" : "\(month.1)"
        file = try ByteFile("\(folder)/\(month.0)-\(digits).\(JournalWriter.device).jsonl")
      }
      try file?.write(line)
      size.journalBytes += line.count
      size.lines += 1
    }
    try file?.finish()
  }
}

/// A made-up deck has a mistake, which is ours.
private struct UnreadableDeck: Error, CustomStringConvertible {
  var description: String

  init(_ mistake: Diagnostic, _ name: String) { description = mistake.short(path: name) }
}
