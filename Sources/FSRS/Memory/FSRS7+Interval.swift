import Glibc

extension FSRS7.Curve {
  /// The shortest and the longest interval looked for, a millisecond and a century, as logarithms of days.
  private static var searched: ClosedRange<Double> { -18.27...10.505067 }

  /// The time until recall falls to `retention`, found numerically.
  ///
  /// Newton's method on u = ln t, where the curve is nearly straight: R′(t)·t is the slope. It starts
  /// between the two times at which either trace alone would fall so far, which saves half of upstream's
  /// seven steps, and ends once a step is so small that the next, quadratically smaller, cannot be seen.
  /// Where Newton fails, bisection.
  func interval(retention: Double) -> Double {
    let wanted = retention.clamped(to: 0.0001...0.9999)
    guard wanted < 0.9999 else { return 0 }
    return newton(wanted) ?? bisection(wanted)
  }

  private func newton(_ wanted: Double) -> Double? {
    var u = start(wanted).clamped(to: Self.searched)
    for _ in 0..<12 {
      let (recall, slope) = recallAndSlope(exp(u))
      let step = ((recall - wanted) / min(slope, -1e-12)).clamped(to: -4...4)
      if step < 0, u == Self.searched.upperBound { return Double.longestStability }
      u = (u - step).clamped(to: Self.searched)
      if abs(step) < 2e-4 { return exp(u) }
    }
    let days = exp(u)
    return abs(recall(after: days) - wanted) <= 1e-3 ? days : nil
  }

  /// The mean of the traces' own solutions t = (r^(1/d) − 1)/rate on the scale of logarithms, weighted as
  /// the traces are.
  private func start(_ wanted: Double) -> Double {
    let logWanted = log(wanted)
    let quick = (exp(min(logWanted / fastDecay, 60)) - 1) / fastRate
    let lasting = (exp(min(logWanted / slowDecay, 60)) - 1) / slowRate
    return fastPart * log(quick) + (1 - fastPart) * log(lasting)
  }

  /// R(t) and R′(t)·t; the derivative of (1 + k·t)^d by ln t is d·(1 + k·t)^d·k·t/(1 + k·t).
  @inline(__always)
  private func recallAndSlope(_ t: Double) -> (recall: Double, slope: Double) {
    let (x, y) = (1 + fastRate * t, 1 + slowRate * t)
    let quick = fastPart * exp(fastDecay * log(x))
    let lasting = (1 - fastPart) * exp(slowDecay * log(y))
    let slope = fastDecay * quick * (1 - 1 / x) + slowDecay * lasting * (1 - 1 / y)
    return (Self.bounded(quick + lasting), slope * Self.certainty)
  }

  private func bisection(_ wanted: Double) -> Double {
    var (low, high) = (0.0, max(slow, fast, 1))
    while recall(after: high) > wanted && high < Double.longestStability {
      high = min(high * 2, Double.longestStability)
    }
    for _ in 0..<50 {
      let middle = (low + high) / 2
      if recall(after: middle) > wanted { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
