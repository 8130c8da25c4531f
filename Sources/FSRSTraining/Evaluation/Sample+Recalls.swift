import FSRS

extension Sample {
  /// The recall predicted for each review; 0 where nothing is predicted.
  ///
  /// Shape: reviews.
  func recalls(_ model: MemoryModel) -> [Float] {
    var recalls = [Float](repeating: 0, count: ratings.count)
    for card in 0..<cardCount {
      var state: MemoryState?
      for index in starts[card]..<starts[card + 1] {
        let days = Double(elapsed[index])
        if let state, self.model == .fsrs7 || days > 0 {
          recalls[index] = Float(model.retrievability(after: days, state))
        }
        // Ratings were checked when the history was made.
        let rating = Rating(rawValue: Int(ratings[index])) ?? .good
        state = model.state(after: rating, from: state, elapsed: days)
      }
    }
    return recalls
  }

  /// How often a card was reviewed and forgotten before a review.
  ///
  /// Shape of both: reviews.
  ///
  /// Reviews count from 1 for the first, those on the same day not at all under FSRS-6; lapses are Agains
  /// after time.
  func counts() -> (reviews: [UInt16], lapses: [UInt16]) {
    var reviews = [UInt16](repeating: 1, count: ratings.count)
    var lapses = [UInt16](repeating: 0, count: ratings.count)
    for card in 0..<cardCount {
      var (seen, forgotten) = (1 as UInt16, 0 as UInt16)
      for index in starts[card]..<starts[card + 1] {
        if elapsed[index] > 0 { seen = min(seen + 1, .max - 1) }
        (reviews[index], lapses[index]) = (seen, forgotten)
        if elapsed[index] > 0, ratings[index] == 1 { forgotten = min(forgotten + 1, .max - 1) }
      }
    }
    return (reviews, lapses)
  }
}
