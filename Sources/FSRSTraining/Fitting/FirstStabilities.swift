import FSRS
import Glibc

/// The four stabilities after a first review, from the first answers alone.
package struct FirstStabilities {
  /// Stability of each first rating with data, by its index 0…3.
  private(set) var known: [Int: Double] = [:]
  let counts: [Int]

  /// - Parameters:
  ///   - answers: The first answers without outliers.
  ///   - averageRecall: Passes among all predictions, towards which small groups are smoothed.
  init(_ answers: FirstAnswers, averageRecall: Double) {
    counts = answers.counts
    for (rating, groups) in answers.groups.enumerated() where !groups.isEmpty {
      let points = groups.map { group in
        let count = Double(group.count)
        return Point(
          days: Double(group.days), count: count,
          recall: (Double(group.passed) + averageRecall) / (count + 1))
      }
      known[rating] = Self.search(points, default: Parameters.fsrs6.weights[rating])
    }
  }

  package init(known: [Int: Double], counts: [Int]) {
    self.known = known
    self.counts = counts
  }

  /// An observed recall.
  package struct Point {
    var days, count, recall: Double

    package init(days: Double, count: Double, recall: Double) {
      self.days = days
      self.count = count
      self.recall = recall
    }
  }

  /// The loss of a stability: cross entropy of the observed recalls, and a pull towards the default.
  package static func loss(_ stability: Double, _ points: [Point], default initial: Double)
    -> Double
  {
    let decay = -Parameters.fsrs6.weights[20]
    let factor = expm1(log(0.9) / decay)
    let entropy = points.reduce(0) { sum, point in
      let recall = exp(decay * log1p(factor * point.days / stability))
      let bounded = min(max(recall, 1e-7), 1 - 1e-7)
      return sum - point.count
        * (point.recall * log(bounded) + (1 - point.recall) * log(1 - bounded))
    }
    return entropy + abs(stability - initial) / 16
  }

  /// The best stability in 0.001…100, by ternary search: the loss has one valley.
  package static func search(_ points: [Point], default initial: Double) -> Double {
    var (low, high) = (0.001, 100.0)
    for _ in 0..<1000 where high - low > 1e-9 {
      let (left, right) = (low + (high - low) / 3, high - (high - low) / 3)
      if loss(left, points, default: initial) < loss(right, points, default: initial) {
        high = right
      } else {
        low = left
      }
    }
    return (low + high) / 2
  }
}
