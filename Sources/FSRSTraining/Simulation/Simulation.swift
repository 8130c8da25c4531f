public import FSRS

/// What each desired retention would cost and bring a learner.
///
/// Every retention is simulated with the same random numbers, so that the curve is smooth.
///
/// - Parameters:
///   - retentions: Desired retentions, each held within `0.01...0.999`.
///   - parameters: The learner's memory.
///   - habits: The learner's buttons and times.
///   - options: What the learner sets out to do.
///   - progress: Called with the part of the work that is done, in `0...1`; `false` stops.
/// - Returns: One workload for each retention, in their order.
/// - Throws: `SimulationFailure.interrupted`.
/// - Complexity: O(retentions · reviews), on all cores.
public func simulate(
  _ retentions: [Double] = (70...99).map { Double($0) / 100 }, parameters: Parameters,
  habits: LearnerHabits = LearnerHabits(), options: SimulationOptions = SimulationOptions(),
  progress: (Double) -> Bool = { _ in true }
) throws(SimulationFailure) -> [Workload] {
  let model = MemoryModel(parameters)
  var workloads: [Workload] = []
  // A few at a time: between them the caller may stop.
  for start in stride(from: 0, to: retentions.count, by: 4) {
    let part = Array(retentions[start..<min(start + 4, retentions.count)])
    workloads += concurrentMap(part) { retention in
      var simulation = Simulation(
        model: model, retention: min(max(retention, 0.01), 0.999), habits: habits,
        options: options)
      return simulation.run()
    }
    guard progress(Double(workloads.count) / Double(retentions.count)) else {
      throw .interrupted
    }
  }
  return workloads
}

/// One learner on the way through the days.
struct Simulation {
  let model: MemoryModel
  let retention: Double
  let habits: LearnerHabits
  let options: SimulationOptions
  var random: SplitMix64
  /// The memory and the day of the last review of each card learned.
  var memories: [MemoryState] = []
  var lastDays: [Int32] = []
  /// The cards due on each day.
  var due: [[Int32]]
  var seconds = 0.0
  var reviews = 0
  var learned = 0

  init(
    model: MemoryModel, retention: Double, habits: LearnerHabits, options: SimulationOptions
  ) {
    self.model = model
    self.retention = retention
    self.habits = habits
    self.options = options
    random = SplitMix64(seed: options.seed)
    due = .init(repeating: [], count: max(1, options.days))
    for card in options.collection {
      schedule(Int32(memories.count), on: max(0, card.due))
      memories.append(card.memory)
      lastDays.append(Int32(clamping: -max(0, card.elapsed)))
    }
  }

  mutating func run() -> Workload {
    for day in due.indices { study(day) }
    let days = Double(due.count)
    let known = zip(memories, lastDays).reduce(0) { sum, card in
      sum + model.retrievability(after: days - Double(card.1), card.0)
    }
    return Workload(
      retention: retention, minutesPerDay: seconds / 60 / days,
      reviewsPerDay: Double(reviews) / days, cardsLearned: learned, cardsKnown: known,
      secondsPerKnownCard: known > 0 ? seconds / known : 0)
  }

  /// Reviews first, oldest first, then new cards, while time is left.
  private mutating func study(_ day: Int) {
    let limit = seconds + max(0, options.secondsPerDay)
    let cards = due[day]
    due[day] = []
    var done = 0
    while done < cards.count, done < options.reviewsPerDay, seconds < limit {
      review(cards[done], on: day)
      done += 1
    }
    if done < cards.count, day + 1 < due.count {
      due[day + 1].insert(contentsOf: cards[done...], at: 0)
    }
    var new = 0
    while new < options.newCardsPerDay, learned < options.newCards, seconds < limit {
      learn(on: day)
      new += 1
    }
  }

  mutating func schedule(_ card: Int32, on day: Int) {
    if day < due.count { due[day].append(card) }
  }
}
