/// A year of days as weeks side by side, each day one of five signs.
///
/// ```
///     Jan     Feb
/// Mon · ░ █ ▒ ▓
///     ░ ░ · ▒
/// Wed · ▓ · ▒
/// ```
///
/// The four signs of days with work are the quarters of those days, so that one heavy day does not
/// hide all the others; the legend says which counts each sign stands for.
public struct HeatMap: Hashable, Sendable {
  /// One day.
  public struct Day: Hashable, Sendable {
    /// What was done, `0...`; `nil` for a day to come, which stays blank.
    public let count: Int?
    /// The name of the month that begins on this day, `nil` on any other.
    public let month: SafeText?

    /// A day.
    public init(_ count: Int?, month: SafeText? = nil) {
      self.count = count.map { Swift.max(0, $0) }
      self.month = month?.onOneLine
    }
  }

  /// English names of the weekdays from Monday.
  public static let mondayFirst: [SafeText] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// The days without a gap, the earliest first.
  public let days: [Day]
  /// The row of the first day, `0...6`.
  public let firstRow: Int
  /// The names of the seven rows.
  public let weekdays: [SafeText]

  /// A heat map.
  ///
  /// - Parameters:
  ///   - days: The days without a gap, the earliest first.
  ///   - firstRow: The row of the first day, `0...6`, as in `weekdays`.
  ///   - weekdays: The names of the seven rows from top to bottom.
  public init(_ days: [Day], firstRow: Int, weekdays: [SafeText] = HeatMap.mondayFirst) {
    precondition((0...6).contains(firstRow), "A week has seven rows.")
    precondition(weekdays.count == 7, "A week has seven names.")
    (self.days, self.firstRow, self.weekdays) = (days, firstRow, weekdays)
  }

  /// The lowest counts of the second to fourth sign, not falling; empty if nothing was done.
  ///
  /// A count is on sign 1 plus the number of these that it reaches.
  var steps: [Int] {
    let worked = days.compactMap(\.count).filter { $0 > 0 }.sorted()
    if worked.isEmpty { return [] }
    return (1...3).map { worked[(worked.count * $0 + 3) / 4 - 1] + 1 }
  }
}
