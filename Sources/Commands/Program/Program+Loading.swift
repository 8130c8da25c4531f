import Flashcards
import Progress
import Terminal

extension Program {
  /// The decks, read when they are first needed.
  ///
  /// Notes that could not be read are counted in one line, once.
  mutating func loadDecks() -> Shelf {
    if let shelf { return shelf }
    return takeIn(world.store.readDecks())
  }

  /// Reads the decks again if a file is not what it was, as after editing elsewhere.
  mutating func refreshDecks() {
    guard let shelf else { return }
    let found = world.store.readDecks()
    if found.files != shelf.files || found.problems != shelf.problems { _ = takeIn(found) }
  }

  private mutating func takeIn(_ found: Store.DeckFiles) -> Shelf {
    let parsed = found.files.map { Deck.parse($0.bytes, name: $0.name, path: $0.path) }
    let shelf = Shelf(
      folder: found.folder, files: found.files, collection: CardCollection(parsed),
      problems: found.problems)
    self.shelf = shelf
    return shelf
  }

  /// Says once what is wrong with the decks, in one line for all.
  func mentionDeckProblems(_ shelf: Shelf) {
    for problem in shelf.problems { complain(Messages.text(for: problem)) }
    let errors = shelf.collection.diagnostics.filter { $0.diagnostic.severity == .error }
    guard !errors.isEmpty else { return }
    let files = Set(errors.map(\.path)).count
    complain(
      """
      \(SafeText.count(errors.count, "error", "errors")) in \
      \(SafeText.count(files, "deck file", "deck files")); all other notes are here. \
      `\(command("deck check"))` shows them.
      """
    )
  }

  /// How a command is called from where the learner is.
  func command(_ words: SafeText) -> SafeText { isInREPL ? words : "kartka " + words }

  /// Progress, read when it is first needed.
  ///
  /// - Parameter access: Whether the command may change something; reading needs no lock.
  /// - Returns: The state of the learner.
  /// - Throws: When the journal cannot be read at all, or another start holds the right to write.
  mutating func loadLearner(
    for access: Store.Access = .writing
  ) throws(StoreFailure) -> LearnerState {
    if let learner, access == .reading || start.readOnly || !isReadOnly { return learner }
    isReadOnly = start.readOnly || access == .reading
    let contents = try world.store.readJournal(isReadOnly ? .reading : .writing)
    for line in Messages.notices(about: contents, in: world) { complain(line) }
    learner = contents.learner
    device = contents.device
    return contents.learner
  }

  /// Forgets the decks, so that they are read again: after a file was changed.
  mutating func rereadDecks() { shelf = nil }
}
