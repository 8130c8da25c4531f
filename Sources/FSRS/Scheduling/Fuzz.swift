/// The days among which a review interval may be moved.
///
/// An interval of 2.5 days or more may be moved by 1 day, and by 15 % of what lies in 2.5…7 days, 10 % in
/// 7…20 days and 5 % above. Source: ankitects/anki 26.08, `states/fuzz.rs`.
package struct FuzzRange: Sendable, Equatable {
  /// The first and the last day.
  package let lower, upper: Int

  /// The days around `interval` days, within `minimum...maximum`.
  ///
  /// - Parameters:
  ///   - interval: Days, not rounded.
  ///   - minimum: The shortest allowed day; more than `maximum` counts as `maximum`.
  ///   - maximum: The longest allowed day.
  package init(around interval: Double, minimum: Int, maximum: Int) {
    let floor = min(minimum, maximum)
    let days = interval.clamped(to: Double(floor)...Double(maximum))
    let spread = Self.spread(days)
    var lower = max((days - spread).nearest, floor)
    var upper = min((days + spread).nearest, maximum)
    lower = min(lower, maximum)
    upper = max(upper, lower)
    if spread > 0, upper == lower, upper > 2, upper < maximum { upper += 1 }
    (self.lower, self.upper) = (lower, upper)
  }

  /// The day for a uniform `factor` in `0..<1`.
  package func day(_ factor: Double) -> Int {
    lower + Int(factor * Double(1 + upper - lower))
  }

  /// The rounded day without fuzz.
  package static func rounded(_ interval: Double, minimum: Int, maximum: Int) -> Int {
    let floor = min(minimum, maximum)
    return interval.clamped(to: Double(floor)...Double(maximum)).nearest
  }

  private static func spread(_ days: Double) -> Double {
    guard days >= 2.5 else { return 0 }
    return 1 + 0.15 * (min(days, 7) - 2.5) + 0.1 * max(0, min(days, 20) - 7)
      + 0.05 * max(0, days - 20)
  }
}

/// The least interval that does not undo the last one.
///
/// The day after `previous` when the new interval is longer; `previous` itself when fuzz could reach it;
/// otherwise 0, no bound.
package func leastInterval(_ interval: Double, previous: Int, maximum: Int) -> Int {
  if interval + 0.5 >= Double(previous + 1) { return min(previous + 1, maximum) }
  let range = FuzzRange(around: interval, minimum: 1, maximum: maximum)
  return previous <= range.upper ? previous : 0
}
