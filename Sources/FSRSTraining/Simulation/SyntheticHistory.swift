public import FSRS

extension ReviewHistory {
  /// A history made up by a seed, for benchmarks and tests: no learner's data.
  ///
  /// Cards begin on random days of three years. Answers are drawn with the recall that a model predicts,
  /// some cards being easier than their state says; each card is asked about when it is due, sometimes late,
  /// and once more on the same day after Again.
  ///
  /// - Parameters:
  ///   - reviews: About how many reviews, ten to a card.
  ///   - seed: The same seed gives the same history.
  ///   - parameters: The weights of the made-up memory.
  /// - Returns: A history of `reviews` / 10 cards.
  public static func synthetic(
    reviews: Int, seed: UInt64, parameters: Parameters = .fsrs6
  ) -> ReviewHistory {
    var history = ReviewHistory()
    history.reserve(cards: reviews / 10, reviews: reviews + reviews / 8)
    var learner = SyntheticLearner(parameters, seed: seed)
    for _ in 0..<reviews / 10 {
      // Made in order and with ratings from 1 to 4, so that nothing can be wrong.
      do { try history.append(card: learner.card()) } catch { preconditionFailure("\(error)") }
    }
    return history
  }
}

/// Draws the reviews of one card after another.
private struct SyntheticLearner {
  let model: MemoryModel
  var random: SplitMix64

  init(_ parameters: Parameters, seed: UInt64) {
    model = MemoryModel(parameters)
    random = SplitMix64(seed: seed)
  }

  /// Six to fourteen reviews of a card.
  mutating func card() -> [LoggedReview] {
    let count = 6 + Int(random.uniform() * 9)
    let ease = 0.7 + 0.6 * random.uniform()
    var day = Int(random.uniform() * 1095)
    var seconds = Double(day) * 86_400 + 36_000 * random.uniform()
    var rating = first()
    var state = model.state(after: rating, from: nil, elapsed: 0)
    var reviews = [logged(rating, day, seconds)]
    while reviews.count < count {
      let again = rating == .again
      let wait = again ? 0 : max(1, Int(interval(state)))
      rating = answer(again ? 0.9 : model.retrievability(after: Double(wait) * ease, state))
      seconds += again ? 600 : Double(wait) * 86_400
      day += wait
      state = model.state(after: rating, from: state, elapsed: Double(wait))
      reviews.append(logged(rating, day, seconds))
    }
    return reviews
  }

  private mutating func first() -> Rating {
    let x = random.uniform()
    return x < 0.24 ? .again : x < 0.33 ? .hard : x < 0.83 ? .good : .easy
  }

  private mutating func answer(_ recall: Double) -> Rating {
    guard random.uniform() < recall else { return .again }
    let x = random.uniform()
    return x < 0.15 ? .hard : x < 0.85 ? .good : .easy
  }

  /// The due interval, up to three tenths early or seven late.
  private mutating func interval(_ state: MemoryState) -> Double {
    min(1500, model.interval(retention: 0.9, state)) * (0.7 + random.uniform())
  }

  private mutating func logged(_ rating: Rating, _ day: Int, _ seconds: Double) -> LoggedReview {
    let duration = (rating == .again ? 14 : 6) * (0.5 + random.uniform())
    return LoggedReview(
      rating: rating.rawValue, day: day, seconds: seconds, duration: duration)
  }
}
