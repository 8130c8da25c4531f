/// Horizontal bars under each other, each with its name before and its figure behind.
///
/// ```
/// again  ███▌             12
/// good   ████████████████ 55
/// ```
public struct Histogram: Hashable, Sendable {
  /// One bar.
  public struct Row: Hashable, Sendable {
    /// What is counted.
    public let label: SafeText
    /// The lengths to draw, `0...`: one, or several parts on top of each other.
    public let parts: [Double]
    /// The figure as it is printed.
    public let figure: SafeText

    /// A bar in one piece.
    public init(_ label: SafeText, _ value: Double, figure: SafeText) {
      self.init(label, parts: [value], figure: figure)
    }

    /// A bar in parts; see ``StackedBar``.
    public init(_ label: SafeText, parts: [Double], figure: SafeText) {
      self.label = label.onOneLine
      self.parts = parts.map { $0.isFinite ? max(0, $0) : 0 }
      self.figure = figure.onOneLine
    }

    var total: Double { parts.reduce(0, +) }
  }

  /// Columns that the longest bar may take at most.
  static let longestBar = 60

  /// The bars from top to bottom.
  public let rows: [Row]
  /// The value that fills the whole field; `nil` for the largest of the rows.
  public let full: Double?
  /// The look of bars in one piece.
  public let style: Style

  /// A histogram.
  public init(_ rows: [Row], full: Double? = nil, style: Style = .colour(.cyan)) {
    (self.rows, self.full, self.style) = (rows, full, style)
  }

  /// The chart as lines that fit the screen; on a plain one, names and figures alone.
  public func lines(in screen: Capabilities) -> [StyledText] {
    let labels = rows.map {
      StyledText($0.label).truncated(to: screen.width / 3, unicode: screen.unicode)
    }
    let label = labels.map(\.width).max() ?? 0
    let figure = rows.map(\.figure.width).max() ?? 0
    let field = min(Histogram.longestBar, screen.width - label - figure - 3)
    return zip(rows, labels).map { row, text in
      let start = text.padded(to: label) + "  "
      let end = StyledText(row.figure).padded(to: figure, .right)
      if screen.plain || field < 1 { return start + end }
      let bar = self.bar(row, width: field, unicode: screen.unicode).padded(to: field)
      return start + bar + " " + end
    }
    .map { $0.truncated(to: screen.width, unicode: screen.unicode) }
  }

  private func bar(_ row: Row, width: Int, unicode: Bool) -> StyledText {
    let whole = full ?? rows.map(\.total).max() ?? 0
    guard whole > 0 else { return StyledText() }
    if row.parts.count > 1 {
      return StackedBar(row.parts, of: whole, width: width).text(unicode: unicode)
    }
    return StyledText(Bar(row.total / whole, width: width).text(unicode: unicode), style)
  }
}
