public import FSRS
import Glibc

/// How two models disagree with the answers where the other one is sure.
public struct Comparison: Sendable, Equatable {
  /// The error of the first model over bins of what the second predicted; smaller is better.
  public var first: Double
  /// The error of the second model over bins of what the first predicted.
  public var second: Double
}

/// Compares two weight vectors of the same model: each is judged on groups that the other one makes.
///
/// - Parameters:
///   - history: The reviews of all cards.
///   - first: Weights.
///   - second: Weights of the same model.
/// - Returns: Root mean squares of mean prediction minus mean answer, in `0...1`.
/// - Throws: `EvaluationFailure.nothingPredicted`.
public func compare(
  _ history: ReviewHistory, _ first: Parameters, _ second: Parameters
) throws(EvaluationFailure) -> Comparison {
  precondition(first.model == second.model, "Only weights of one model can be compared.")
  let sample = Sample(history, first.model, ordered: false)
  guard !sample.items.isEmpty else { throw .nothingPredicted }
  let one = sample.recalls(MemoryModel(first))
  let two = sample.recalls(MemoryModel(second))
  return Comparison(
    first: sample.error(of: one, inBinsOf: two), second: sample.error(of: two, inBinsOf: one))
}

extension Sample {
  fileprivate func error(of recalls: [Float], inBinsOf others: [Float]) -> Double {
    var differences = [Double](repeating: 0, count: 20)
    var counts = differences
    for item in items {
      let bin = universalBin(Double(others[Int(item)]))
      differences[bin] += Double(recalls[Int(item)]) - (passed(item) ? 1 : 0)
      counts[bin] += 1
    }
    let squares = zip(differences, counts).reduce(0) { sum, bin in
      bin.1 > 0 ? sum + bin.0 * bin.0 / bin.1 : sum
    }
    return (squares / Double(items.count)).squareRoot()
  }
}

/// One of twenty bins of a probability, narrower towards 1: ⌊21^p⌋ − 1.
package func universalBin(_ recall: Double) -> Int {
  min(max(Int(exp(recall * log(21))) - 1, 0), 19)
}
