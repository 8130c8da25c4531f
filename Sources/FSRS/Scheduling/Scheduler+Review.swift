extension Scheduler {
  /// The outcomes for a card in the phase `review`.
  ///
  /// A pass never asks sooner than the last interval unless fuzz would not reach it, see
  /// `leastInterval`, and each better answer adds at least a day. A lapse goes through the relearning
  /// steps; without any, its own interval stays below that of Hard.
  func review(_ moment: Moment, _ load: (Int) -> Int) -> Outcomes {
    let hardDays = days(.hard, moment)
    let again = lapse(below: hardDays, moment, load)
    let hard = pass(hardDays, above: again.interval.wholeDays, moment, load)
    let good = pass(days(.good, moment), above: hard, moment, load)
    let easy = pass(days(.easy, moment), above: good, moment, load)
    return Outcomes(
      again: again,
      hard: outcome(.hard, .days(hard), .review, moment),
      good: outcome(.good, .days(good), .review, moment),
      easy: outcome(.easy, .days(easy), .review, moment))
  }

  private func pass(
    _ wanted: Double, above floor: Int, _ moment: Moment, _ load: (Int) -> Int
  ) -> Int {
    let least = leastInterval(wanted, previous: moment.card.interval)
    return spread(wanted, minimum: max(least, floor + 1), moment.factor, load)
  }

  private func lapse(
    below hard: Double, _ moment: Moment, _ load: (Int) -> Int
  ) -> Outcome {
    let steps = options.relearningSteps
    if let delay = Steps(steps, remaining: .max).again {
      let phase = Phase.relearning(remaining: steps.count)
      return outcome(.again, step(delay, moment.factor), phase, moment)
    }
    let interval = free(
      min(days(.again, moment), hard), above: 0, sameDay: allowsSameDay(steps), moment.factor,
      load)
    let phase = interval.wholeDays > 0 ? Phase.review : .relearning(remaining: 0)
    return outcome(.again, interval, phase, moment)
  }
}
