import Glibc

/// FSRS-6 for eight cards side by side: forward along their reviews, then backward for the gradient.
///
/// The equations are those of `FSRS.FSRS6`. The derivation of the gradient stands in
/// `Kernel6+Backward.swift`. All branches are computed for all lanes and chosen by mask.
struct Kernel6 {
  /// The weights in single precision.
  let w: [21 of Float]
  let growth, lapseCeiling, home: Float
  let decay, factor: Float
  /// exp(w17·(G−3+w18)) for the four ratings.
  let sameDay: SIMD4<Float>
  /// D0(G), not clamped, for the four ratings.
  let firstDifficulty: SIMD4<Float>

  static let lowest: Float = 0.001
  static let highest: Float = 36_500

  /// - Parameter weights: 21 weights within bounds.
  init(_ weights: [Double]) {
    w = .init { Float(weights[$0]) }
    growth = Float(exp(weights[8]))
    lapseCeiling = Float(exp(-weights[17] * weights[18]))
    let difficulty = { (rating: Double) in
      Float(weights[4] - exp(weights[5] * (rating - 1)) + 1)
    }
    home = difficulty(4)
    firstDifficulty = SIMD4(difficulty(1), difficulty(2), difficulty(3), difficulty(4))
    decay = Float(-weights[20])
    factor = Float(expm1(log(0.9) / -weights[20]))
    sameDay = SIMD4(
      Float(exp(weights[17] * (weights[18] - 2))), Float(exp(weights[17] * (weights[18] - 1))),
      Float(exp(weights[17] * weights[18])), Float(exp(weights[17] * (weights[18] + 1))))
  }

  /// What the backward pass needs of one review: the state before it and the parts of its formulas.
  struct Step {
    var stability, difficulty, logStability: Wide
    /// ln(1 + x), x/(1 + x) with x = factor·t/S, and R.
    var logCurve, curvePart, recall: Wide
    /// S^−w9 and exp(w10·(1−R)).
    var saturation, gain: Wide
    /// ln D, ln(S+1), (S+1)^w13 and the product D^−w12·exp(w14·(1−R)).
    var logDifficulty, logNext, lapsePower, lapseGain: Wide
    /// The same-day factor before its floor.
    var sameDay: Wide
    /// S′ and D′ before their bounds.
    var nextStability, nextDifficulty: Wide
  }

  /// The state after the first reviews.
  @inline(__always)
  func first(_ rating: Wide) -> (stability: Wide, difficulty: Wide) {
    (
      pick(rating, SIMD4(w[0], w[1], w[2], w[3])).bounded(Self.lowest, Self.highest),
      pick(rating, firstDifficulty).bounded(1, 10)
    )
  }

  /// The value for each lane's rating.
  @inline(__always)
  func pick(_ rating: Wide, _ values: SIMD4<Float>) -> Wide {
    let passed = Wide.choose(rating .== Wide(3), Wide(values[2]), Wide(values[3]))
    let others = Wide.choose(rating .== Wide(2), Wide(values[1]), passed)
    return .choose(rating .== Wide(1), Wide(values[0]), others)
  }

  /// The factor of growth for each lane's rating: w15 for Hard, w16 for Easy.
  @inline(__always)
  func bonus(_ rating: Wide) -> Wide {
    let easy = Wide.choose(rating .== Wide(4), Wide(w[16]), Wide(1))
    return .choose(rating .== Wide(2), Wide(w[15]), easy)
  }

  /// One review: fills `step` and returns the state after it.
  @inline(__always)
  func forward(
    _ stability: Wide, _ difficulty: Wide, _ elapsed: Wide, _ rating: Wide, _ step: inout Step
  ) -> (stability: Wide, difficulty: Wide) {
    step.stability = stability
    step.difficulty = difficulty
    curve(elapsed, &step)
    let again = rating .== Wide(1)
    let risen = pass(rating, &step)
    let lapsed = lapse(&step)
    step.sameDay = pick(rating, sameDay) * exp(step.logStability * -w[19])
    let floored = Wide.choose(
      (step.sameDay .< Wide(1)) .& (.!again), Wide(1), step.sameDay)
    let later = Wide.choose(again, lapsed, risen)
    step.nextStability = .choose(elapsed .== Wide(0), stability * floored, later)
    let moved = difficulty - (rating - 3) * (10 - difficulty) * (w[6] / 9)
    step.nextDifficulty = moved * (1 - w[7]) + w[7] * home
    return (
      step.nextStability.bounded(Self.lowest, Self.highest), step.nextDifficulty.bounded(1, 10)
    )
  }

  @inline(__always)
  private func curve(_ elapsed: Wide, _ step: inout Step) {
    let x = elapsed * factor / step.stability
    step.logCurve = log(x + 1)
    step.curvePart = x / (x + 1)
    step.recall = exp(step.logCurve * decay)
    step.logStability = log(step.stability)
  }

  @inline(__always)
  private func pass(_ rating: Wide, _ step: inout Step) -> Wide {
    step.saturation = exp(step.logStability * -w[9])
    step.gain = exp((1 - step.recall) * w[10])
    let rise = (11 - step.difficulty) * growth * step.saturation * (step.gain - 1) * bonus(rating)
    return step.stability + step.stability * rise
  }

  @inline(__always)
  private func lapse(_ step: inout Step) -> Wide {
    step.logDifficulty = log(step.difficulty)
    step.logNext = log(step.stability + 1)
    step.lapsePower = exp(step.logNext * w[13])
    step.lapseGain = exp((1 - step.recall) * w[14] - step.logDifficulty * w[12])
    let lapsed = step.lapseGain * w[11] * (step.lapsePower - 1)
    let ceiling = step.stability * lapseCeiling
    return .choose(lapsed .> ceiling, ceiling, lapsed)
  }
}
