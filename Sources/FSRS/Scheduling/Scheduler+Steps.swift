extension Scheduler {
  /// The outcomes for a card that is new or in its learning or relearning steps.
  ///
  /// Where a step is left it decides; otherwise the model does, and the card graduates unless its interval
  /// falls on the same day. Each answer is held above the one before it.
  func steps(
    _ steps: Steps, _ moment: Moment, _ load: (Int) -> Int
  ) -> Outcomes {
    let factor = moment.factor
    let sameDay = allowsSameDay(steps.delays)
    func free(_ wanted: Double, above floor: Int) -> Interval {
      self.free(wanted, above: floor, sameDay: sameDay, factor, load)
    }
    let goodDays = days(.good, moment)
    let again =
      steps.again.map { step($0, factor) } ?? free(min(days(.again, moment), goodDays), above: 0)
    let wished =
      steps.hard.map { step($0, factor) } ?? free(days(.hard, moment), above: again.wholeDays)
    let hard = wished.seconds < again.seconds ? again : wished
    let graduated = above(hard, free(goodDays, above: hard.wholeDays))
    let good = steps.good.map { above(hard, step($0, factor)) } ?? graduated
    // Easy also beats the interval that Good would have after its remaining steps.
    let beaten = graduated.seconds > good.seconds ? graduated : good
    let easy = above(beaten, free(days(.easy, moment), above: beaten.wholeDays))
    func outcome(_ rating: Rating, _ interval: Interval, isStep: Bool) -> Outcome {
      let phase = phase(after: rating, interval, isStep ? steps : nil, moment.card)
      return self.outcome(rating, interval, phase, moment)
    }
    return Outcomes(
      again: outcome(.again, again, isStep: steps.again != nil),
      hard: outcome(.hard, hard, isStep: steps.hard != nil),
      good: outcome(.good, good, isStep: steps.good != nil),
      easy: outcome(.easy, easy, isStep: false))
  }

  private func phase(
    after rating: Rating, _ interval: Interval, _ steps: Steps?, _ card: CardSchedule
  ) -> Phase {
    guard steps != nil || interval.wholeDays == 0 else { return .review }
    let remaining = steps?.remaining(after: rating) ?? 0
    if case .relearning = card.phase { return .relearning(remaining: remaining) }
    return .learning(remaining: remaining)
  }
}
