import Glibc

extension FSRS7 {
  /// How one of the two stabilities changes at a review: eight weights, here v0…v7.
  ///
  /// With x the stability and q the recall that this trace sees:
  ///
  /// ```
  /// lapse  L = min(x, v3·((x+1)^v4 − 1)·exp(v5·(1−q)))
  /// pass   U = x·(1 + exp(v0−1.5)·(11−D)·x^−v1·(exp(v2·(1−q)) − 1)·[v6 Hard]·[v7 Easy])
  /// x′ = L for Again, otherwise the larger of L and U
  /// ```
  package struct Trace: Sendable {
    let growth, saturation, gain: Double
    let lapse, lapsePower, lapseGain: Double
    /// 1, v6, 1, v7 by rating.
    let bonus: SIMD4<Double>

    init(_ weights: ArraySlice<Double>) {
      let v = Array(weights)
      (growth, saturation, gain) = (exp(v[0] - 1.5), v[1], v[2])
      (lapse, lapsePower, lapseGain) = (v[3], v[4], v[5])
      bonus = SIMD4(1, v[6], 1, v[7])
    }

    /// What the four ratings share: the stability, L, and the growth of U without the rating's bonus.
    package struct Moment {
      let stability, lapsed, rise: Double

      @inline(__always)
      init(_ trace: Trace, _ x: Double, _ logX: Double, forgetting: Double, difficulty: Double) {
        stability = x
        // exp(y) − 1 stands for the slower `expm1`: what cancels is added to 1 or far from 0.
        lapsed = min(
          x,
          trace.lapse * (exp(trace.lapsePower * log(1 + x)) - 1)
            * exp(trace.lapseGain * forgetting))
        rise =
          trace.growth * (11 - difficulty) * exp(-trace.saturation * logX)
          * (exp(trace.gain * forgetting) - 1)
      }
    }

    /// The stability after an answer, within bounds.
    @inline(__always)
    func next(_ rating: Rating, _ moment: Moment) -> Double {
      let risen =
        rating == .again ? 0 : moment.stability * (1 + moment.rise * bonus[rating.index])
      return max(moment.lapsed, risen).clamped(to: FSRS7.stabilities)
    }
  }
}
