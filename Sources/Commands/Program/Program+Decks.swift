import Flashcards
import Progress
import Terminal

extension Program {
  /// What is known of all decks: from an earlier start while no file has changed, else from the
  /// decks themselves, which are then read.
  mutating func loadLibrary() -> Library {
    if let library { return library }
    let listing = list()
    let loaded: Library
    if shelf == nil, let catalog = world.store.decks.keptCatalog() {
      loaded = Library(folder: listing.folder, catalog: catalog, problems: listing.problems)
    } else {
      let shelf = loadDecks()
      let catalog = Catalog(shelf.collection)
      if !start.readOnly, shelf.problems == listing.problems {
        world.store.decks.keepCatalog(catalog)
      }
      loaded = Library(folder: shelf.folder, catalog: catalog, problems: shelf.problems)
    }
    library = loaded
    return loaded
  }

  /// All decks with their notes, read when they are first needed.
  mutating func loadDecks() -> Shelf {
    if let shelf { return shelf }
    _ = list()
    let found = world.store.decks.readAll()
    let parsed = found.files.map { Deck.parse($0.bytes, name: $0.name, path: $0.path) }
    let loaded = Shelf(
      folder: found.folder, files: found.files, collection: CardCollection(parsed),
      problems: found.problems)
    shelf = loaded
    return loaded
  }

  /// A deck with its notes, read as it is now; nil if that cannot be done or it is a deck no more.
  func readDeck(_ outline: DeckOutline) -> Deck? {
    if let deck = shelf?.collection.deck(named: outline.name) { return deck }
    return world.store.decks.read(outline.path)
      .flatMap { Deck.parse($0, name: outline.name, path: outline.path).deck }
  }

  private mutating func list() -> DeckStore.Listing {
    if let listing { return listing }
    let found = world.store.decks.list()
    listing = found
    return found
  }

  /// Forgets the decks if a file is not what it was, as after editing elsewhere.
  mutating func refreshDecks() {
    if listing != nil, world.store.decks.list() != listing { forgetDecks() }
  }

  /// Forgets the decks, so that they are read again: after a file was changed.
  mutating func forgetDecks() {
    listing = nil
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
