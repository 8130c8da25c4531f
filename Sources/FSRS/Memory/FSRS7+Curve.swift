import Glibc

extension FSRS7 {
  /// The forgetting curve of one memory state: two power laws, mixed.
  ///
  /// ```
  /// fast  df = −w23·F^(w33−0.3) in −0.95…−0.01,  ff = w25^(1/df) − 1,  Rf = (1 + ff·t/F)^df
  /// slow  ds = −w24 in the same bounds,  fs = (w26^(1/ds) − 1)·exp((D−5)·(w32−0.3)),  Rs = (1 + fs·t/S)^ds
  /// mix   af = w27·F^−w29,  as = w28·S^w30·exp((D−5)·(w31−0.5))
  /// R(t) = (af·Rf + as·Rs)/(af + as)·(1 − 2e−5) + 1e−5
  /// ```
  package struct Curve {
    /// S, F and D within bounds, and the logarithms of the stabilities.
    let slow, fast, difficulty, logSlow, logFast: Double
    let slowDecay, fastDecay: Double
    /// fs/S and ff/F, per day.
    let slowRate, fastRate: Double
    /// af/(af + as).
    let fastPart: Double

    /// What the curves of all states share.
    struct Shape: Sendable {
      let fastDecay, fastDecayPower: Double
      let logFastBase: Double
      let slowDecay, slowFactor: Double
      let difficultyOnSlow: Double
      let fastWeight, fastWeightPower: Double
      let slowWeight, slowWeightPower, difficultyOnWeight: Double

      init(_ w: [Double]) {
        (fastDecay, fastDecayPower) = (w[23], w[33] - 0.3)
        logFastBase = log(w[25])
        slowDecay = -w[24].clamped(to: 0.01...0.95)
        slowFactor = expm1(log(w[26]) / slowDecay)
        difficultyOnSlow = w[32] - 0.3
        (fastWeight, fastWeightPower) = (w[27], -w[29])
        (slowWeight, slowWeightPower, difficultyOnWeight) = (w[28], w[30], w[31] - 0.5)
      }
    }

    @inline(__always)
    init(_ state: MemoryState, _ model: FSRS7) {
      let shape = model.shape
      slow = state.stability.clamped(to: FSRS7.stabilities)
      fast = state.fastStability.clamped(to: FSRS7.stabilities)
      difficulty = state.difficulty.clamped(to: Double.difficulties)
      logSlow = log(slow)
      logFast = log(fast)
      slowDecay = shape.slowDecay
      slowRate = shape.slowFactor * exp((difficulty - 5) * shape.difficultyOnSlow) / slow
      fastDecay = -(shape.fastDecay * exp(shape.fastDecayPower * logFast)).clamped(to: 0.01...0.95)
      fastRate = (exp(min(shape.logFastBase / fastDecay, 60)) - 1) / fast
      // af/(af + as) = 1/(1 + as/af), one exponential instead of three.
      let logRatio =
        shape.slowWeightPower * logSlow + (difficulty - 5) * shape.difficultyOnWeight
        - shape.fastWeightPower * logFast
      fastPart = 1 / (1 + shape.slowWeight / shape.fastWeight * exp(logRatio))
    }

    /// The probability of recall.
    @inline(__always)
    package func recall(after days: Double) -> Double { traces(after: days).mixed }

    /// Recall of both traces mixed, and of the fast trace alone.
    @inline(__always)
    func traces(after days: Double) -> (mixed: Double, fast: Double) {
      let t = days > 0 ? days : 0
      let quick = exp(fastDecay * log(1 + fastRate * t))
      let lasting = exp(slowDecay * log(1 + slowRate * t))
      return (Self.bounded(fastPart * quick + (1 - fastPart) * lasting), quick)
    }

    /// A mixture kept away from certainty, so that its logarithms are finite.
    @inline(__always)
    static func bounded(_ recall: Double) -> Double { recall * certainty + 1e-5 }
    static var certainty: Double { 1 - 2e-5 }
  }
}
