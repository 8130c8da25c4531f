import FSRS
import Testing

@Suite struct `Scheduling against upstream` {
  @Test func `fuzzes like Anki`() {
    for row in Vectors.entry("anki-fuzz")["input"]["rows"].list {
      let range = FuzzRange(around: row[0].number, minimum: row[1].int, maximum: row[2].int)
      let days = [0.0, 0.5, 0.99].map(range.day)
      #expect(days == [row[3].int, row[4].int, row[5].int], "\(row.numbers)")
    }
  }

  @Test func `rounds without fuzz like Anki`() {
    for row in Vectors.entry("anki-fuzz-off")["input"]["rows"].list {
      let day = FuzzRange.rounded(row[0].number, minimum: row[1].int, maximum: row[2].int)
      #expect(day == row[3].int, "\(row.numbers)")
    }
  }

  @Test func `keeps the last interval where fuzz would reach it`() {
    for row in Vectors.entry("anki-min-fuzz")["input"]["rows"].list {
      let least = leastInterval(row[0].number, previous: row[1].int, maximum: row[2].int)
      #expect(least == row[3].int, "\(row.numbers)")
    }
  }

  @Test func `walks the steps like Anki`() {
    for row in Vectors.entry("anki-steps")["input"]["rows"].list {
      let steps = Steps(row[0].numbers.map { $0 * 60 }, remaining: row[1].int)
      #expect(steps.again == row[2].number)
      #expect(steps.hard == row[3].number)
      #expect(steps.good == (row[4].isNull ? nil : row[4].number), "\(row)")
    }
  }

  @Test func `counts leeches like Anki`() {
    for row in Vectors.entry("anki-leech")["input"]["rows"].list {
      #expect(isLeech(lapses: row[0].int, threshold: row[1].int) == (row[2].int == 1), "\(row)")
    }
  }

  @Test func `plans a first review`() {
    let expected = Vectors.entry("v6-first-repeat")["expected"]
    var options = SchedulingOptions()
    options.fuzz = false
    let scheduler = Scheduler(model: Vectors.default6, options: options)
    let outcomes = scheduler.outcomes(for: .new, elapsed: 0, seed: 0)
    for (index, rating) in Rating.allCases.enumerated() {
      let schedule = outcomes[rating].schedule
      #expect(schedule.memory?.stability == expected["stability"][index].number)
      #expect(
        abs((schedule.memory?.difficulty ?? 0) - expected["difficulty"][index].number) < 1e-8)
      #expect(schedule.interval == expected["scheduled_days"][index].int)
      #expect((schedule.phase == .review) == (rating == .easy))
    }
  }

  @Test func `repeats a history of intervals`() throws {
    let entry = Vectors.entry("v6-ivl-history")
    var options = SchedulingOptions()
    options.fuzz = false
    let scheduler = Scheduler(model: Vectors.default6, options: options)
    let ratings = try entry["input"]["ratings"].numbers.map {
      try #require(Rating(rawValue: Int($0)))
    }
    let steps = history(of: ratings, scheduler)
    #expect(steps.map(\.schedule.interval) == entry["expected"].numbers.map { Int($0) })
  }

  @Test(arguments: 1...5)
  func `schedules in whole days without steps`(number: Int) throws {
    let entry = Vectors.entry("longterm-\(number)")
    var options = SchedulingOptions()
    (options.learningSteps, options.relearningSteps) = ([], [])
    (options.fuzz, options.sameDayIntervals) = (false, false)
    let model = try Vectors.model(entry["input"]["params19"])
    let scheduler = Scheduler(model: model, options: options)
    let ratings = try entry["input"]["ratings"].numbers.map {
      try #require(Rating(rawValue: Int($0)))
    }
    let steps = history(of: ratings, scheduler)
    let expected = entry["expected"]
    #expect(steps.map(\.schedule.interval) == expected["intervals"].numbers.map { Int($0) })
    for (index, step) in steps.enumerated() {
      let memory = try #require(step.schedule.memory)
      // Upstream rounds every state to eight decimals; we never do.
      #expect(isClose(memory.stability, expected["stability"][index].number, relative: 1e-6))
      #expect(isClose(memory.difficulty, expected["difficulty"][index].number, relative: 1e-6))
    }
  }

  /// Outcomes of ratings given each on the day the card is due.
  private func history(of ratings: [Rating], _ scheduler: Scheduler) -> [Outcome] {
    var card = CardSchedule.new
    return ratings.map { rating in
      let days = Double(card.interval)
      let outcome = scheduler.outcomes(for: card, elapsed: days, seed: 0)[rating]
      card = outcome.schedule
      return outcome
    }
  }
}
