extension SafeText: ExpressibleByStringInterpolation {
  /// The program's own words, taken as they are.
  ///
  /// The parameter is a `StaticString`, so that no text from outside can come in by this door.
  public init(stringLiteral value: StaticString) {
    self.init(trusted: value.description)
  }

  /// A literal with values in it; see ``Interpolation``.
  public init(stringInterpolation: Interpolation) {
    self.init(trusted: stringInterpolation.string)
  }

  /// What an interpolated safe text is made of: own words as they are, safe texts as they are,
  /// whole numbers, and strings from anywhere, escaped.
  public struct Interpolation: StringInterpolationProtocol, Sendable {
    fileprivate var string = ""

    /// An empty text with room for the literal's characters.
    public init(literalCapacity: Int, interpolationCount: Int) {
      string.reserveCapacity(literalCapacity + 12 * interpolationCount)
    }

    /// Appends the program's own words.
    public mutating func appendLiteral(_ literal: StaticString) { string += literal.description }

    /// Appends text that is safe already.
    public mutating func appendInterpolation(_ text: SafeText) { string += text.string }

    /// Appends untrusted text, escaped.
    public mutating func appendInterpolation(_ text: some StringProtocol) {
      string += SafeText(escaping: text).string
    }

    /// Appends untrusted text, escaped and on one line.
    public mutating func appendInterpolation(line text: some StringProtocol) {
      string += SafeText(escapingLine: text).string
    }

    /// Appends a whole number in plain digits.
    public mutating func appendInterpolation(_ number: some BinaryInteger) {
      string += String(number)
    }
  }
}
