import FSRS
import Testing

@Suite struct `A scheduler` {
  /// Schedulers of both models, with Anki's steps, without steps, and with steps of days.
  struct Case: CustomTestStringConvertible {
    let model: Parameters.Model
    let learning, relearning: [Double]

    var testDescription: String { "FSRS-\(model.rawValue), steps \(learning) and \(relearning)" }
    var scheduler: Scheduler {
      var options = SchedulingOptions()
      (options.learningSteps, options.relearningSteps) = (learning, relearning)
      return Scheduler(model: MemoryModel(.defaults(model)), options: options)
    }
  }

  static let cases: [Case] = [Parameters.Model.fsrs6, .fsrs7].flatMap { model in
    [
      Case(model: model, learning: [60, 600], relearning: [600]),
      Case(model: model, learning: [], relearning: []),
      Case(model: model, learning: [86_400, 259_200], relearning: [90_000]),
    ]
  }

  /// Walks every sequence of ratings up to a length, each card answered when due.
  private func walk(
    _ scheduler: Scheduler, length: Int, path: [Rating] = [], card: CardSchedule = .new,
    elapsed: Double = 0, _ check: (CardSchedule, Outcomes, [Rating]) -> Void
  ) {
    guard path.count < length else { return }
    let outcomes = scheduler.outcomes(for: card, elapsed: elapsed, seed: UInt64(path.count))
    check(card, outcomes, path)
    for rating in Rating.allCases {
      let outcome = outcomes[rating]
      let days = outcome.interval.seconds / 86_400
      let whole = scheduler.model.parameters.model == .fsrs6 ? days.rounded(.down) : days
      walk(
        scheduler, length: length, path: path + [rating], card: outcome.schedule, elapsed: whole,
        check)
    }
  }

  @Test(arguments: cases)
  func `keeps its invariants on every path of six answers`(_ example: Case) {
    let scheduler = example.scheduler
    var answers = 0
    var failures: [String] = []
    walk(scheduler, length: 6) { card, outcomes, path in
      answers += 4
      for problem in problems(card, outcomes, scheduler) where failures.count < 5 {
        failures.append("\(problem) after \(path)")
      }
    }
    #expect(answers == 5460)
    #expect(failures.isEmpty, "\(failures)")
  }

  private func problems(
    _ card: CardSchedule, _ outcomes: Outcomes, _ scheduler: Scheduler
  ) -> [String] {
    var problems: [String] = []
    let seconds = Rating.allCases.map { outcomes[$0].interval.seconds }
    if seconds[0] > seconds[1] || seconds[1] >= seconds[2] || seconds[2] >= seconds[3] {
      problems.append("buttons out of order \(seconds)")
    }
    if seconds[0] < 60 { problems.append("an interval under a minute") }
    for rating in Rating.allCases {
      let outcome = outcomes[rating]
      let next = outcome.schedule
      guard let memory = next.memory else {
        problems.append("no memory after \(rating)")
        continue
      }
      if !(memory.stability > 0 && memory.difficulty >= 1 && memory.difficulty <= 10) {
        problems.append("memory \(memory) after \(rating)")
      }
      if next.reviews != card.reviews + 1 { problems.append("reviews not counted") }
      let lapsed = card.phase == .review && rating == .again
      if next.lapses != card.lapses + (lapsed ? 1 : 0) { problems.append("lapses miscounted") }
      if next.phase == .new { problems.append("new again") }
      if (next.phase == .review) != (next.interval > 0) { problems.append("interval \(next)") }
      if case .days(let days) = outcome.interval, days < 1 || days > 36_500 {
        problems.append("\(days) days after \(rating)")
      }
      if rating == .easy, next.phase != .review, !scheduler.options.learningSteps.isEmpty {
        problems.append("Easy does not graduate")
      }
    }
    return problems
  }

  @Test(arguments: cases)
  func `previews what happens`(_ example: Case) {
    let scheduler = example.scheduler
    let card = CardSchedule(
      phase: .review, memory: MemoryState(stability: 20, difficulty: 5), lapses: 7, reviews: 9,
      interval: 18)
    let load = { (day: Int) in day % 3 }
    let preview = scheduler.outcomes(for: card, elapsed: 20, seed: 77, dayLoad: load)
    #expect(preview == scheduler.outcomes(for: card, elapsed: 20, seed: 77, dayLoad: load))
    #expect(preview.again.isLeech)
    #expect(!preview.good.isLeech)
  }

