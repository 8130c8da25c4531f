import Glibc

/// How one of the two stabilities of FSRS-7 changes, for eight cards side by side; weights v0…v7.
///
/// # The gradient of a trace
///
/// With x the stability, q the recall that the trace sees, a the derivative of the loss by x′:
///
/// **Pass.** x′ = U = x(1 + ρ), ρ = e^(v0−1.5)·(11−D)·x^−v1·(E−1)·b, E = exp(v2(1−q)); U ≥ x ≥ L, so the
/// larger of L and U is always U. With h = a·x·ρ/(E−1):
/// ```
/// ∂v0 += h(E−1)    ∂v1 −= h(E−1) ln x    ∂v2 += hE(1−q)    ∂b += h(E−1)/b
/// by x: a + h(E−1)(1−v1)/x      by D: −h(E−1)/(11−D)      by q: −v2·hE
/// ```
/// **Lapse.** x′ = min(x, L), L = v3·B·(A−1), A = (x+1)^v4, B = exp(v5(1−q)):
/// ```
/// ∂v3 += aB(A−1)   ∂v4 += a·v3·AB·ln(x+1)   ∂v5 += aL(1−q)
/// by x: a·v3·AB·v4/(x+1)      by q: −v5·aL      at the limit x only by x: a
/// ```
struct Trace7 {
  let v: [8 of Float]
  let growth: Float

  init(_ weights: ArraySlice<Double>) {
    let first = weights.startIndex
    v = .init { Float(weights[first + $0]) }
    growth = Float(exp(weights[first] - 1.5))
  }

  /// What the backward pass needs of one review.
  struct Step {
    /// x^−v1 and E.
    var saturation, gain: Wide
    /// ln(x+1), A and B.
    var logNext, lapsePower, lapseGain: Wide
    /// x′ before its bounds.
    var next: Wide
  }

  /// The sums over reviews of the derivatives by v0…v7.
  struct Sums {
    var v0 = Wide(0), v1 = Wide(0), v2 = Wide(0), v3 = Wide(0)
    var v4 = Wide(0), v5 = Wide(0), v6 = Wide(0), v7 = Wide(0)

    var totals: [Double] { [v0, v1, v2, v3, v4, v5, v6, v7].map(\.total) }
  }

  @inline(__always)
  func bonus(_ rating: Wide) -> Wide {
    let easy = Wide.choose(rating .== Wide(4), Wide(v[7]), Wide(1))
    return .choose(rating .== Wide(2), Wide(v[6]), easy)
  }

  @inline(__always)
  func forward(
    _ x: Wide, _ logX: Wide, _ recall: Wide, _ easier: Wide, _ rating: Wide, _ step: inout Step
  ) {
    let forgetting = 1 - recall
    step.saturation = exp(logX * -v[1])
    step.gain = exp(forgetting * v[2])
    step.logNext = log(x + 1)
    step.lapsePower = exp(step.logNext * v[4])
    step.lapseGain = exp(forgetting * v[5])
    let lapsed = step.lapseGain * v[3] * (step.lapsePower - 1)
    let rise = easier * growth * step.saturation * (step.gain - 1) * bonus(rating)
    let limited = Wide.choose(lapsed .> x, x, lapsed)
    step.next = .choose(rating .== Wide(1), limited, x + x * rise)
  }

  /// The derivatives by x and by q; that by D is added to `d`.
  @inline(__always)
  func backward(
    _ a: Wide, _ x: Wide, _ logX: Wide, _ recall: Wide, _ easier: Wide, _ rating: Wide,
    _ step: Step, _ d: inout Wide, _ sums: inout Sums
  ) -> (Wide, Wide) {
    let again = rating .== Wide(1)
    let forgetting = 1 - recall
    let passed = a.only(where: .!again)
    let plain = passed * x * easier * growth * step.saturation
    let forgotten = plain * bonus(rating) * step.gain
    let byBonus = plain * (step.gain - 1)
    let rise = byBonus * bonus(rating)
    sums.v0 += rise
    sums.v1 -= rise * logX
    sums.v2 += forgotten * forgetting
    sums.v6 += byBonus.only(where: rating .== Wide(2))
    sums.v7 += byBonus.only(where: rating .== Wide(4))
    d -= rise / easier
    let (byX, byRecall) = backwardLapse(a.only(where: again), x, forgetting, step, &sums)
    return (
      passed + rise * (1 - v[1]) / x + byX, byRecall - forgotten * v[2]
    )
  }

  @inline(__always)
  private func backwardLapse(
    _ a: Wide, _ x: Wide, _ forgetting: Wide, _ step: Step, _ sums: inout Sums
  ) -> (Wide, Wide) {
    let lapsed = step.lapseGain * (step.lapsePower - 1)
    let limited = lapsed * v[3] .> x
    let free = a.only(where: .!limited)
    let byLapse = free * lapsed
    sums.v3 += byLapse
    let c = byLapse * v[3]
    sums.v5 += c * forgetting
    let power = free * step.lapseGain * step.lapsePower * v[3]
    sums.v4 += power * step.logNext
    return (a.only(where: limited) + power * v[4] / (x + 1), c * -v[5])
  }
}
