import FSRS

/// The training reviews, laid out eight cards side by side.
///
/// Cards are ordered by length, so that the eight lanes end nearly together. Batches are drawn from such
/// groups anew in every epoch: batches of cards of one length, as upstream cuts them, disagree about the
/// gradient and leave the fit worse.
struct Lanes {
  private(set) var elapsed: [Wide] = []
  private(set) var ratings: [Wide] = []
  private(set) var weights: [Wide] = []
  /// Where each group of eight cards begins, and one more.
  private(set) var groups: [Int] = [0]
  /// Predictions of each group.
  private(set) var predictions: [Int] = []
  /// Reviews of the longest group.
  private(set) var longest = 0

  /// - Parameter sample: The reviews and their weights.
  init(_ sample: Sample) {
    let cards = sample.cardsByLength()
    let room = cards.reduce(0) { $0 + $1.length } / Wide.lanes * 9 / 8 + 64
    elapsed.reserveCapacity(room)
    ratings.reserveCapacity(room)
    weights.reserveCapacity(room)
    for start in stride(from: 0, to: cards.count, by: Wide.lanes) {
      append(cards[start..<min(start + Wide.lanes, cards.count)], of: sample)
    }
  }

  /// Groups that move the weights once together.
  struct Batch {
    var groups: ArraySlice<Int32>
    var predictions: Int
  }

  /// The number of batches of about `size` predictions in an epoch.
  func batchCount(of size: Int) -> Int {
    max(1, (predictions.reduce(0, +) + size / 2) / size)
  }

  /// The groups in random order, cut into batches of about `size` predictions.
  func batches(of size: Int, using random: inout SplitMix64) -> [Batch] {
    let order = predictions.indices.map { Int32($0) }.shuffled(using: &random)
    let all = predictions.reduce(0, +)
    let count = batchCount(of: size)
    var batches: [Batch] = []
    var (first, held, seen) = (0, 0, 0)
    for (place, group) in order.enumerated() {
      held += predictions[Int(group)]
      // The next border lies at an equal part of all predictions.
      guard seen + held >= all * (batches.count + 1) / count else { continue }
      batches.append(Batch(groups: order[first...place], predictions: held))
      (first, held, seen) = (place + 1, 0, seen + held)
    }
    return batches
  }

  private mutating func append(_ cards: ArraySlice<Sample.Card>, of sample: Sample) {
    let length = cards.reduce(0) { max($0, $1.length) }
    longest = max(longest, length)
    let start = elapsed.count
    elapsed.append(contentsOf: repeatElement(Wide(0), count: length))
    ratings.append(contentsOf: repeatElement(Wide(3), count: length))
    weights.append(contentsOf: repeatElement(Wide(0), count: length))
    for (lane, card) in cards.enumerated() {
      for index in 0..<card.length {
        elapsed[start + index][lane] = sample.elapsed[card.start + index]
        ratings[start + index][lane] = Float(sample.ratings[card.start + index])
        weights[start + index][lane] = sample.weights[card.start + index]
      }
    }
    groups.append(elapsed.count)
    predictions.append(cards.reduce(0) { $0 + $1.predictions })
  }
}
