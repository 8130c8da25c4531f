import FSRS
import Glibc

extension Sample {
  /// Gives recent predictions more weight and cuts cards that are too long.
  ///
  /// ```
  /// FSRS-6   0.25 + 0.75·(i/(N−1))³           FSRS-7   0.0667 + 0.9333·(i/N)^11.25
  /// ```
  /// with i the place of a prediction in time among the N that remain.
  mutating func weighRecency() {
    let count = Double(items.count)
    for (place, item) in items.enumerated() {
      weights[Int(item)] = Float(Self.recency(Double(place), of: count, model))
    }
    cutLongCards()
  }

  /// The weight of the prediction at a place in time.
  static func recency(_ place: Double, of count: Double, _ model: Parameters.Model) -> Double {
    switch model {
    case .fsrs6:
      let age = place / max(1, count - 1)
      return 0.25 + 0.75 * age * age * age
    case .fsrs7: return 0.0667 + 0.9333 * exp(11.25 * log(max(place / count, 1e-9)))
    }
  }

  /// Reviews of a card that training looks at.
  private var longestCard: Int { model == .fsrs6 ? 256 : 1024 }

  private mutating func cutLongCards() {
    for card in 0..<cardCount where starts[card + 1] - starts[card] > longestCard {
      for index in starts[card] + longestCard..<starts[card + 1] { weights[index] = 0 }
    }
  }

  /// Keeps only the predictions before a place in time, as training on the past does.
  mutating func keep(first count: Int) {
    for item in items[count...] { weights[Int(item)] = 0 }
    items.removeSubrange(count...)
  }
}
