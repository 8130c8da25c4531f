import Glibc

extension FuzzRange {
  /// Intervals longer than this are not balanced, in days.
  private static let longestBalanced = 90

  /// The day for a uniform `factor`, quiet days preferred.
  ///
  /// A day without cards has the weight 1, any other (1/cards)^2.15 · (1/day)³.
  /// Source: ankitects/anki 26.08, `states/load_balancer.rs`.
  ///
  /// - Parameters:
  ///   - factor: A uniform number in `0..<1`.
  ///   - load: Cards already due that many days from now.
  /// - Returns: A day in `lower...upper`.
  /// - Complexity: O(days in the range), at most 10.
  func balancedDay(_ factor: Double, load: (Int) -> Int) -> Int {
    guard upper > lower, upper <= Self.longestBalanced else { return day(factor) }
    var total = 0.0
    for day in lower...upper { total += Self.weight(day, load) }
    // All days are quiet, nearly always in a small collection.
    if total == Double(upper - lower + 1) { return day(factor) }
    var rest = factor * total
    for day in lower..<upper {
      rest -= Self.weight(day, load)
      if rest < 0 { return day }
    }
    return upper
  }

  private static func weight(_ day: Int, _ load: (Int) -> Int) -> Double {
    let cards = load(day)
    guard cards > 0 else { return 1 }
    return exp(-2.15 * log(Double(cards)) - 3 * log(Double(max(day, 1))))
  }
}
