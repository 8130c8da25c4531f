import Glibc

/// The equations of FSRS-6, one named constant for each of the 21 weights.
///
/// G is the rating 1…4, S the stability, D the difficulty, R the recall at the time of the review.
///
/// ```
/// first    S = w[G−1]                      D = D0(G) = w4 − exp(w5·(G−1)) + 1
/// curve    R(t) = (1 + factor·t/S)^decay   decay = −w20,  factor = 0.9^(1/decay) − 1
/// pass     S′ = S·(1 + exp(w8)·(11−D)·S^−w9·(exp(w10·(1−R)) − 1)·[w15 Hard]·[w16 Easy])
/// lapse    S′ = min(w11·D^−w12·((S+1)^w13 − 1)·exp(w14·(1−R)),  S/exp(w17·w18))
/// same day S′ = S·exp(w17·(G−3+w18))·S^−w19, for Hard, Good and Easy at least S
/// always   D′ = w7·D0(4) + (1−w7)·(D − w6·(G−3)·(10−D)/9)
/// ```
///
/// Source: open-spaced-repetition/fsrs-rs 6.6.0, `src/model.rs`.
package struct FSRS6: Sendable {
  /// S after the first review, by rating.
  let firstStability: SIMD4<Double>
  /// D after the first review, by rating, within bounds.
  let firstDifficulty: SIMD4<Double>
  /// w6: how far D moves for one step of the rating.
  let difficultyStep: Double
  /// w7: how strongly D returns to that of a first Easy.
  let difficultyReversion: Double
  /// D0(4) without bounds, to which D returns.
  let difficultyHome: Double
  /// exp(w8), w9, w10: size of the growth, its saturation with S, its gain from forgetting.
  let growth, growthSaturation, growthGain: Double
  /// w11…w14: S after a lapse.
  let lapse, lapseDifficulty, lapseStability, lapseGain: Double
  /// exp(−w17·w18): the largest S after a lapse, as a part of S before it.
  let lapseCeiling: Double
  /// w15, 1, w16 as factors of the growth, by rating (Again as Good: the formula without bonus).
  let bonus: SIMD4<Double>
  /// exp(w17·(G−3+w18)), by rating: the same-day growth.
  let sameDayGrowth: SIMD4<Double>
  /// w19: its saturation with S.
  let sameDaySaturation: Double
  /// −w20 and 0.9^(1/decay) − 1.
  let decay, factor: Double

  static let stabilities = 0.001...Double.longestStability

  package init(_ w: [Double]) {
    precondition(w.count == 21, "FSRS-6 has 21 weights.")
    let home = { (rating: Double) in w[4] - exp(w[5] * (rating - 1)) + 1 }
    firstStability = SIMD4(w[0], w[1], w[2], w[3])
    firstDifficulty = SIMD4(home(1), home(2), home(3), home(4))
      .clamped(lowerBound: .one, upperBound: .init(repeating: 10))
    difficultyHome = home(4)
    (difficultyStep, difficultyReversion) = (w[6], w[7])
    (growth, growthSaturation, growthGain) = (exp(w[8]), w[9], w[10])
    (lapse, lapseDifficulty, lapseStability, lapseGain) = (w[11], w[12], w[13], w[14])
    lapseCeiling = exp(-w[17] * w[18])
    bonus = SIMD4(1, w[15], 1, w[16])
    sameDayGrowth = SIMD4(
      exp(w[17] * (w[18] - 2)), exp(w[17] * (w[18] - 1)), exp(w[17] * w[18]),
      exp(w[17] * (w[18] + 1)))
    sameDaySaturation = w[19]
    decay = -w[20]
    factor = expm1(log(0.9) / -w[20])
  }

  /// The state after the first review.
  @inline(__always)
  func first(_ rating: Rating) -> MemoryState {
    MemoryState(
      stability: firstStability[rating.index].clamped(to: Self.stabilities),
      difficulty: firstDifficulty[rating.index])
  }

  /// The probability of recall, exactly 1 at once and 0.9 (±1 ulp) after `stability` days.
  @inline(__always)
  func recall(after days: Double, stability: Double) -> Double {
    let t = days > 0 ? days : 0
    return exp(decay * log(1 + factor * t / stability.clamped(to: Self.stabilities)))
  }

  /// The inverse of `recall`: S/factor · (r^(1/decay) − 1).
  @inline(__always)
  func interval(retention: Double, stability: Double) -> Double {
    stability / factor * (exp(log(retention.clamped(to: 0.0001...1)) / decay) - 1)
  }
}
