/// A verdict as a sign and a colour, so that neither is needed to understand the other.
public enum Mark: Hashable, Sendable, CaseIterable {
  /// The answer is right, the work is done.
  case right
  /// Nearly, or in part.
  case close
  /// The answer is wrong, the work failed.
  case wrong
  /// Something to look at.
  case warning
  /// For information.
  case note

  /// The sign alone.
  ///
  /// - Parameter unicode: Whether more than ASCII may be used.
  /// - Returns: One column, or up to three of ASCII.
  public func text(unicode: Bool) -> SafeText {
    switch self {
    case .right: unicode ? "✓" : "+"
    case .close: unicode ? "≈" : "~"
    case .wrong: unicode ? "✗" : "x"
    case .warning: "!"
    case .note: unicode ? "·" : "-"
    }
  }

  /// The look of the sign and of words that say the same.
  public var style: Style {
    switch self {
    case .right: Style(bold: true, colour: .green)
    case .close: Style(bold: true, colour: .yellow)
    case .wrong: Style(bold: true, colour: .red)
    case .warning: Style(bold: true, colour: .magenta)
    case .note: Style(colour: .cyan)
    }
  }

  /// The sign in its colour.
  public func styled(in screen: Capabilities) -> StyledText {
    StyledText(text(unicode: screen.unicode), style)
  }
}
