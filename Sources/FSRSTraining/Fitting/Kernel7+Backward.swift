import Glibc

/// # The gradient of FSRS-7
///
/// Reverse mode along one card, with s, f and d the derivatives of the loss by S, F and D after a review.
///
/// **Loss.** By R: r = −ω/R for a pass, ω/(1−R) for a lapse.
///
/// **After a lapse** F′ may be held at 0.8·S′: then f moves to s, times 0.8. Outside of bounds derivatives
/// are 0. The traces (`Trace7`) give the derivatives by S and F, and those by their recalls R and Rf.
///
/// **Difficulty.** D′ = 0.01·H + 0.99·(D + (10−D)/9·Δ), Δ = −w6(G−3), for Again times (R + 0.1). With
/// m = 0.99·d·(10−D)/9: ∂w6 += m·Δ/w6, ∂H += 0.01·d, for Again r += 2·w6·m, d ← 0.99·d(1 − Δ/9).
///
/// **Mixture.** R = c·(p·Rf + (1−p)·Rs) + 10⁻⁵ with p = 1/(1 + e^ρ),
/// ρ = ln(w28/w27) + w30 ln S + w29 ln F + (w31−0.5)(D−5). With r̃ = c·r:
/// ```
/// by Rf: p·r̃      by Rs: (1−p)·r̃      by ρ: −p(1−p)(Rf−Rs)·r̃
/// ```
/// **A curve.** ln R = −a·ln(1+X). By ln R: u = R·(derivative by R); by ln X: η = −a·u·X/(1+X);
/// by a: −u·ln(1+X).
///
/// *Slow:* ln X = ln φ + (w32−0.3)(D−5) + ln t − ln S, φ = w26^(−1/a) − 1, a = w24. The sums of η and of
/// u·ln(1+X) give w24 and w26 at the end.
///
/// *Fast:* X = (e^z − 1)·t/F, z = −ln(w25)/a, a = w23·F^(w33−0.3). By z: ζ = η·e^z/(e^z−1), 0 where z is at
/// its bound; ∂ ln w25 −= ζ/a; by a: −u·ln(1+X) − ζ·z/a, passed on by ln a = ln w23 + (w33−0.3) ln F where a is
/// within its bounds.
extension Kernel7 {
  /// The sums over reviews, lane by lane, from which `gradient` is made.
  struct Sums {
    var first1 = Wide(0), first2 = Wide(0), first3 = Wide(0), first4 = Wide(0)
    var difficulty1 = Wide(0), difficulty2 = Wide(0), difficulty3 = Wide(0), difficulty4 = Wide(0)
    var w6 = Wide(0), home = Wide(0)
    var slow = Trace7.Sums(), fast = Trace7.Sums()
    /// By ln w23, ln w25 and ln(w28/w27).
    var logFastDecay = Wide(0), logFastBase = Wide(0), logMix = Wide(0)
    var slowCurve = Wide(0), slowCurvePart = Wide(0)
    var w29 = Wide(0), w30 = Wide(0), w31 = Wide(0), w32 = Wide(0), w33 = Wide(0)
  }

  /// The derivatives by S, F and D.
  struct Slope {
    var slow = Wide(0), fast = Wide(0), difficulty = Wide(0)
  }

  /// One review backwards: `slope` from after the review to before it.
  @inline(__always)
  func backward(
    _ slope: inout Slope, _ rating: Wide, _ weight: Wide, _ step: Step, _ sums: inout Sums
  ) {
    let again = rating .== Wide(1)
    let (s, f) = throughBounds(slope, again, step)
    var r = weight / Wide.choose(again, 1 - step.recall, -step.recall)
    var d = backwardDifficulty(slope.difficulty, rating, again, step, &r, &sums)
    let state = step.state
    let easier = 11 - state.difficulty
    let (slowBySelf, slowByRecall) = slow.backward(
      s, state.slow, step.logSlow, step.recall, easier, rating, step.slowTrace, &d, &sums.slow)
    let (fastBySelf, fastByRecall) = fast.backward(
      f, state.fast, step.logFast, step.fastRecall, easier, rating, step.fastTrace, &d,
      &sums.fast)
    let mixed = (r + slowByRecall) * Self.certainty
    var (byLogSlow, byLogFast) = backwardMix(mixed, step, &d, &sums)
    byLogSlow += backwardSlowCurve(mixed * (1 - step.fastPart), step, &d, &sums)
    byLogFast += backwardFastCurve(fastByRecall + mixed * step.fastPart, step, &sums)
    slope = Slope(
      slow: slowBySelf + byLogSlow / state.slow, fast: fastBySelf + byLogFast / state.fast,
      difficulty: d)
  }

