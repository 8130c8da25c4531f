/// What the front matter says, as far as it could be read.
struct FrontMatter {
  /// The keys that there are, in the order of the documentation.
  static let keys = [
    "deck", "format", "description", "stale-after", "sources", "aliases", "tags", "lang", "dir",
    "lint", "source",
  ]
  /// The keys of a source.
  static let sourceKeys = [
    "title", "author", "publisher", "date", "url", "read", "file", "description",
  ]

  /// The deck without its notes.
  var deck: Deck
  /// What every note inherits.
  var inherited = Fields()
  /// Whether there is a `format:` or a `deck:`, so that a deck is meant.
  var isDeck = false
  /// Whether this program knows its format.
  var isReadable = true
  /// What notes may cite.
  var sources = SourceKeys()
}

/// What notes may cite.
struct SourceKeys {
  /// The keys of the deck's sources, and `own`.
  private var keys: Set<String> = [Citation.own]
  /// The first hundred, for suggestions; most decks have but a few, faster found here.
  private var first: [String] = [Citation.own]
  /// Whether all declared sources could be read: only then an unknown one is a mistake.
  var isComplete = true

  /// Adds a key; says whether it is new.
  mutating func insert(_ key: String) -> Bool {
    if first.count < 100 { first.append(key) }
    return keys.insert(key).inserted
  }

  /// Whether a key may be cited.
  func contains(_ key: String) -> Bool {
    !isComplete || first.contains(key) || keys.contains(key)
  }

  /// The key that a mistyped one most likely meant.
  func nearest(to key: String) -> String? { Flashcards.nearest(to: key, among: first) }
}
