/// Curves and points over two axes, drawn with braille dots or ASCII signs.
///
/// ```
/// 100 % ┤⠉⠒⠤⣀
///       │     ⠉⠒⠤⣀⡀
///  80 % ┤          ⠈⠉⠒⠒⠤
///       └────────────────
///        0             12
/// ```
public struct Plot: Hashable, Sendable {
  /// A place in the plot.
  public struct Point: Hashable, Sendable {
    /// How far right, in the units of the horizontal axis.
    public let x: Double
    /// How far up, in the units of the vertical axis.
    public let y: Double

    /// A place; one that is not finite is not drawn.
    public init(_ x: Double, _ y: Double) { (self.x, self.y) = (x, y) }
  }

  /// Points that belong together.
  public struct Series: Hashable, Sendable {
    /// How the points are drawn.
    public enum Shape: Hashable, Sendable {
      /// A line from each point to the next.
      case line
      /// A sign on each point: `o`, `x`, `+`, `*` for the first to fourth series of signs.
      case signs
    }

    /// The points; those of a line in drawing order.
    public let points: [Point]
    /// How they are drawn.
    public let shape: Shape
    /// What they are, for the legend; empty for no entry.
    public let name: SafeText
    /// Their colour.
    public let style: Style

    /// Points that belong together.
    public init(
      _ points: [Point], _ shape: Shape = .line, name: SafeText = .empty,
      style: Style = .colour(.cyan)
    ) {
      (self.points, self.shape, self.style) = (points, shape, style)
      self.name = name.onOneLine
    }
  }

  /// The values at an axis's two ends and how they are written.
  public struct Axis: Hashable, Sendable {
    /// The value at the left or the bottom.
    public let low: Double
    /// The value at the right or the top.
    public let high: Double
    /// How the low end is written.
    public let lowLabel: SafeText
    /// How the high end is written.
    public let highLabel: SafeText

    /// An axis.
    ///
    /// If `high` is not above `low`, or one is not finite, nothing is drawn along it.
    public init(_ low: Double, _ high: Double, _ lowLabel: SafeText, _ highLabel: SafeText) {
      (self.low, self.high) = (low, high)
      (self.lowLabel, self.highLabel) = (lowLabel.onOneLine, highLabel.onOneLine)
    }

    /// Where a value lies between the ends, as `0...1`; `nil` outside.
    func share(of value: Double) -> Double? {
      let share = (value - low) / (high - low)
      return share.isFinite && (0...1).contains(share) ? share : nil
    }
  }

  /// What is drawn; later series lie on top.
  public let series: [Series]
  /// The horizontal axis.
  public let x: Axis
  /// The vertical axis.
  public let y: Axis
  /// Lines of the drawing, without axis and legend.
  public let height: Int

  /// A plot.
  ///
  /// - Parameters:
  ///   - series: What is drawn; later series lie on top.
  ///   - x: The horizontal axis.
  ///   - y: The vertical axis.
  ///   - height: Lines of the drawing; moved into `2...100`.
  public init(_ series: [Series], x: Axis, y: Axis, height: Int = 10) {
    (self.series, self.x, self.y) = (series, x, y)
    self.height = min(max(2, height), 100)
  }
}
