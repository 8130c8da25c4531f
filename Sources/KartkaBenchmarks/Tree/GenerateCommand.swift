import ArgumentParser

/// `generate`: a made-up collection on disk.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Write made-up decks and a journal.",
    discussion: """
      Writes DIR/decks and DIR/data, the same for the same seed. Study it with \
      kartka --decks DIR/decks --data DIR/data --now \(SyntheticCollection.now) study
      """)

  @Option(help: "Cards in all.")
  var cards: Int
  @Option(help: "About how many reviews a card.")
  var reviews = 10
  @Option(help: "Notes in a deck.")
  var notesPerDeck = 1000
  @Option(help: "Decides everything.")
  var seed: UInt64 = 1
  @Argument(help: ArgumentHelp("The folder, made if it is missing.", valueName: "dir"))
  var folder: String

  func validate() throws {
    guard 1...10_000_000 ~= cards, 1...100 ~= reviews, 1...100_000 ~= notesPerDeck else {
      throw ValidationError("Up to ten million cards, 1 to 100 reviews, 1 to 100000 notes a deck.")
    }
  }

  func run() throws {
    let size = try SyntheticCollection(
      cards: cards, reviews: reviews, notesPerDeck: notesPerDeck, seed: seed
    ).write(to: folder)
    write(
      """
      \(size.cards) cards of \(size.notes) notes, \(size.deckBytes) bytes
      \(size.lines) lines of the journal, \(size.journalBytes) bytes
      Study at \(SyntheticCollection.now).

      """)
  }
}
