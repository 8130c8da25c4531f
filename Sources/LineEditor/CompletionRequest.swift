/// The place on the line where Tab was pressed.
///
/// For `study --deck "NATO an⇥ x`: `before` is `study --deck `, `word` is `NATO an`, `quote` is `"`
/// and `after` is ` x`. Words end at blanks; `-`, `:` and `/` are parts of them.
public nonisolated struct CompletionRequest: Equatable, Sendable {
  /// The line up to the word, without the quote that opens the word.
  public let before: String
  /// The part of the word before the cursor.
  public let word: String
  /// The line from the cursor on.
  public let after: String
  /// The quote that is open, if one is.
  public let quote: Character?

  /// A place on a line.
  public init(before: String, word: String, after: String = "", quote: Character? = nil) {
    self.before = before
    self.word = word
    self.after = after
    self.quote = quote
  }
}
