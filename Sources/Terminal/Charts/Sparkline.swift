/// A row of values as one line of small columns: `▁▂▅█`, or `_.-:=+*#` in ASCII.
public struct Sparkline: Hashable, Sendable {
  /// One value a column, `0...`; what is not finite is left blank.
  public let values: [Double]
  /// The value of a full column; `nil` for the largest of the values.
  public let full: Double?

  /// A sparkline.
  public init(_ values: [Double], full: Double? = nil) {
    (self.values, self.full) = (values, full)
  }

  private static let blocks: [SafeText] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let ascii: [SafeText] = ["_", ".", "-", ":", "=", "+", "*", "#"]

  /// The line, one column a value.
  ///
  /// Zero is the lowest sign, and only the full value the highest.
  public func text(unicode: Bool) -> SafeText {
    let whole = full ?? values.filter(\.isFinite).max() ?? 0
    let signs = unicode ? Sparkline.blocks : Sparkline.ascii
    return values.map { value in
      guard value.isFinite else { return " " }
      let share = whole > 0 ? min(max(0, value / whole), 1) : 0
      return signs[Int((share * 7).rounded(value > 0 && share * 7 < 1 ? .up : .down))]
    }
    .joined()
  }
}
