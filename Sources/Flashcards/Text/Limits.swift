/// What a deck may hold, so that bad input stays bounded.
enum Limits {
  /// Bytes of a deck.
  static let deck = 64 << 20
  /// Bytes of a line.
  static let line = 1 << 20
  /// Bytes of a note.
  static let note = 64 << 10
  /// Bytes of front matter.
  static let frontMatter = 64 << 10
  /// Levels of nesting in front matter.
  static let nesting = 64
  /// Notes of a deck.
  static let notes = 1_000_000
  /// Diagnostics that are kept of a deck; after these one says that there are more.
  static let diagnostics = 10_000
}
