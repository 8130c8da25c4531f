import FSRS

extension Simulation {
  /// Repetitions of a card on one day at most.
  private static let mostRepetitions = 5
  /// Good answers in a row that end the steps of a new card, and of a forgotten one.
  private static let (learningSteps, relearningSteps) = (2, 1)
  /// Days between repetitions on one day: ten minutes.
  ///
  /// FSRS-6 counts them as none.
  private static let pause = 600 / 86_400.0

  /// A new card, with its repetitions.
  mutating func learn(on day: Int) {
    let rating = draw(habits.firstRatings)
    seconds += habits.learningSeconds[rating.index]
    let state = repeated(
      model.state(after: rating, from: nil, elapsed: 0), rating, steps: Self.learningSteps,
      habits.learningSteps, habits.learningSeconds)
    let card = Int32(memories.count)
    memories.append(state)
    lastDays.append(Int32(day))
    learned += 1
    schedule(card, on: day + interval(state))
  }

  /// A card that is due, with its repetitions when it was forgotten.
  mutating func review(_ card: Int32, on day: Int) {
    let index = Int(card)
    let elapsed = Double(day - Int(lastDays[index]))
    let recalled =
      random.uniform() < model.retrievability(after: elapsed, memories[index])
    let rating = recalled ? pass() : .again
    seconds += habits.reviewSeconds[rating.index]
    reviews += 1
    var state = model.state(after: rating, from: memories[index], elapsed: elapsed)
    if rating == .again {
      state = repeated(
        state, rating, steps: Self.relearningSteps, habits.relearningSteps,
        habits.relearningSeconds)
    }
    memories[index] = state
    lastDays[index] = Int32(day)
    schedule(card, on: day + interval(state))
  }

  /// The state after the repetitions on one day that follow `rating`.
  private mutating func repeated(
    _ state: MemoryState, _ rating: Rating, steps: Int, _ next: [[Double]], _ times: [Double]
  ) -> MemoryState {
    var (state, rating) = (state, rating)
    var left = rating == .good ? steps - 1 : steps
    var repetitions = 0
    while rating != .easy, left > 0, repetitions < Self.mostRepetitions {
      rating = draw(next[rating.index])
      seconds += times[rating.index]
      state = model.state(after: rating, from: state, elapsed: Self.pause)
      if rating == .again { left = steps }
      if rating == .good { left -= 1 }
      repetitions += 1
    }
    return state
  }

  private func interval(_ state: MemoryState) -> Int {
    let days = model.interval(retention: retention, state)
    return max(1, Int(min(days, Double(options.maximumInterval)).rounded()))
  }

  private mutating func pass() -> Rating {
    let index = draw(among: habits.passRatings)
    return Rating(rawValue: index + 2) ?? .good
  }

  private mutating func draw(_ probabilities: [Double]) -> Rating {
    Rating(rawValue: draw(among: probabilities) + 1) ?? .good
  }

  /// An index, drawn with probabilities that need not add up to 1.
  private mutating func draw(among probabilities: [Double]) -> Int {
    var rest = random.uniform() * probabilities.reduce(0, +)
    for (index, probability) in probabilities.enumerated() {
      rest -= probability
      if rest < 0 { return index }
    }
    return probabilities.count - 1
  }
}
