import Flashcards
import Progress

/// A made-up collection in memory.
struct MadeUp {
  /// The decks.
  private(set) var decks: [DeckWriter.Written] = []
  /// The journal, one file after the other.
  let journal: [UInt8]
  private(set) var size = SyntheticCollection.Size()

  init(cards: Int, reviews: Int = 10, recordsTyped: Bool = true) throws {
    let collection = SyntheticCollection(cards: cards, reviews: reviews)
    var written: [DeckWriter.Written] = []
    let known = try collection.makeDecks(&size) { written.append($0) }
    decks = written
    var writer = collection.journal(of: known)
    writer.recordsTyped = recordsTyped
    var lines: [UInt8] = []
    writer.write { lines += $1 }
    journal = lines
  }

  /// All decks parsed.
  func parsed() -> [DeckFile] {
    decks.map { Deck.parse($0.bytes, name: $0.name, path: $0.name + ".md") }
  }

  /// Looks for the line ends of all decks.
  func scan() { for deck in decks { Floors.scanLines(of: deck.bytes) } }

  /// The journal folded.
  func learner() -> LearnerState { folded(journal) }
}

/// The state that a journal's bytes add up to.
func folded(_ journal: [UInt8]) -> LearnerState {
  var state = LearnerState()
  var bad = 0
  _ = journal.withUnsafeBytes { bytes in state.read(bytes) { _, _, _ in bad += 1 } }
  state.settle()
  precondition(bad == 0, "The encoder's lines can be read.")
  return state
}
