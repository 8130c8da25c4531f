import ArgumentParser
import Flashcards
import Terminal

/// Which cards a command is about: decks, tags, sources; nothing means all.
struct ScopeOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Decks, by name or the start of it.", valueName: "deck"))
  var decks: [String] = []
  @Option(help: ArgumentHelp("Only cards with this tag; may be repeated.", valueName: "tag"))
  var tag: [String] = []
  @Option(help: ArgumentHelp("Only cards from this source.", valueName: "key"))
  var source: [String] = []

  /// The cards in question, or nil for all.
  func cards(
    in catalog: Catalog, reading collection: () -> CardCollection
  ) -> Result<Set<CardID>?, CardScope.NotFound> {
    CardScope(decks: decks, tags: tag, sources: source).cards(in: catalog, reading: collection)
  }
}

extension [String] {
  /// The name itself if it is there, else all that begin with it, whatever the case.
  func matching(_ name: String) -> [String] {
    if contains(name) { return [name] }
    let wanted = name.lowercased()
    let equal = filter { $0.lowercased() == wanted }
    return equal.isEmpty ? filter { $0.lowercased().hasPrefix(wanted) } : equal
  }

  /// The name closest to a misspelt one: at most two slips, and at most half of its length.
  func nearest(to word: String) -> String? {
    let limit = Swift.min(2, word.count / 2)
    return compactMap { name in editDistance(word, name, limit: limit).map { (name, $0) } }
      .min { $0.1 < $1.1 }?.0
  }
}
