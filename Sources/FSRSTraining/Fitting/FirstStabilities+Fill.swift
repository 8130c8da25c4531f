import FSRS
import Glibc

extension FirstStabilities {
  /// All four stabilities: in order, and the missing ones filled in; `nil` without any data.
  ///
  /// Where a better rating has the smaller stability, the one with more cards wins. Hard lies between Again
  /// and Good on the scale of logarithms (41 % from Good's side), Good between Hard and Easy (46 %); the
  /// same lines lead outwards. One alone scales the defaults.
  package func filled() -> [Double]? {
    let ordered = inOrder()
    guard !ordered.isEmpty else { return nil }
    return Self.fill(ordered.mapValues { log($0) }).map { min(max(exp($0), 0.001), 100) }
  }

  private func inOrder() -> [Int: Double] {
    var known = known
    for (worse, better) in [(0, 1), (1, 2), (2, 3), (0, 2), (1, 3), (0, 3)] {
      guard let small = known[worse], let big = known[better], small > big else { continue }
      if counts[worse] > counts[better] { known[better] = small } else { known[worse] = big }
    }
    return known
  }

  /// Part of Again in Hard = Again^a · Good^(1−a), and of Hard in Good = Hard^b · Easy^(1−b).
  private static let (a, b) = (0.41, 0.46)

  /// Logarithms of the four stabilities from those known.
  private static func fill(_ known: [Int: Double]) -> [Double] {
    switch (known[0], known[1], known[2], known[3]) {
    case (let again?, let hard?, let good?, let easy?): return [again, hard, good, easy]
    case (let again?, let hard?, let good?, nil):
      return [again, hard, good, outer(good, b, hard)]
    case (let again?, let hard?, nil, let easy?):
      return [again, hard, b * hard + (1 - b) * easy, easy]
    case (let again?, nil, let good?, let easy?):
      return [again, a * again + (1 - a) * good, good, easy]
    case (nil, let hard?, let good?, let easy?):
      return [outer(hard, 1 - a, good), hard, good, easy]
    case (let again?, let hard?, nil, nil):
      let good = outer(hard, a, again)
      return [again, hard, good, outer(good, b, hard)]
    case (let again?, nil, let good?, nil):
      let hard = a * again + (1 - a) * good
      return [again, hard, good, outer(good, b, hard)]
    case (let again?, nil, nil, let easy?):
      // Both lines at once: Hard = Again^a·Good^(1−a) and Good = Hard^b·Easy^(1−b).
      let whole = 1 - (1 - a) * b
      let hard = (a * again + (1 - a) * (1 - b) * easy) / whole
      return [again, hard, b * hard + (1 - b) * easy, easy]
    case (nil, let hard?, let good?, nil):
      return [outer(hard, 1 - a, good), hard, good, outer(good, b, hard)]
    case (nil, let hard?, nil, let easy?):
      let good = b * hard + (1 - b) * easy
      return [outer(hard, 1 - a, good), hard, good, easy]
    case (nil, nil, let good?, let easy?):
      let hard = outer(good, 1 - b, easy)
      return [outer(hard, 1 - a, good), hard, good, easy]
    default: return scaledDefaults(known)
    }
  }

  /// The missing end of middle = part·near + (1−part)·end.
  private static func outer(_ middle: Double, _ part: Double, _ near: Double) -> Double {
    (middle - part * near) / (1 - part)
  }

  /// The defaults, moved so that the only known one fits.
  private static func scaledDefaults(_ known: [Int: Double]) -> [Double] {
    let defaults = Parameters.fsrs6.weights.prefix(4).map { log($0) }
    guard let (rating, value) = known.first else { return defaults }
    return defaults.map { $0 + value - defaults[rating] }
  }
}

extension FirstStabilities {
  /// The first stabilities of fitted weights, those without data filled in anew.
  func refilled(_ weights: [Double]) -> [Double] {
    var fitted: [Int: Double] = [:]
    for rating in known.keys { fitted[rating] = weights[rating] }
    return FirstStabilities(known: fitted, counts: counts).filled() ?? Array(weights[..<4])
  }
}
