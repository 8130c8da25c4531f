import Glibc

extension FSRS7.Curve {
  /// The shortest and the longest interval looked for, a millisecond and a century, as logarithms of days.
  private static var searched: ClosedRange<Double> { -18.27...10.505067 }

  /// The time until recall falls to `retention`, found numerically.
  ///
  /// Halley's method on u = ln t, where the curve is nearly straight. It starts between the two times at
  /// which either trace alone would fall so far, and ends once a step is so small that the next, cubically
  /// smaller, cannot be seen: two or three steps for upstream's seven of Newton's. Where it fails,
  /// bisection.
  func interval(retention: Double) -> Double {
    let wanted = retention.clamped(to: 0.0001...0.9999)
    guard wanted < 0.9999 else { return 0 }
    return halley(wanted) ?? bisection(wanted)
  }

  private func halley(_ wanted: Double) -> Double? {
    var u = start(wanted).clamped(to: Self.searched)
    for _ in 0..<12 {
      let (recall, first, second) = recallAndSlopes(exp(u))
      let newton = (recall - wanted) / min(first, -1e-12)
      // f/f′ over 1 − f·f″/(2f′²), the latter kept positive.
      let curvature = newton * second / (2 * min(first, -1e-12))
      let step = (newton / max(1 - curvature, 0.5)).clamped(to: -4...4)
      if step < 0, u == Self.searched.upperBound { return Double.longestStability }
      u = (u - step).clamped(to: Self.searched)
      if abs(step) < 1e-3 { return exp(u) }
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

  /// R and its first two derivatives by u = ln t.
  ///
  /// With x = 1 + k·t and s = 1 − 1/x, x^d has the derivatives d·s·x^d and d·(d·s² + s(1−s))·x^d.
  @inline(__always)
  private func recallAndSlopes(_ t: Double) -> (recall: Double, first: Double, second: Double) {
    let (x, y) = (1 + fastRate * t, 1 + slowRate * t)
    let quick = fastPart * exp(fastDecay * log(x))
    let lasting = (1 - fastPart) * exp(slowDecay * log(y))
    let (s, v) = (1 - 1 / x, 1 - 1 / y)
    let (a, b) = (fastDecay * quick * s, slowDecay * lasting * v)
    let second = a * (fastDecay * s + 1 - s) + b * (slowDecay * v + 1 - v)
    return (Self.bounded(quick + lasting), (a + b) * Self.certainty, second * Self.certainty)
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
