/// A line that the learner typed as an answer: `Kyiv` or, being sure, `Kyiv !`.
public struct TypedAnswer: Equatable, Sendable {
  /// The answer without spaces at its ends and without the mark of sureness.
  public var text: String
  /// Whether the line ended with a space and `!`.
  public var isSure: Bool

  /// Reads a line; an exclamation mark that touches a word, as in `Yahoo!`, belongs to the answer.
  public init(_ line: String) {
    let line = withoutOuterSpace(line)
    let before = line.dropLast()
    isSure = line.last == "!" && before.last?.isWhitespace != false
    text = isSure ? withoutOuterSpace(before) : line
  }
}

/// A text without white space at its ends.
func withoutOuterSpace(_ text: some StringProtocol) -> String {
  let start = text.drop(while: \.isWhitespace)
  guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(start[...last])
}
