import FSRS

/// A history as a model sees it: elapsed times, which answers are predicted, and in which order.
///
/// FSRS-6 predicts the answers at least a study day after the last review, FSRS-7 all but the first.
struct Sample {
  /// The reviews of one card that training needs.
  struct Card {
    /// The position of its first review.
    var start: Int
    /// Its reviews up to the last predicted one.
    var length: Int
    var predictions: Int
  }

  let model: Parameters.Model
  let starts: [Int]
  let ratings: [UInt8]
  /// Days since the card's last review, whole ones for FSRS-6; 0 for the first.
  ///
  /// Shape: reviews.
  private(set) var elapsed: [Float]
  /// Weight of each prediction, 0 where nothing is predicted.
  ///
  /// Shape: reviews.
  var weights: [Float]
  /// The positions of the predicted reviews in order of time over all cards.
  var items: [Int32]

  /// - Parameters:
  ///   - history: The reviews.
  ///   - model: The model that decides what is predicted.
  ///   - ordered: Whether `items` are in order of time over all cards, or card after card.
  init(_ history: ReviewHistory, _ model: Parameters.Model, ordered: Bool = true) {
    self.model = model
    starts = history.starts
    ratings = history.ratings
    elapsed = Self.elapsed(history, model)
    weights = .init(repeating: 0, count: history.reviewCount)
    let items = Self.items(history, elapsed, model)
    self.items = ordered ? Self.inTime(items, history) : items
    for item in items { weights[Int(item)] = 1 }
  }

  var cardCount: Int { starts.count - 1 }

  /// Whether the answer at a position was a pass.
  func passed(_ item: Int32) -> Bool { ratings[Int(item)] > 1 }

  private static func elapsed(_ history: ReviewHistory, _ model: Parameters.Model) -> [Float] {
    var elapsed = [Float](repeating: 0, count: history.reviewCount)
    for card in 0..<history.cardCount {
      for index in history.reviews(of: card).dropFirst() {
        elapsed[index] =
          switch model {
          case .fsrs6: Float(history.days[index]) - Float(history.days[index - 1])
          case .fsrs7: Float((history.seconds[index] - history.seconds[index - 1]) / 86_400)
          }
      }
    }
    return elapsed
  }

  /// The positions of the predicted reviews, card after card.
  private static func items(
    _ history: ReviewHistory, _ elapsed: [Float], _ model: Parameters.Model
  ) -> [Int32] {
    var items: [Int32] = []
    items.reserveCapacity(history.reviewCount)
    for card in 0..<history.cardCount {
      for index in history.reviews(of: card).dropFirst()
      where model == .fsrs7 || elapsed[index] > 0 {
        items.append(Int32(index))
      }
    }
    return items
  }

  private static func inTime(_ items: [Int32], _ history: ReviewHistory) -> [Int32] {
    let times = items.map { history.seconds[Int($0)] }
    let first = times.min() ?? 0
    // Milliseconds, or coarser when the log spans more than fifty days.
    let scale = min(1000, 4_294_967_000 / max(1, (times.max() ?? 0) - first))
    return ascendingOrder(of: times.map { UInt32(($0 - first) * scale) }).map { items[Int($0)] }
  }

  /// The cards with predictions, shortest first.
  func cardsByLength() -> [Card] {
    var cards: [Card] = []
    for card in 0..<cardCount {
      var found = Card(start: starts[card], length: 0, predictions: 0)
      for index in starts[card]..<starts[card + 1] where weights[index] > 0 {
        found.length = index - starts[card] + 1
        found.predictions += 1
      }
      if found.length > 0 { cards.append(found) }
    }
    return ascendingOrder(of: cards.map { UInt32($0.length) }).map { cards[Int($0)] }
  }
}
