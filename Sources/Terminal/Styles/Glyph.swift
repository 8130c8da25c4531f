/// The program's own signs, each with a form for terminals that only have ASCII.
public enum Glyph: Hashable, Sendable, CaseIterable {
  /// Between equal things: `due 14 · new 4`.
  case separator
  /// Between a whole and its part: `Ukraine and NATO › The promise`.
  case crumb
  /// Where text was cut.
  case ellipsis
  /// Between two ends of a range.
  case dash
  /// Before and after a quotation.
  case openingQuote, closingQuote
  /// More, as of a trend.
  case up, down, level
  /// From, to.
  case arrow
  /// Before one thing of a list.
  case bullet

  /// The sign to print.
  ///
  /// - Parameter unicode: Whether more than ASCII may be used.
  /// - Returns: One column, or up to three of ASCII.
  public func text(unicode: Bool) -> SafeText {
    switch self {
    case .separator: unicode ? "·" : "|"
    case .crumb: unicode ? "›" : ">"
    case .ellipsis: unicode ? "…" : "..."
    case .dash: unicode ? "–" : "-"
    case .openingQuote: unicode ? "“" : "\""
    case .closingQuote: unicode ? "”" : "\""
    case .up: unicode ? "▲" : "^"
    case .down: unicode ? "▼" : "v"
    case .level: unicode ? "▬" : "="
    case .arrow: unicode ? "→" : "->"
    case .bullet: unicode ? "•" : "*"
    }
  }
}

extension SafeText {
  /// This text between quotation marks.
  public func quoted(unicode: Bool) -> SafeText {
    Glyph.openingQuote.text(unicode: unicode) + self + Glyph.closingQuote.text(unicode: unicode)
  }
}