  /// The derivatives by the traces' results before their bounds.
  @inline(__always)
  private func throughBounds(
    _ slope: Slope, _ again: WideMask, _ step: Step
  ) -> (slow: Wide, fast: Wide) {
    let nextSlow = step.slowTrace.next.bounded(Self.lowest, Self.highest)
    let nextFast = step.fastTrace.next.bounded(Self.lowest, Self.highest)
    let held = again .& (nextFast .> nextSlow * 0.8)
    let s = slope.slow + slope.fast.only(where: held) * 0.8
    let f = slope.fast.only(where: .!held)
    return (
      s.only(where: nextSlow .== step.slowTrace.next),
      f.only(where: nextFast .== step.fastTrace.next)
    )
  }

  @inline(__always)
  private func backwardDifficulty(
    _ slope: Wide, _ rating: Wide, _ again: WideMask, _ step: Step, _ r: inout Wide,
    _ sums: inout Sums
  ) -> Wide {
    let next = step.nextDifficulty
    let d = slope.only(where: (next .>= Wide(1)) .& (next .<= Wide(10)))
    sums.home += d
    let kept = d * 0.99
    let m = kept * (10 - step.state.difficulty) * (1 / 9)
    let softened = Wide.choose(again, step.recall + 0.1, Wide(1))
    sums.w6 += m * (3 - rating) * softened
    r += m.only(where: again) * (2 * w[6])
    return kept * (1 - change(rating, step) * (1 / 9))
  }

  /// The derivatives by ln S and ln F.
  @inline(__always)
  private func backwardMix(
    _ mixed: Wide, _ step: Step, _ d: inout Wide, _ sums: inout Sums
  ) -> (Wide, Wide) {
    let p = step.fastPart
    let byRatio = mixed * (step.slowRecall - step.fastRecall) * p * (1 - p)
    let distance = step.state.difficulty - 5
    sums.logMix += byRatio
    sums.w29 += byRatio * step.logFast
    sums.w30 += byRatio * step.logSlow
    sums.w31 += byRatio * distance
    d += byRatio * (w[31] - 0.5)
    return (byRatio * w[30], byRatio * w[29])
  }

  /// The derivative by ln S.
  @inline(__always)
  private func backwardSlowCurve(
    _ byRecall: Wide, _ step: Step, _ d: inout Wide, _ sums: inout Sums
  ) -> Wide {
    let u = byRecall * step.slowRecall
    let byLog = u * step.slowCurvePart * -w[24]
    sums.slowCurve += u * step.logSlowCurve
    sums.slowCurvePart += byLog
    sums.w32 += byLog * (step.state.difficulty - 5)
    d += byLog * (w[32] - 0.3)
    return -byLog
  }

  /// The derivative by ln F.
  @inline(__always)
  private func backwardFastCurve(
    _ byRecall: Wide, _ step: Step, _ sums: inout Sums
  ) -> Wide {
    let u = byRecall * step.fastRecall
    let byLog = u * step.fastCurvePart * -step.decay
    let free = byLog.only(where: step.exponent .<= Wide(60))
    let byExponent = free * step.power / (step.power - 1)
    sums.logFastBase -= byExponent / step.decay
    let byDecay = -u * step.logFastCurve - byExponent * step.exponent / step.decay
    let byLogDecay = (byDecay * step.decay).only(where: step.freeDecay .== step.decay)
    sums.logFastDecay += byLogDecay
    sums.w33 += byLogDecay * step.logFast
    return byLogDecay * (w[33] - 0.3) - byLog
  }
}
