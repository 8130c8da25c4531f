import FSRS
import FSRSTraining

/// The preview of four ratings and the replay of reviews, for both models.
struct ScheduleBenchmark {
  func figures() throws -> [Figure] {
    let call = Floors.transcendental()
    return [
      preview(.fsrs6, calls: 20, call), preview(.fsrs7, calls: 120, call),
      replay(.fsrs6, calls: 9, goal: 5, call), replay(.fsrs7, calls: 22, goal: nil, call),
    ]
  }

  /// Beside the `exp` and `log` in the formulas of one preview: the memory after four ratings and, for
  /// FSRS-7, four intervals of a few Newton steps.
  private func preview(_ parameters: Parameters, calls: Double, _ call: Double) -> Figure {
    let scheduler = Scheduler(model: MemoryModel(parameters))
    let cards = reviewed(scheduler)
    let rounds = 200_000
    let time = medianSeconds(of: 7) {
      var days = 0.0
      for round in 0..<rounds {
        let outcomes = scheduler.outcomes(
          for: cards[round % cards.count], elapsed: Double(1 + round % 60), seed: UInt64(round))
        days += outcomes.good.interval.seconds
      }
      keep(days)
    }
    return .time(
      "preview of four ratings, FSRS-\(parameters.model.rawValue)", seconds: time / Double(rounds),
      in: .nanoseconds, floor: .init(what: "the formulas' exp and log alone", value: calls * call),
      goal: .value(1000))
  }

  /// Cards in review, each with another memory.
  private func reviewed(_ scheduler: Scheduler) -> [CardSchedule] {
    var cards: [CardSchedule] = []
    var random = SplitMix64(seed: 1)
    while cards.count < 512 {
      var card = CardSchedule.new
      for _ in 0..<(3 + cards.count % 9) {
        let rating: Rating = random.uniform() < 0.15 ? .again : .good
        let days = card.phase == .review ? Double(card.interval) : 0
        card = scheduler.outcomes(for: card, elapsed: days, seed: random.next())[rating].schedule
      }
      if card.phase == .review { cards.append(card) }
    }
    return cards
  }

  private func replay(
    _ parameters: Parameters, calls: Double, goal: Double?, _ call: Double
  ) -> Figure {
    let model = MemoryModel(parameters)
    let history = ReviewHistory.synthetic(reviews: 200_000, seed: 1)
    let count = Double(history.reviewCount)
    let time = medianSeconds(of: 7) { keep(replayed(history, model)) }
    return Figure(
      what: "replay of reviews, FSRS-\(parameters.model.rawValue)", value: count / time / 1e6,
      unit: .millionsPerSecond,
      floor: .init(what: "the formulas' exp and log alone", value: 1 / (calls * call) / 1e6),
      goal: goal.map { .value($0) })
  }

  /// The sum of all stabilities after the last reviews.
  private func replayed(_ history: ReviewHistory, _ model: MemoryModel) -> Double {
    var sum = 0.0
    for card in 0..<history.cardCount {
      var state: MemoryState?
      var last: Int32 = 0
      for index in history.reviews(of: card) {
        let day = history.days[index]
        let rating = Rating(rawValue: Int(history.ratings[index])) ?? .good
        state = model.state(
          after: rating, from: state, elapsed: state == nil ? 0 : Double(day - last))
        last = day
      }
      sum += state?.stability ?? 0
    }
    return sum
  }
}
