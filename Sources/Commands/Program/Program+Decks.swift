import Flashcards
import Progress
import Terminal

extension Program {
  /// What is known of all decks: from an earlier start while no file has changed, else from the
  /// decks themselves, which are then read.
  mutating func loadLibrary() -> Library {
    if let library { return library }
    let listing = shelf?.listing ?? world.store.decks.list()
    let loaded: Library
    if shelf == nil, let catalog = world.store.decks.keptCatalog(listing) {
      loaded = Library(listing: listing, catalog: catalog, problems: listing.problems)
    } else {
      loaded = library(of: shelf ?? readDecks(of: listing))
    }
    library = loaded
    return loaded
  }

  /// What is known of decks that were read; kept for later starts if nothing was wrong with reading.
  private func library(of shelf: Shelf) -> Library {
    let catalog = Catalog(shelf.collection)
    if !start.readOnly, shelf.problems == shelf.listing.problems {
      world.store.decks.keepCatalog(catalog, shelf.listing)
    }
    return Library(listing: shelf.listing, catalog: catalog, problems: shelf.problems)
  }

  /// All decks with their notes, read when they are first needed.
  mutating func loadDecks() -> Shelf { shelf ?? readDecks(of: world.store.decks.list()) }

  /// Reads all decks; what was known of them before is forgotten, as it may be of earlier files.
  private mutating func readDecks(of listing: DeckStore.Listing) -> Shelf {
    let found = world.store.decks.readAll(listing)
    let parsed = found.files.map { Deck.parse($0.bytes, name: $0.name, path: $0.path) }
    let loaded = Shelf(
      listing: listing, files: found.files, collection: CardCollection(parsed),
      problems: found.problems)
    shelf = loaded
    library = nil
    return loaded
  }

  /// Forgets the decks if a file is not what it was, as after editing elsewhere.
  mutating func refreshDecks() {
    guard let known = shelf?.listing ?? library?.listing else { return }
    if !world.store.decks.list().hasSameFiles(as: known) { forgetDecks() }
  }

  /// Forgets the decks, so that they are read again: after a file was changed.
  mutating func forgetDecks() {
    library = nil
    shelf = nil
  }

  /// Says what is wrong with the decks, in one line for all.
  func mentionDeckProblems(_ library: Library) {
    for problem in library.problems { complain(Messages.text(for: problem)) }
    let faults = library.catalog.faults
    guard !faults.isEmpty else { return }
    let errors = faults.reduce(0) { $0 + $1.errors }
    complain(
      """
      \(SafeText.count(errors, "error", "errors")) in \
      \(SafeText.count(faults.count, "deck file", "deck files")); all other notes are here. \
      `\(command("deck check"))` shows them.
      """
    )
  }
}
