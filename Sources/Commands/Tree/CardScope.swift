import Flashcards
import Terminal

/// Which cards are meant: decks, tags, sources; nothing means all.
struct CardScope {
  /// Names of decks, or starts of them: a card is in one of these.
  let decks: [String]
  /// A card has all of these.
  let tags: [String]
  /// A card cites one of these.
  let sources: [String]

  /// A name that is not there.
  struct NotFound: Error {
    let message: StyledText
  }

  /// The cards in question, or nil for all.
  ///
  /// - Parameters:
  ///   - catalog: All cards.
  ///   - collection: Reads all decks; called only for tags and sources.
  /// - Returns: Their keys, nil for all, or which name is not there.
  func cards(
    in catalog: Catalog, reading collection: () -> CardCollection
  ) -> Result<Set<CardID>?, NotFound> {
    guard tags.isEmpty && sources.isEmpty else { return cards(in: collection()) }
    guard !decks.isEmpty else { return .success(nil) }
    return names(among: catalog.decks.map(\.name)).map { chosen in
      let places = catalog.outlines.indices.filter { chosen.contains(catalog.deck(at: $0).name) }
      return Set(places.map(catalog.key))
    }
  }

  /// The names of the decks in question, among all.
  private func names(among all: [String]) -> Result<Set<String>, NotFound> {
    var chosen: Set<String> = []
    for name in decks {
      let found = all.matching(name)
      guard !found.isEmpty else {
        return .failure(NotFound(message: Self.missing("deck", name, in: all)))
      }
      chosen.formUnion(found)
    }
    return .success(chosen)
  }

  /// The cards in question by what their notes say.
  private func cards(in collection: CardCollection) -> Result<Set<CardID>?, NotFound> {
    let chosen: Set<String>
    switch names(among: collection.decks.map(\.name)) {
    case .failure(let problem): return .failure(problem)
    case .success(let names): chosen = names
    }
    for name in sources where !collection.decks.contains(where: { $0.source(name) != nil }) {
      let keys = collection.decks.flatMap { $0.sources.map(\.key) }
      return .failure(NotFound(message: Self.missing("source", name, in: keys)))
    }
    let cards = collection.cards.filter { card in
      let fields = card.note.fields
      return (chosen.isEmpty || chosen.contains(collection.deckName(of: card)))
        && tags.allSatisfy(fields.tags.contains)
        && (sources.isEmpty || fields.sources.contains { sources.contains($0.key) })
    }
    if cards.isEmpty, let tag = tags.first {
      let known = collection.decks.flatMap { $0.notes.flatMap(\.fields.tags) }
      return .failure(NotFound(message: Self.missing("card with the tag", tag, in: known)))
    }
    return .success(Set(cards.map(\.id)))
  }

  static func missing(_ what: SafeText, _ name: String, in names: [String]) -> StyledText {
    let start: StyledText = "There is no \(what) “\(name)”"
    guard let near = Set(names).sorted().nearest(to: name) else { return start + "." }
    return start + "; did you mean “\(near)”?"
  }
}
