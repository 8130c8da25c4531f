extension StyledText: ExpressibleByStringInterpolation {
  /// The program's own words in the terminal's own look.
  public init(stringLiteral value: StaticString) {
    self.init(SafeText(stringLiteral: value))
  }

  /// A literal with values in it; see ``Interpolation``.
  public init(stringInterpolation: Interpolation) { self = stringInterpolation.text }

  /// What an interpolated styled text is made of: as for ``SafeText/Interpolation``, each with a
  /// style where one is given.
  public struct Interpolation: StringInterpolationProtocol, Sendable {
    fileprivate var text = StyledText()

    /// An empty text.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Appends the program's own words.
    public mutating func appendLiteral(_ literal: StaticString) {
      text.append(SafeText(stringLiteral: literal))
    }

    /// Appends text that is styled already.
    public mutating func appendInterpolation(_ styled: StyledText) { text += styled }

    /// Appends safe text in a style.
    public mutating func appendInterpolation(_ safe: SafeText, _ style: Style = .plain) {
      text.append(safe, style)
    }

    /// Appends untrusted text, escaped, in a style.
    public mutating func appendInterpolation(
      _ untrusted: some StringProtocol, _ style: Style = .plain
    ) {
      text.append(SafeText(escaping: untrusted), style)
    }

    /// Appends a whole number in plain digits, in a style.
    public mutating func appendInterpolation(
      _ number: some BinaryInteger, _ style: Style = .plain
    ) {
      text.append("\(number)", style)
    }
  }
}
