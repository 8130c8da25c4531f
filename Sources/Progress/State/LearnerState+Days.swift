extension LearnerState {
  /// What was done on a study day.
  public func activity(on day: StudyDay) -> DayActivity {
    days[Int32(clamping: day.number)]
  }

  /// Every study day with an answer, oldest first.
  public var activity: [(day: StudyDay, activity: DayActivity)] {
    days.all.sorted { $0.day < $1.day }.map { (StudyDay(number: Int($0.day)), $0.activity) }
  }

  /// Successive study days with answers up to `today`; today itself may still be missing.
  public func streak(on today: StudyDay) -> Int {
    var day = activity(on: today).answers > 0 ? today : today - 1
    var length = 0
    while activity(on: day).answers > 0 {
      length += 1
      day = day - 1
    }
    return length
  }

  /// The fitted weights that stand, oldest first, with the event of each.
  public var fits: [(event: Event, weights: FittedWeights)] {
    valid(.weights).compactMap { event in
      if case .weights(let weights) = event.content { (event, weights) } else { nil }
    }
  }

  private func valid(_ kind: Entry.Kind) -> [Event] {
    general.filter { entries[$0].kind == kind && !voided.contains($0) }
      .sorted { precedes($0, $1) }.map(event(at:))
  }
}
