/// One card about to be answered, with what all four answers share.
struct Moment {
  let card: CardSchedule
  /// Days since the last answer.
  let elapsed: Double
  /// The uniform number in `0..<1` that decides all fuzz.
  let factor: Double
  /// The memory after each answer.
  let memory: Successors
}

extension Scheduler {
  private var maximum: Int { max(1, options.maximumInterval) }

  /// The days that the model asks for after an answer, not rounded.
  func days(_ rating: Rating, _ moment: Moment) -> Double {
    let days = model.interval(retention: options.desiredRetention, moment.memory[rating])
    guard model.isSeven else { return days }
    return min(
      days, options.maximumGrowth * max(1, moment.elapsed, Double(moment.card.interval)))
  }

  /// `wanted` days fuzzed, at least `minimum` days and at least 1.
  func spread(_ wanted: Double, minimum: Int, _ factor: Double, _ load: (Int) -> Int) -> Int {
    let minimum = max(1, minimum)
    guard options.fuzz else {
      return FuzzRange.rounded(wanted, minimum: minimum, maximum: maximum)
    }
    let range = FuzzRange(around: wanted, minimum: minimum, maximum: maximum)
    return options.loadBalancing
      ? range.balancedDay(factor, load: load) : range.day(factor)
  }

  /// The least interval of a pass, see `FSRS.leastInterval`.
  func leastInterval(_ wanted: Double, previous: Int) -> Int {
    FSRS.leastInterval(wanted, previous: previous, maximum: maximum)
  }

  /// A step, lengthened by up to a quarter and at most five minutes; in days from one day on.
  func step(_ seconds: Double, _ factor: Double) -> Interval {
    if seconds >= .day { return .days(min(maximum, (seconds / .day).nearest)) }
    guard options.fuzz else { return .seconds(seconds) }
    return .seconds((seconds + factor * min(seconds * 0.25, 300)).rounded(.down))
  }

  /// An interval that no step decides: in days, or on the same day when that is allowed and it is short.
  func free(
    _ wanted: Double, above floor: Int, sameDay: Bool, _ factor: Double, _ load: (Int) -> Int
  ) -> Interval {
    guard sameDay, floor == 0, wanted < 0.5 else {
      return .days(spread(wanted, minimum: floor + 1, factor, load))
    }
    return .seconds(max(Scheduler.shortestInterval, wanted * .day))
  }

  /// Whether an interval without steps may fall on the same day.
  func allowsSameDay(_ steps: [Double]) -> Bool {
    guard steps.isEmpty, options.sameDayIntervals else { return false }
    let weights = model.parameters.weights
    return model.isSeven || weights[17] > 0 && weights[18] > 0
  }

  /// `interval`, or the least above `floor`: a minute more on the same day, a day more otherwise.
  func above(_ floor: Interval, _ interval: Interval) -> Interval {
    guard interval.seconds <= floor.seconds else { return interval }
    switch floor {
    case .seconds(let seconds): return .seconds(seconds + Scheduler.shortestInterval)
    case .days(let days): return .days(min(maximum, days + 1))
    }
  }

  /// The outcome of an answer that leaves the card in `phase`.
  func outcome(
    _ rating: Rating, _ interval: Interval, _ phase: Phase, _ moment: Moment
  ) -> Outcome {
    let card = moment.card
    let lapsed = card.phase == .review && rating == .again
    let lapses = card.lapses + (lapsed ? 1 : 0)
    let schedule = CardSchedule(
      phase: phase, memory: moment.memory[rating], lapses: lapses, reviews: card.reviews + 1,
      interval: phase == .review ? interval.wholeDays : 0)
    return Outcome(
      rating: rating, schedule: schedule, interval: interval,
      isLeech: lapsed && FSRS.isLeech(lapses: lapses, threshold: options.leechThreshold))
  }
}
