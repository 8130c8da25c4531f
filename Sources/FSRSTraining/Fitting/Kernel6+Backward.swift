import Glibc

/// # The gradient of FSRS-6
///
/// Reverse mode along one card. Let s and d be the derivatives of the loss by the stability and difficulty
/// *after* a review (0 after the last); each review turns them into those *before* it and adds to the
/// weights. All factors are written in the parts that the forward pass kept.
///
/// **Loss.** With label y (1 for a pass) and weight ω: ℓ = −ω·(y ln R + (1−y) ln(1−R)), hence by ln R:
/// r = −ω for a pass, ω·R/(1−R) for a lapse; 1−R is held above 10⁻⁷.
///
/// **Bounds.** Where S′ or D′ lay outside its bounds, s or d is 0.
///
/// **Pass.** S′ = S(1 + ρ), ρ = e^w8·(11−D)·S^−w9·(E−1)·b with E = exp(w10(1−R)). With h = s·S·ρ/(E−1):
/// ```
/// ∂w8 += h(E−1)      ∂w9 −= h(E−1) ln S      ∂w10 += hE(1−R)      ∂b += h(E−1)/b
/// s ← s(1+ρ) − w9·h(E−1)/S      d −= h(E−1)/(11−D)      by R: −w10·hE
/// ```
/// **Lapse.** S′ = w11·B·(A−1), A = (S+1)^w13, B = D^−w12·exp(w14(1−R)):
/// ```
/// ∂w11 += sB(A−1)    ∂w12 −= sS′ ln D    ∂w13 += s·w11·B·A ln(S+1)    ∂w14 += sS′(1−R)
/// s ← s·w11·B·A·w13/(S+1)      d −= w12·sS′/D      by R: −w14·sS′
/// ```
/// or at its ceiling S′ = S·c, c = exp(−w17·w18): ∂w17 −= sS′w18, ∂w18 −= sS′w17, s ← sc.
///
/// **Same day.** S′ = S·k, k = exp(w17(G−3+w18))·S^−w19: ∂w17 += sS′(G−3+w18), ∂w18 += sS′w17,
/// ∂w19 −= sS′ ln S, s ← sk(1−w19); at the floor k = 1 only s ← s.
///
/// **Curve.** ln R = δ ln(1+x), x = φt/S, δ = −w20, φ = 0.9^(1/δ) − 1, φ′ = −(φ+1) ln 0.9/δ²:
/// ```
/// by S: −δ·x/((1+x)S)      by δ: ln(1+x) + δ·(φ′/φ)·x/(1+x)
/// ```
/// The two sums Σ r ln(1+x) and Σ r x/(1+x) are gathered and joined once at the end.
///
/// **Difficulty.** D′ = w7·H + (1−w7)·M, M = D − w6(G−3)(10−D)/9, H = w4 − e^{3·w5} + 1:
/// ```
/// ∂w7 += d(H−M)    ∂H += d·w7    ∂w6 −= d(1−w7)(G−3)(10−D)/9    d ← d(1−w7)(1 + w6(G−3)/9)
/// ```
/// **First review.** S = w[G−1], D = w4 − exp(w5(G−1)) + 1: ∂w[G−1] += s, ∂w4 += d, ∂w5 −= d(G−1)exp(w5(G−1)).
extension Kernel6 {
  /// The sums over reviews, lane by lane, from which `gradient` is made.
  struct Sums {
    var first1 = Wide(0), first2 = Wide(0), first3 = Wide(0), first4 = Wide(0)
    var difficulty1 = Wide(0), difficulty2 = Wide(0), difficulty3 = Wide(0), difficulty4 = Wide(0)
    var w6 = Wide(0), w7 = Wide(0), home = Wide(0)
    var w8 = Wide(0), w9 = Wide(0), w10 = Wide(0)
    var w11 = Wide(0), w12 = Wide(0), w13 = Wide(0), w14 = Wide(0)
    var w15 = Wide(0), w16 = Wide(0)
    var w17 = Wide(0), w18 = Wide(0), w19 = Wide(0)
    var logCurve = Wide(0), curvePart = Wide(0)
  }

  /// One review backwards: `s` and `d` from after the review to before it.
  @inline(__always)
  func backward(
    _ s: inout Wide, _ d: inout Wide, _ elapsed: Wide, _ rating: Wide, _ weight: Wide,
    _ step: Step, _ sums: inout Sums
  ) {
    let sameDay = elapsed .== Wide(0)
    let again = rating .== Wide(1)
    let s1 = s.only(
      where: (step.nextStability .>= Wide(Self.lowest))
        .& (step.nextStability .<= Wide(Self.highest)))
    let d1 = d.only(where: (step.nextDifficulty .>= Wide(1)) .& (step.nextDifficulty .<= Wide(10)))
    d = backwardDifficulty(d1, rating, step, &sums)
    let (sPass, rPass) = backwardPass(
      s1.only(where: .!sameDay .& .!again), rating, step, &d, &sums)
    let (sLapse, rLapse) = backwardLapse(s1.only(where: .!sameDay .& again), step, &d, &sums)
    let sSameDay = backwardSameDay(s1.only(where: sameDay), rating, again, step, &sums)
    let lapsed = step.recall / Wide.choose(1 - step.recall .< 1e-7, Wide(1e-7), 1 - step.recall)
    let r = weight * Wide.choose(again, lapsed, Wide(-1)) + (rPass + rLapse) * step.recall
    let part = r * step.curvePart
    sums.logCurve += r * step.logCurve
    sums.curvePart += part
    s = sPass + sLapse + sSameDay - part * decay / step.stability
  }

