extension LearnerHabits {
  /// The habits of one learner, drawn towards those of many where the history is short.
  ///
  /// A figure seen n times weighs n/(50 + n), the average of many learners the rest. Answers that took no
  /// time are left out of the times, and none counts for more than two minutes.
  ///
  /// - Parameter history: The learner's reviews.
  public init(estimatedFrom history: ReviewHistory) {
    self.init()
    var counts = HabitCounts()
    for card in 0..<history.cardCount { counts.add(card, of: history) }
    firstRatings = blended(firstRatings, counts.first)
    passRatings = blended(passRatings, Array(counts.review[1...]))
    learningSeconds = counts.learningTime.blended(with: learningSeconds)
    reviewSeconds = counts.reviewTime.blended(with: reviewSeconds)
    relearningSeconds = counts.relearningTime.blended(with: relearningSeconds)
    learningSteps = zip(learningSteps, counts.learning).map(blended)
    relearningSteps = zip(relearningSteps, counts.relearning).map(blended)
  }
}

/// Observations that count as much as the average of many learners.
private let prior = 50.0

/// Observed frequencies, drawn towards probabilities.
private func blended(_ probabilities: [Double], _ counts: [Double]) -> [Double] {
  let total = counts.reduce(0, +)
  let sum = probabilities.reduce(0, +)
  return zip(probabilities, counts).map { ($0 / sum * prior + $1) / (prior + total) }
}

/// The times of answers by rating.
private struct Times {
  var sums = [0.0, 0, 0, 0]
  var counts = [0.0, 0, 0, 0]

  mutating func add(_ rating: Int, _ seconds: Double) {
    guard seconds > 0 else { return }
    sums[rating] += min(seconds, 120)
    counts[rating] += 1
  }

  func blended(with seconds: [Double]) -> [Double] {
    seconds.indices.map { (seconds[$0] * prior + sums[$0]) / (prior + counts[$0]) }
  }
}

private struct HabitCounts {
  var first = [0.0, 0, 0, 0]
  var review = [0.0, 0, 0, 0]
  var learning = [[Double]](repeating: [0, 0, 0, 0], count: 3)
  var relearning = [[Double]](repeating: [0, 0, 0, 0], count: 3)
  var learningTime = Times(), reviewTime = Times(), relearningTime = Times()

  mutating func add(_ card: Int, of history: ReviewHistory) {
    let range = history.reviews(of: card)
    var isNew = true
    for index in range {
      let rating = Int(history.ratings[index]) - 1
      let seconds = Double(history.durations[index])
      guard index > range.lowerBound else {
        first[rating] += 1
        learningTime.add(rating, seconds)
        continue
      }
      let last = Int(history.ratings[index - 1]) - 1
      if history.days[index] > history.days[index - 1] {
        isNew = false
        review[rating] += 1
        reviewTime.add(rating, seconds)
      } else if isNew {
        if last < 3 { learning[last][rating] += 1 }
        learningTime.add(rating, seconds)
      } else {
        if last < 3 { relearning[last][rating] += 1 }
        relearningTime.add(rating, seconds)
      }
    }
  }
}
