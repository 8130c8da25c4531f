/// One of the sixteen colours that every colour terminal has; the learner's theme says how they look.
public enum Colour: Int, Hashable, Sendable, CaseIterable {
  case black, red, green, yellow, blue, magenta, cyan, white
  case brightBlack, brightRed, brightGreen, brightYellow
  case brightBlue, brightMagenta, brightCyan, brightWhite
}

/// Whether styles are printed.
public enum ColourMode: Hashable, Sendable {
  /// No escape sequences at all.
  case none
  /// Bold, dim, underline and the sixteen ANSI colours.
  case ansi16
}

/// How a run of text looks.
///
/// A style never carries a meaning alone: a mark or a word stands beside it.
public struct Style: Hashable, Sendable {
  /// Heavier strokes.
  public var bold: Bool
  /// Fainter than the text around it.
  public var dim: Bool
  /// A line below.
  public var underline: Bool
  /// The colour of the letters; `nil` is the terminal's own.
  public var colour: Colour?

  /// A style, by default the terminal's own look.
  public init(
    bold: Bool = false, dim: Bool = false, underline: Bool = false, colour: Colour? = nil
  ) {
    (self.bold, self.dim, self.underline, self.colour) = (bold, dim, underline, colour)
  }

  /// The terminal's own look.
  public static let plain = Style()
  /// Heavier strokes.
  public static let bold = Style(bold: true)
  /// Fainter: what may be skipped.
  public static let dim = Style(dim: true)
  /// A line below.
  public static let underline = Style(underline: true)

  /// Letters of a colour.
  public static func colour(_ colour: Colour) -> Style { Style(colour: colour) }

  /// The control sequence that switches this style on; empty for ``plain``.
  var sequence: String {
    var codes: [String] = []
    if bold { codes.append("1") }
    if dim { codes.append("2") }
    if underline { codes.append("4") }
    if let colour { codes.append(String(colour.rawValue + (colour.rawValue < 8 ? 30 : 82))) }
    return codes.isEmpty ? "" : "\u{1B}[" + codes.joined(separator: ";") + "m"
  }

  /// The control sequence that switches every style off.
  static let reset = "\u{1B}[0m"
}
