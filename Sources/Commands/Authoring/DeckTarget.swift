import Flashcards
import Terminal

/// Where a new note goes.
struct DeckTarget {
  let name: String
  let path: String
  /// The file as it stands; nil if it is to be made.
  let bytes: [UInt8]?
  let hasSources: Bool
}

extension Program {
  /// The deck to add to: the one named, or the only one there is.
  mutating func deckToAddTo(named name: String?) -> Result<DeckTarget, CardScope.NotFound> {
    let shelf = loadDecks()
    let names = shelf.files.map(\.name)
    guard let name = name ?? (names.count == 1 ? names[0] : nil) else {
      let list = names.joined(separator: ", ")
      return .failure(
        .init(
          message: names.isEmpty
            ? "Which deck? `\(command("add my-deck"))` makes a new one."
            : "Which deck? There are \(line: list)."))
    }
    let found = names.matching(name)
    if found.count > 1 {
      return .failure(
        .init(message: "“\(line: name)” may be \(line: found.joined(separator: " or "))."))
    }
    if let existing = found.first, let file = shelf.file(named: existing) {
      guard let deck = shelf.collection.deck(named: existing) else {
        return .failure(
          .init(
            message: """
              \(line: file.path) cannot be read as a deck; `\(command("deck check"))` says why.
              """))
      }
      return .success(
        DeckTarget(
          name: existing, path: file.path, bytes: file.bytes, hasSources: !deck.sources.isEmpty))
    }
    guard NoteID.isSlug(name) else {
      return .failure(
        .init(message: "A new deck is named with 2 to 64 of a-z, 0-9 and -, not “\(line: name)”."))
    }
    return .success(
      DeckTarget(name: name, path: shelf.folder + "/\(name).md", bytes: nil, hasSources: false))
  }
}
