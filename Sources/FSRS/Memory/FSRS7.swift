import Glibc

/// The equations of FSRS-7: two memory traces, fractional days, 34 weights.
///
/// G is the rating, S the slow and F the fast stability, D the difficulty. Every review goes through the
/// same equations; there is no same-day formula. `Curve` holds the forgetting curve, `Trace` the growth
/// of one stability.
///
/// ```
/// first  S = w[G−1]   F = 0.8·S   D = D0(G) = w4 − exp(w5·(G−1)) + 1
/// later  S′ = trace 7…14 at the mixed recall R,  F′ = trace 15…22 at the fast recall Rf
///        Again: F′ at most 0.8·S′
///        D′ = 0.01·D0(4) + 0.99·(D + (10−D)/9·ΔD),  ΔD = −w6·(G−3), times (R + 0.1) for Again
/// ```
///
/// Source: open-spaced-repetition/srs-benchmark `models/fsrs_v7.py`, fsrs-rs `src/model_v7.rs`.
package struct FSRS7: Sendable {
  let firstStability, firstDifficulty: SIMD4<Double>
  /// D0(4) without bounds, to which D returns.
  let difficultyHome: Double
  /// w6: how far D moves for one step of the rating.
  let difficultyStep: Double
  let slow, fast: Trace
  let shape: Curve.Shape

  static let stabilities = 0.0001...Double.longestStability
  /// F in parts of S after a first review, and at most after a lapse.
  static let fastPart = 0.8

  package init(_ w: [Double]) {
    precondition(w.count == 34, "FSRS-7 has 34 weights.")
    let home = { (rating: Double) in w[4] - exp(w[5] * (rating - 1)) + 1 }
    firstStability = SIMD4(w[0], w[1], w[2], w[3])
    firstDifficulty = SIMD4(home(1), home(2), home(3), home(4))
      .clamped(lowerBound: .one, upperBound: .init(repeating: 10))
    difficultyHome = home(4)
    difficultyStep = w[6]
    slow = Trace(w[7...14])
    fast = Trace(w[15...22])
    shape = Curve.Shape(w)
  }

  /// The state after the first review.
  @inline(__always)
  func first(_ rating: Rating) -> MemoryState {
    let stability = firstStability[rating.index].clamped(to: Self.stabilities)
    return MemoryState(
      stability: stability,
      fastStability: (Self.fastPart * stability).clamped(to: Self.stabilities),
      difficulty: firstDifficulty[rating.index])
  }

  /// The moment of a review: the state before it and what is left of both traces.
  package struct Review {
    let slow, fast: Trace.Moment
    let difficulty: Double
    /// The mixed recall R.
    let recall: Double

    /// A review `days`, with fractions, after the last one.
    @inline(__always)
    package init(of state: MemoryState, elapsed days: Double, _ model: FSRS7) {
      let curve = Curve(state, model)
      let recall = curve.traces(after: days)
      difficulty = curve.difficulty
      self.recall = recall.mixed
      slow = Trace.Moment(
        model.slow, curve.slow, curve.logSlow, forgetting: 1 - recall.mixed,
        difficulty: difficulty)
      fast = Trace.Moment(
        model.fast, curve.fast, curve.logFast, forgetting: 1 - recall.fast,
        difficulty: difficulty)
    }
  }

  /// The state after an answer.
  @inline(__always)
  package func next(_ rating: Rating, _ review: Review) -> MemoryState {
    let stability = slow.next(rating, review.slow)
    var quick = fast.next(rating, review.fast)
    if rating == .again { quick = min(quick, Self.fastPart * stability) }
    return MemoryState(
      stability: stability,
      fastStability: quick.clamped(to: Self.stabilities),
      difficulty: difficulty(after: rating, review))
  }

  @inline(__always)
  private func difficulty(after rating: Rating, _ review: Review) -> Double {
    let step = -difficultyStep * Double(rating.rawValue - 3)
    let change = rating == .again ? step * (review.recall + 0.1) : step
    let moved = review.difficulty + (10 - review.difficulty) / 9 * change
    return (0.01 * difficultyHome + 0.99 * moved).clamped(to: Double.difficulties)
  }
}