  @Test func `spreads with fuzz over all allowed days`() {
    var options = SchedulingOptions()
    options.loadBalancing = false
    let card = CardSchedule(
      phase: .review, memory: MemoryState(stability: 20, difficulty: 5), lapses: 0, reviews: 9,
      interval: 20)
    let scheduler = Scheduler(model: Vectors.default6, options: options)
    let model = scheduler.model
    let state = model.state(after: .good, from: card.memory, elapsed: 20)
    let range = FuzzRange(
      around: model.interval(retention: 0.9, state), minimum: 1, maximum: 36_500)
    let days = Set(
      (0..<2000).map {
        scheduler.outcomes(for: card, elapsed: 20, seed: $0).good.schedule.interval
      })
    #expect(days == Set(range.lower...range.upper))
  }

  @Test func `prefers quiet days`() {
    let card = CardSchedule(
      phase: .review, memory: MemoryState(stability: 8, difficulty: 5), lapses: 0, reviews: 9,
      interval: 8)
    let scheduler = Scheduler(model: Vectors.default6)
    let plain = scheduler.outcomes(for: card, elapsed: 8, seed: 1).good.schedule.interval
    let range = FuzzRange(
      around: scheduler.model.interval(
        retention: 0.9, scheduler.model.state(after: .good, from: card.memory, elapsed: 8)),
      minimum: 1, maximum: 36_500)
    let quiet = range.lower == plain ? range.upper : range.lower
    let days = (0..<200).map {
      scheduler.outcomes(for: card, elapsed: 8, seed: $0, dayLoad: { $0 == quiet ? 0 : 50 })
        .good.schedule.interval
    }
    #expect(days.filter { $0 == quiet }.count > 195)
  }

  @Test func `lengthens steps by at most a quarter and five minutes`() {
    let scheduler = Scheduler(model: Vectors.default6)
    for seed in 0..<500 as Range<UInt64> {
      let outcomes = scheduler.outcomes(for: .new, elapsed: 0, seed: seed)
      #expect((60...75).contains(outcomes.again.interval.seconds))
      #expect((330...412).contains(outcomes.hard.interval.seconds))
      #expect((600...750).contains(outcomes.good.interval.seconds))
    }
  }

  @Test func `limits how fast FSRS-7 grows`() {
    let scheduler = Scheduler(model: Vectors.default7)
    let outcomes = scheduler.outcomes(for: .new, elapsed: 0, seed: 3)
    // The model alone would ask for 53.9 days.
    #expect(outcomes.easy.schedule.interval <= 12)
  }

  @Test func `never exceeds the longest interval`() {
    var options = SchedulingOptions()
    options.maximumInterval = 30
    let card = CardSchedule(
      phase: .review, memory: MemoryState(stability: 500, difficulty: 2), lapses: 0, reviews: 4,
      interval: 500)
    for model in [Vectors.default6, Vectors.default7] {
      let outcomes = Scheduler(model: model, options: options)
        .outcomes(for: card, elapsed: 500, seed: 5)
      for rating in Rating.allCases { #expect(outcomes[rating].schedule.interval <= 30) }
    }
  }

  @Test func `asks again on the same day without steps`() {
    var options = SchedulingOptions()
    (options.learningSteps, options.relearningSteps) = ([], [])
    let scheduler = Scheduler(model: Vectors.default7, options: options)
    let again = scheduler.outcomes(for: .new, elapsed: 0, seed: 0).again
    // The model alone would ask after three seconds.
    #expect(again.interval == .seconds(60))
    #expect(again.schedule.phase == .learning(remaining: 0))
    options.sameDayIntervals = false
    let tomorrow = Scheduler(model: Vectors.default7, options: options)
      .outcomes(for: .new, elapsed: 0, seed: 0).again
    #expect(tomorrow.interval == .days(1))
    #expect(tomorrow.schedule.phase == .review)
  }
}