  @inline(__always)
  private func backwardDifficulty(
    _ d: Wide, _ rating: Wide, _ step: Step, _ sums: inout Sums
  ) -> Wide {
    let distance = rating - 3
    let slope = distance * (10 - step.difficulty) * (1 / 9)
    let moved = step.difficulty - slope * w[6]
    sums.w7 += d * (home - moved)
    sums.home += d
    let kept = d * (1 - w[7])
    sums.w6 -= kept * slope
    return kept * (distance * (w[6] / 9) + 1)
  }

  /// The derivatives by S, without the curve's part, and by R.
  @inline(__always)
  private func backwardPass(
    _ s: Wide, _ rating: Wide, _ step: Step, _ d: inout Wide, _ sums: inout Sums
  ) -> (Wide, Wide) {
    let easier = 11 - step.difficulty
    let plain = s * step.stability * easier * growth * step.saturation
    let bonus = bonus(rating)
    let h = plain * bonus
    let rise = h * (step.gain - 1)
    let forgotten = h * step.gain
    sums.w8 += rise
    sums.w9 -= rise * step.logStability
    sums.w10 += forgotten * (1 - step.recall)
    let byBonus = plain * (step.gain - 1)
    sums.w15 += byBonus.only(where: rating .== Wide(2))
    sums.w16 += byBonus.only(where: rating .== Wide(4))
    d -= rise / easier
    return (s + rise * (1 - w[9]) / step.stability, forgotten * -w[10])
  }

  /// The derivatives by S, without the curve's part, and by R.
  @inline(__always)
  private func backwardLapse(
    _ s: Wide, _ step: Step, _ d: inout Wide, _ sums: inout Sums
  ) -> (Wide, Wide) {
    let lapsed = step.lapseGain * (step.lapsePower - 1)
    let ceiling = step.stability * lapseCeiling
    let limited = lapsed * w[11] .> ceiling
    let free = s.only(where: .!limited)
    let held = s.only(where: limited)
    let byLapse = free * lapsed
    sums.w11 += byLapse
    let c = byLapse * w[11]
    sums.w12 -= c * step.logDifficulty
    sums.w14 += c * (1 - step.recall)
    d -= c * w[12] / step.difficulty
    let power = free * step.lapseGain * step.lapsePower * w[11]
    sums.w13 += power * step.logNext
    let heldStability = held * ceiling
    sums.w17 -= heldStability * w[18]
    sums.w18 -= heldStability * w[17]
    return (power * w[13] / (step.stability + 1) + held * lapseCeiling, c * -w[14])
  }

  /// The derivative by S.
  @inline(__always)
  private func backwardSameDay(
    _ s: Wide, _ rating: Wide, _ again: WideMask, _ step: Step, _ sums: inout Sums
  ) -> Wide {
    let floored = (step.sameDay .< Wide(1)) .& .!again
    let free = s.only(where: .!floored) * step.sameDay
    let byLog = free * step.stability
    sums.w17 += byLog * (rating - 3 + w[18])
    sums.w18 += byLog * w[17]
    sums.w19 -= byLog * step.logStability
    return s.only(where: floored) + free * (1 - w[19])
  }

  /// The first reviews backwards.
  @inline(__always)
  func backwardFirst(_ s: Wide, _ d: Wide, _ rating: Wide, _ sums: inout Sums) {
    let raw = pick(rating, firstDifficulty)
    let d = d.only(where: (raw .>= Wide(1)) .& (raw .<= Wide(10)))
    let (one, two) = (rating .== Wide(1), rating .== Wide(2))
    let (three, four) = (rating .== Wide(3), rating .== Wide(4))
    sums.first1 += s.only(where: one)
    sums.first2 += s.only(where: two)
    sums.first3 += s.only(where: three)
    sums.first4 += s.only(where: four)
    sums.difficulty1 += d.only(where: one)
    sums.difficulty2 += d.only(where: two)
    sums.difficulty3 += d.only(where: three)
    sums.difficulty4 += d.only(where: four)
  }

  /// The derivatives by the 21 weights.
  func gradient(_ sums: Sums) -> [Double] {
    var g = [Double](repeating: 0, count: 21)
    g[0] = sums.first1.total
    g[1] = sums.first2.total
    g[2] = sums.first3.total
    g[3] = sums.first4.total
    let firsts = [sums.difficulty1, sums.difficulty2, sums.difficulty3, sums.difficulty4]
      .map(\.total)
    let home = sums.home.total * Double(w[7])
    let w5 = Double(w[5])
    g[4] = firsts.reduce(0, +) + home
    g[5] = -3 * exp(3 * w5) * home
    for (step, sum) in firsts.enumerated() {
      g[5] -= Double(step) * exp(w5 * Double(step)) * sum
    }
    g[6] = sums.w6.total
    g[7] = sums.w7.total
    g[8] = sums.w8.total
    g[9] = sums.w9.total
    g[10] = sums.w10.total
    g[11] = sums.w11.total
    g[12] = sums.w12.total
    g[13] = sums.w13.total
    g[14] = sums.w14.total
    g[15] = sums.w15.total
    g[16] = sums.w16.total
    g[17] = sums.w17.total
    g[18] = sums.w18.total
    g[19] = sums.w19.total
    let decay = -Double(w[20])
    let factor = expm1(log(0.9) / decay)
    let factorSlope = -(factor + 1) * log(0.9) / (decay * decay)
    g[20] = -(sums.logCurve.total + decay * factorSlope / factor * sums.curvePart.total)
    return g
  }
}

extension Wide {
  /// The sum of the lanes, in double precision.
  var total: Double { indices.reduce(0) { $0 + Double(self[$1]) } }
}
