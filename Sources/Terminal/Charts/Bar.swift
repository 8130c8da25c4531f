/// A horizontal bar whose length is a share of a field.
public struct Bar: Hashable, Sendable {
  /// The share that is filled, `0...1`.
  public let fraction: Double
  /// Columns of the whole field.
  public let width: Int

  /// A bar.
  ///
  /// - Parameters:
  ///   - fraction: The share that is filled; moved into `0...1`, NaN is 0.
  ///   - width: Columns of the whole field, `0...`.
  public init(_ fraction: Double, width: Int) {
    self.fraction = fraction.isNaN ? 0 : min(max(0, fraction), 1)
    self.width = max(0, width)
  }

  private static let eighths: [SafeText] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// The filled part alone: blocks to an eighth of a column, or `#` to a whole one.
  ///
  /// A share above 0 shows at least the thinnest sign.
  public func text(unicode: Bool) -> SafeText {
    let steps = unicode ? 8 : 1
    let exact = (fraction * Double(width * steps)).rounded()
    let filled = max(Int(exact), fraction > 0 && width > 0 ? 1 : 0)
    guard unicode else { return ("#" as SafeText).repeated(filled) }
    return ("█" as SafeText).repeated(filled / 8) + Bar.eighths[filled % 8]
  }
}
