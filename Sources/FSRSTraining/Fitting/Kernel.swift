/// A model's arithmetic for eight cards side by side.
protocol Kernel {
  /// What the backward pass needs of one review.
  associatedtype Step
  /// Sums over reviews, lane by lane, from which the gradient is made.
  associatedtype Sums

  /// A kernel for weights within bounds.
  init(_ weights: [Double])
  /// Sums before the first card.
  static var zero: Sums { get }
  /// Adds eight cards to the sums.
  ///
  /// - Parameters:
  ///   - cards: Their reviews.
  ///   - tape: Room for one step a review.
  ///   - sums: What earlier cards added up to.
  func add(_ cards: LaneCards, _ tape: UnsafeMutablePointer<Step>, to sums: inout Sums)
  /// The derivatives of the loss, in weight order.
  func gradient(_ sums: Sums) -> [Double]
}

/// The reviews of eight cards, review after review; the shorter ones end in reviews of weight 0.
struct LaneCards {
  let count: Int
  /// Days since the last review, 0 on the same day under FSRS-6.
  let elapsed: UnsafePointer<Wide>
  /// 1…4.
  let ratings: UnsafePointer<Wide>
  /// The weight of the prediction of this review's answer; 0 where there is none.
  let weights: UnsafePointer<Wide>
}

extension Kernel6: Kernel {
  static var zero: Sums { Sums() }

  func add(_ cards: LaneCards, _ tape: UnsafeMutablePointer<Step>, to sums: inout Sums) {
    var (stability, difficulty) = first(cards.ratings[0])
    for index in 1..<cards.count {
      (stability, difficulty) = forward(
        stability, difficulty, cards.elapsed[index], cards.ratings[index], &tape[index])
    }
    var (s, d) = (Wide(0), Wide(0))
    for index in stride(from: cards.count - 1, to: 0, by: -1) {
      backward(
        &s, &d, cards.elapsed[index], cards.ratings[index], cards.weights[index], tape[index],
        &sums)
    }
    backwardFirst(s, d, cards.ratings[0], &sums)
  }
}
