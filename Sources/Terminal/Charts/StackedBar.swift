/// A horizontal bar made of parts, each with a filling of its own.
///
/// Fillings, not only colours, tell the parts apart: `█ ▓ ▒ ░ ▪`, or `# = + - .` in ASCII.
public struct StackedBar: Hashable, Sendable {
  /// The parts from left to right, `0...`; as many as ``fillings``, the rest is not drawn.
  public let parts: [Double]
  /// What fills the whole field.
  public let whole: Double
  /// Columns of the field.
  public let width: Int

  /// A bar; negative and undefined values count as 0.
  public init(_ parts: [Double], of whole: Double, width: Int) {
    self.parts = parts.prefix(5).map { $0.isFinite ? max(0, $0) : 0 }
    self.whole = whole.isFinite ? max(0, whole) : 0
    self.width = max(0, width)
  }

  /// The filling and the colour of each part.
  public static func fillings(unicode: Bool) -> [StyledText] {
    let signs: [SafeText] =
      unicode ? ["█", "▓", "▒", "░", "▪"] : ["#", "=", "+", "-", "."]
    let colours: [Colour] = [.green, .cyan, .yellow, .red, .magenta]
    return zip(signs, colours).map { StyledText($0, .colour($1)) }
  }

  /// The filled part.
  ///
  /// Ends of parts are rounded, not their lengths, so that the sum is right.
  public func text(unicode: Bool) -> StyledText {
    guard whole > 0 else { return StyledText() }
    let fillings = StackedBar.fillings(unicode: unicode)
    var bar = StyledText()
    var sum = 0.0
    var drawn = 0
    for (part, filling) in zip(parts, fillings) {
      sum += part
      let end = min(width, Int((min(1, sum / whole) * Double(width)).rounded()))
      for run in filling.runs { bar.append(run.text.repeated(end - drawn), run.style) }
      drawn = max(drawn, end)
    }
    return bar
  }

  /// The fillings with their names, as in `█ mature  ▓ young`.
  public static func legend(_ names: [SafeText], unicode: Bool) -> StyledText {
    zip(fillings(unicode: unicode), names)
      .map { $0 + StyledText(" " + $1) }
      .joined(separator: .spaces(2))
  }
}
