import Glibc

extension Kernel7 {
  /// The first reviews backwards.
  @inline(__always)
  func backwardFirst(_ slope: Slope, _ rating: Wide, _ sums: inout Sums) {
    let raw = pick(rating, firstDifficulty)
    let d = slope.difficulty.only(where: (raw .>= Wide(1)) .& (raw .<= Wide(10)))
    let s = slope.slow + slope.fast * 0.8
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

  /// The derivatives by the 34 weights.
  func gradient(_ sums: Sums) -> [Double] {
    var g = [sums.first1, sums.first2, sums.first3, sums.first4].map(\.total)
    let firsts = [sums.difficulty1, sums.difficulty2, sums.difficulty3, sums.difficulty4]
      .map(\.total)
    let home = sums.home.total * 0.01
    let w5 = Double(w[5])
    g.append(firsts.reduce(0, +) + home)
    g.append(
      firsts.indices.reduce(-3 * exp(3 * w5) * home) { sum, step in
        sum - Double(step) * exp(w5 * Double(step)) * firsts[step]
      })
    g.append(sums.w6.total)
    g += sums.slow.totals + sums.fast.totals
    g += curveGradient(sums)
    g += [sums.w29, sums.w30, sums.w31, sums.w32, sums.w33].map(\.total)
    return g
  }

  /// The derivatives by w23…w28.
  private func curveGradient(_ sums: Sums) -> [Double] {
    let (decay, base) = (Double(w[24]), Double(w[26]))
    let factor = expm1(log(base) / -decay)
    let part = sums.slowCurvePart.total
    // By a of ln φ, φ = w26^(−1/a) − 1, and by w26.
    let byDecay = (factor + 1) / factor * log(base) / (decay * decay)
    let byBase = -(factor + 1) / factor / (decay * base)
    let mix = sums.logMix.total
    return [
      sums.logFastDecay.total / Double(w[23]),
      -sums.slowCurve.total + part * byDecay,
      sums.logFastBase.total / Double(w[25]),
      part * byBase,
      -mix / Double(w[27]),
      mix / Double(w[28]),
    ]
  }
}

extension Kernel7: Kernel {
  static var zero: Sums { Sums() }

  func add(_ cards: LaneCards, _ tape: UnsafeMutablePointer<Step>, to sums: inout Sums) {
    var state = first(cards.ratings[0])
    for index in 1..<cards.count {
      state = forward(state, cards.elapsed[index], cards.ratings[index], &tape[index])
    }
    var slope = Slope()
    for index in stride(from: cards.count - 1, to: 0, by: -1) {
      backward(&slope, cards.ratings[index], cards.weights[index], tape[index], &sums)
    }
    backwardFirst(slope, cards.ratings[0], &sums)
  }
}
