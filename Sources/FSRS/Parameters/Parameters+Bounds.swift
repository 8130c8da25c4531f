import Glibc

extension Parameters {
  /// Bounds of the 21 weights of FSRS-6; w17 to w19 depend on the steps, see `clipping6`.
  package static let bounds6: [ClosedRange<Double>] = [
    0.001...100, 0.001...100, 0.001...100, 0.001...100,
    1...10, 0.001...4, 0.001...4, 0.001...0.75,
    0...4.5, 0...0.8, 0.001...3.5,
    0.001...5, 0.001...0.25, 0.001...0.9, 0...4,
    0...1, 1...6, 0...2, 0...2, 0...0.8, 0.1...0.8,
  ]

  /// Bounds of the 34 weights of FSRS-7.
  package static let bounds7: [ClosedRange<Double>] = [
    0.0001...50, 0.0001...100, 0.0001...100, 0.0001...100,
    1...10, 0.001...4, 0.1...4,
    0...4, 0...1.2, 0.3...3, 0.01...1.5, 0.1...1, 0...3.5, 0...1, 1...7,
    0...4, 0...2, 0.5...6, 0.001...1.5, 0.001...1, 0...5, 0...1, 1...7,
    0.01...0.25, 0.01...0.95, 0.2...0.85, 0.5...0.99, 0.01...1, 0.1...1,
    0...0.9, 0.1...1.1, 0...1, 0...0.6, 0...0.6,
  ]

  /// FSRS-6 weights moved into bounds.
  ///
  /// - Parameters:
  ///   - weights: 21 weights.
  ///   - relearningSteps: Same-day reviews after a lapse. With more than one, w17 and w18 are bounded so
  ///     that a lapse and that many same-day Goods do not end above the stability before the lapse
  ///     (at D = 1, R = 0.7, S = 1).
  ///   - sameDay: Whether the same-day formula is being fitted; w19 then stays above 0.01.
  /// - Returns: 21 weights within bounds.
  package static func clipping6(
    _ weights: [Double], relearningSteps: Int = 1, sameDay: Bool = false
  ) -> [Double] {
    var w = zip(weights, bounds6).map { $0.clamped(to: $1) }
    let ceiling = sameDayCeiling(w, relearningSteps: relearningSteps)
    w[17] = w[17].clamped(to: 0...ceiling)
    w[18] = w[18].clamped(to: 0...ceiling)
    if sameDay { w[19] = max(w[19], 0.01) }
    return w
  }

  private static func sameDayCeiling(_ w: [Double], relearningSteps: Int) -> Double {
    guard relearningSteps > 1 else { return 2 }
    let logLapse = log(w[11]) + log(exp2(w[13]) - 1) + 0.3 * w[14]
    return min(2, sqrt(max(0.01, -logLapse / Double(relearningSteps))))
  }

  /// FSRS-7 weights moved into bounds, first stabilities and the two curve bases in ascending order.
  package static func clipping7(_ weights: [Double]) -> [Double] {
    var w = zip(weights, bounds7).map { $0.clamped(to: $1) }
    for index in 1...3 { w[index] = max(w[index], w[index - 1]) }
    w[26] = max(w[26], w[25])
    return w
  }
}
