import FSRS
import FSRSTraining
import Testing

@Suite struct `A simulation` {
  private func options(_ change: (inout SimulationOptions) -> Void = { _ in }) -> SimulationOptions
  {
    var options = SimulationOptions()
    (options.days, options.secondsPerDay, options.newCards) = (120, 1e9, 400)
    change(&options)
    return options
  }

  @Test(arguments: [Parameters.fsrs6, .fsrs7])
  func `costs more for a higher retention`(parameters: Parameters) throws {
    let workloads = try simulate(
      [0.7, 0.8, 0.9, 0.95, 0.99], parameters: parameters, options: options())
    for (less, more) in zip(workloads, workloads.dropFirst()) {
      #expect(less.minutesPerDay < more.minutesPerDay)
      #expect(less.reviewsPerDay < more.reviewsPerDay)
      #expect(less.cardsKnown < more.cardsKnown)
    }
    for workload in workloads {
      #expect(workload.cardsLearned == 400)
      #expect(workload.cardsKnown <= 400)
    }
  }

  @Test func `is the same for the same seed`() throws {
    let first = try simulate([0.8, 0.9], parameters: .fsrs6, options: options())
    #expect(try simulate([0.8, 0.9], parameters: .fsrs6, options: options()) == first)
    let other = try simulate([0.8, 0.9], parameters: .fsrs6, options: options { $0.seed = 1 })
    #expect(first != other)
  }

  @Test func `keeps to the limits of a day`() throws {
    let limited = options {
      ($0.secondsPerDay, $0.newCardsPerDay, $0.reviewsPerDay) = (600, 3, 20)
    }
    let workload = try simulate([0.9], parameters: .fsrs6, options: limited)[0]
    #expect(workload.cardsLearned <= 3 * 120)
    #expect(workload.reviewsPerDay <= 20)
    // The last card of a day may take its time.
    #expect(workload.minutesPerDay < 13)
  }

  @Test func `covers thirty retentions in order`() throws {
    let workloads = try simulate(parameters: .fsrs6, options: options { $0.days = 5 })
    #expect(workloads.map(\.retention) == (70...99).map { Double($0) / 100 })
  }

  @Test func `can be interrupted`() {
    #expect(throws: SimulationFailure.interrupted) {
      try simulate(parameters: .fsrs6, options: options()) { $0 < 0.3 }
    }
  }

  @Test func `without cards is nothing`() throws {
    let empty = options { $0.newCards = 0 }
    let workload = try simulate([0.9], parameters: .fsrs6, options: empty)[0]
    #expect(workload.minutesPerDay == 0 && workload.cardsKnown == 0)
    #expect(workload.secondsPerKnownCard == 0)
  }

  @Test func `reviews the cards there are`() throws {
    let card = SimulatedCard(
      memory: MemoryState(stability: 10, difficulty: 5), elapsed: 12, due: -2)
    let known = options {
      $0.newCards = 0
      $0.collection = .init(repeating: card, count: 50)
    }
    let workload = try simulate([0.9], parameters: .fsrs6, options: known)[0]
    #expect(workload.cardsLearned == 0)
    #expect(workload.reviewsPerDay > 0.5)
    #expect(workload.cardsKnown > 40 && workload.cardsKnown <= 50)
  }
}

@Suite struct `Habits` {
  @Test func `are those of many without a log`() {
    let habits = LearnerHabits(estimatedFrom: ReviewHistory())
    #expect(habits.reviewSeconds == LearnerHabits().reviewSeconds)
    #expect(abs(habits.firstRatings.reduce(0, +) - 1) < 1e-12)
  }

  @Test func `are those of the learner with a long log`() throws {
    let habits = LearnerHabits(estimatedFrom: Reference.log)
    // This learner presses Again and Good only.
    #expect(habits.passRatings[1] > 0.98)
    #expect(habits.firstRatings[0] > 0.6)
    for list in [habits.firstRatings, habits.passRatings] + habits.learningSteps
      + habits.relearningSteps
    {
      #expect(abs(list.reduce(0, +) - 1) < 1e-9)
    }
    #expect(habits.reviewSeconds.allSatisfy { (1...60).contains($0) })
    // Never pressed: the average of many.
    #expect(habits.reviewSeconds[3] == LearnerHabits().reviewSeconds[3])
  }
}
