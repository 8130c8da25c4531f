import Glibc

/// FSRS-7 for eight cards side by side: forward along their reviews, then backward for the gradient.
///
/// The equations are those of `FSRS.FSRS7`; the derivation of the gradient stands in
/// `Kernel7+Backward.swift` and, for one of the two traces, in `Trace7.swift`.
struct Kernel7 {
  /// The weights in single precision.
  let w: [34 of Float]
  let slow, fast: Trace7
  let home: Float
  /// D0(G), not clamped, for the four ratings.
  let firstDifficulty: SIMD4<Float>
  let logFastDecay, logFastBase, logMix: Float
  let slowFactor: Float

  static let lowest: Float = 0.0001
  static let highest: Float = 36_500
  static let certainty: Float = 1 - 2e-5

  init(_ weights: [Double]) {
    w = .init { Float(weights[$0]) }
    slow = Trace7(weights[7...14])
    fast = Trace7(weights[15...22])
    let difficulty = { (rating: Double) in
      Float(weights[4] - exp(weights[5] * (rating - 1)) + 1)
    }
    home = difficulty(4)
    firstDifficulty = SIMD4(difficulty(1), difficulty(2), difficulty(3), difficulty(4))
    logFastDecay = Float(log(weights[23]))
    logFastBase = Float(log(weights[25]))
    logMix = Float(log(weights[28] / weights[27]))
    slowFactor = Float(expm1(log(weights[26]) / -weights[24]))
  }

  /// S, F and D of eight cards.
  struct State {
    var slow, fast, difficulty: Wide
  }

  /// What the backward pass needs of one review.
  struct Step {
    var state: State
    var logSlow, logFast: Wide
    /// The fast decay as a positive number before and after its bounds.
    var freeDecay, decay: Wide
    /// ln(w25)/df before its bound of 60, and its exponential after it.
    var exponent, power: Wide
    /// ln(1+X), X/(1+X) and the recall, of the fast and of the slow trace.
    var logFastCurve, fastCurvePart, fastRecall: Wide
    var logSlowCurve, slowCurvePart, slowRecall: Wide
    /// af/(af + as), and R.
    var fastPart, recall: Wide
    var slowTrace, fastTrace: Trace7.Step
    /// D′ before its bounds.
    var nextDifficulty: Wide
  }

  /// The state after the first reviews.
  @inline(__always)
  func first(_ rating: Wide) -> State {
    let stability = pick(rating, SIMD4(w[0], w[1], w[2], w[3])).bounded(Self.lowest, Self.highest)
    return State(
      slow: stability, fast: (stability * 0.8).bounded(Self.lowest, Self.highest),
      difficulty: pick(rating, firstDifficulty).bounded(1, 10))
  }

  /// The value for each lane's rating.
  @inline(__always)
  func pick(_ rating: Wide, _ values: SIMD4<Float>) -> Wide {
    let passed = Wide.choose(rating .== Wide(3), Wide(values[2]), Wide(values[3]))
    let others = Wide.choose(rating .== Wide(2), Wide(values[1]), passed)
    return .choose(rating .== Wide(1), Wide(values[0]), others)
  }

  /// One review: fills `step` and returns the state after it.
  @inline(__always)
  func forward(_ state: State, _ elapsed: Wide, _ rating: Wide, _ step: inout Step) -> State {
    step.state = state
    step.logSlow = log(state.slow)
    step.logFast = log(state.fast)
    fastCurve(elapsed, &step)
    slowCurve(elapsed, &step)
    mix(&step)
    let easier = 11 - state.difficulty
    slow.forward(state.slow, step.logSlow, step.recall, easier, rating, &step.slowTrace)
    fast.forward(state.fast, step.logFast, step.fastRecall, easier, rating, &step.fastTrace)
    step.nextDifficulty = difficulty(rating, step)
    let nextSlow = step.slowTrace.next.bounded(Self.lowest, Self.highest)
    let nextFast = step.fastTrace.next.bounded(Self.lowest, Self.highest)
    let held = (rating .== Wide(1)) .& (nextFast .> nextSlow * 0.8)
    return State(
      slow: nextSlow,
      fast: Wide.choose(held, nextSlow * 0.8, nextFast).bounded(Self.lowest, Self.highest),
      difficulty: step.nextDifficulty.bounded(1, 10))
  }

  @inline(__always)
  private func fastCurve(_ elapsed: Wide, _ step: inout Step) {
    step.freeDecay = exp(step.logFast * (w[33] - 0.3) + logFastDecay)
    step.decay = step.freeDecay.bounded(0.01, 0.95)
    step.exponent = Wide(-logFastBase) / step.decay
    step.power = exp(step.exponent.bounded(0, 60))
    let x = (step.power - 1) * elapsed / step.state.fast
    step.logFastCurve = log(x + 1)
    step.fastCurvePart = x / (x + 1)
    step.fastRecall = exp(-step.decay * step.logFastCurve)
  }

  @inline(__always)
  private func slowCurve(_ elapsed: Wide, _ step: inout Step) {
    let scale = exp((step.state.difficulty - 5) * (w[32] - 0.3))
    let x = scale * slowFactor * elapsed / step.state.slow
    step.logSlowCurve = log(x + 1)
    step.slowCurvePart = x / (x + 1)
    step.slowRecall = exp(step.logSlowCurve * -w[24])
  }

  @inline(__always)
  private func mix(_ step: inout Step) {
    let ratio =
      step.logSlow * w[30] + step.logFast * w[29]
      + ((step.state.difficulty - 5) * (w[31] - 0.5) + logMix)
    step.fastPart = 1 / (exp(ratio) + 1)
    let mixed = step.slowRecall + step.fastPart * (step.fastRecall - step.slowRecall)
    step.recall = mixed * Self.certainty + 1e-5
  }

  /// −w6·(G−3), softened for Again by how likely it was.
  @inline(__always)
  func change(_ rating: Wide, _ step: Step) -> Wide {
    let plain = (3 - rating) * w[6]
    return .choose(rating .== Wide(1), plain * (step.recall + 0.1), plain)
  }

  @inline(__always)
  private func difficulty(_ rating: Wide, _ step: Step) -> Wide {
    let difficulty = step.state.difficulty
    let moved = difficulty + (10 - difficulty) * (1 / 9) * change(rating, step)
    return moved * 0.99 + 0.01 * home
  }
}
