import FSRS

/// One answer in the life of a card.
struct CardAnswer {
  /// The study day, from the card's first on.
  var day: Int
  /// Seconds after the day's midnight, UTC.
  var second: Int
  var rating: Rating
  /// Steps that remain.
  var left: Int
  /// When the card is asked again.
  var interval: Interval
}

/// Lets a learner with a memory live through the reviews of cards, by a seed.
///
/// Each card is answered when it is due, with the recall that FSRS-6 predicts, some cards being easier
/// than their state says.
struct CardLife {
  private let scheduler: Scheduler
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    var options = SchedulingOptions()
    options.maximumInterval = 180
    scheduler = Scheduler(model: MemoryModel(.fsrs6), options: options)
  }

  /// The answers to a card, about so many; with the last it is in review.
  ///
  /// A life may end in any interval, in a long one more likely than in a short one, as any day finds
  /// more cards in long intervals.
  mutating func answers(about count: Int) -> [CardAnswer] {
    let wanted = max(1, count - count / 2 + number(below: 1 + 2 * (count / 3)))
    let ease = 0.7 + 0.6 * random.uniform()
    var card = CardSchedule.new
    var answers: [CardAnswer] = []
    var (day, lastDay, second) = (0, 0, evening())
    while answers.count < wanted || card.phase != .review || number(below: 100) >= card.interval {
      let elapsed = Double(day - lastDay)
      let outcome = scheduler.outcomes(for: card, elapsed: elapsed, seed: random.next())[
        rating(of: card, elapsed: elapsed * ease)]
      card = outcome.schedule
      answers.append(
        CardAnswer(
          day: day, second: second, rating: outcome.rating, left: card.phase.left,
          interval: outcome.interval))
      lastDay = day
      switch outcome.interval {
      case .seconds(let seconds): second += Int(seconds) + 5
      case .days(let days):
        day += days
        second = evening()
      }
    }
    return answers
  }

  /// A number in `0..<bound`.
  mutating func number(below bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

  /// Uniform in `0..<1`.
  mutating func uniform() -> Double { random.uniform() }

  /// Between 17 and 20 o'clock UTC.
  private mutating func evening() -> Int { 17 * 3600 + number(below: 3 * 3600) }

  private mutating func rating(of card: CardSchedule, elapsed: Double) -> Rating {
    let chance = card.memory.map { memory in
      card.phase == .review ? scheduler.model.retrievability(after: elapsed, memory) : 0.9
    }
    guard random.uniform() < chance ?? 0.75 else { return .again }
    let choice = random.uniform()
    return choice < 0.12 ? .hard : choice < 0.9 ? .good : .easy
  }
}

extension Phase {
  fileprivate var left: Int {
    switch self {
    case .learning(let remaining), .relearning(let remaining): remaining
    case .new, .review: 0
    }
  }
}
