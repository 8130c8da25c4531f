/// One line or paragraph of Markdown as its author wrote it.
///
/// Kept raw, so that a deck can be printed again byte by byte; `spans` reads the markup.
public struct Inline: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The text with its markup and escapes, without line ends at either side.
  public var raw: String

  /// Wraps text as written.
  public init(_ raw: String) { self.raw = raw }

  /// Wraps text as written.
  public init(stringLiteral value: String) { raw = value }
}
