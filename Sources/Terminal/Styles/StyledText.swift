/// Safe text in runs of one style each.
///
/// ```swift
/// let line: StyledText = "\(Mark.right.styled(in: screen)) \(answer, .bold)"
/// ```
public struct StyledText: Hashable, Sendable {
  /// A stretch of text that looks the same.
  public struct Run: Hashable, Sendable {
    /// What is printed.
    public let text: SafeText
    /// How it looks.
    public let style: Style
  }

  /// The runs in order: none empty, no two neighbours of the same style.
  public private(set) var runs: [Run] = []

  /// Nothing to print.
  public init() {}

  /// A text of one style.
  public init(_ text: SafeText, _ style: Style = .plain) { append(text, style) }

  /// Appends a text of one style.
  public mutating func append(_ text: SafeText, _ style: Style = .plain) {
    if text.isEmpty { return }
    if let last = runs.last, last.style == style {
      runs[runs.count - 1] = Run(text: last.text + text, style: style)
    } else {
      runs.append(Run(text: text, style: style))
    }
  }

  /// Appends styled text.
  public static func += (left: inout StyledText, right: StyledText) {
    for run in right.runs { left.append(run.text, run.style) }
  }

  /// One text after the other.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum += right
    return sum
  }

  /// Whether there is nothing to print.
  public var isEmpty: Bool { runs.isEmpty }

  /// The columns of this text, which should be one line.
  public var width: Int { runs.reduce(0) { $0 + $1.text.width } }

  /// The text without its styles.
  public var text: SafeText { runs.map(\.text).joined() }

  /// The same text with every line feed and tab as a space.
  public var onOneLine: StyledText { mapped { ($0.onOneLine, $1) } }

  /// The same text in one style throughout.
  public func styled(_ style: Style) -> StyledText { StyledText(text, style) }

  private func mapped(_ change: (SafeText, Style) -> (SafeText, Style)) -> StyledText {
    var result = StyledText()
    for run in runs {
      let (text, style) = change(run.text, run.style)
      result.append(text, style)
    }
    return result
  }
}

extension Sequence<StyledText> {
  /// All texts in order with `separator` between them.
  public func joined(separator: StyledText = StyledText()) -> StyledText {
    var result = StyledText()
    for (position, text) in enumerated() {
      if position > 0 { result += separator }
      result += text
    }
    return result
  }
}
