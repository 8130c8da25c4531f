/// What the place that text goes to can show.
///
/// The caller finds these out (`NO_COLOR`, `TERM`, `COLUMNS`, the locale, the learner's
/// configuration); this module only obeys.
public struct Capabilities: Hashable, Sendable {
  /// The widths that layouts accept, in columns.
  public static let widths = 20...1000

  /// Columns of a line, in ``widths``.
  public let width: Int
  /// Whether styles become escape sequences.
  public let colour: ColourMode
  /// Whether the program's own drawing may use more than ASCII.
  public let unicode: Bool
  /// Whether charts are written as figures, for a screen reader or a log.
  public let plain: Bool

  /// A description of a terminal.
  ///
  /// - Parameters:
  ///   - width: Columns; moved into ``widths``.
  ///   - colour: Whether styles become escape sequences.
  ///   - unicode: Whether the program's own drawing may use more than ASCII.
  ///   - plain: Whether charts are written as figures.
  public init(
    width: Int = 80, colour: ColourMode = .none, unicode: Bool = true, plain: Bool = false
  ) {
    self.width = min(max(width, Self.widths.lowerBound), Self.widths.upperBound)
    self.colour = colour
    self.unicode = unicode
    self.plain = plain
  }

  /// The same place with another width.
  public func with(width: Int) -> Capabilities {
    Capabilities(width: width, colour: colour, unicode: unicode, plain: plain)
  }
}
