import FSRS

extension CardState {
  /// Takes in the next valid event of the card.
  ///
  /// Memory is computed; `due` and `left` are taken from the event.
  /// - Returns: What a review counts for its day.
  @inline(__always)
  mutating func step(
    _ entry: Entry, at index: UInt32, _ model: ForgettingModel
  ) -> DayActivity.Answer? {
    switch entry.kind {
    case .review: return review(entry, model)
    case .seen: seen = index
    case .suspend: (self[.isSuspended], self[.isUnsuspended]) = (true, false)
    case .unsuspend:
      (self[.isSuspended], self[.isUnsuspended]) = (false, true)
      buriedUntil = .min
    case .bury: buriedUntil = entry.due
    case .flag: self[.isFlagged] = true
    case .unflag: self[.isFlagged] = false
    case .forget: forget()
    case .due, .reschedule: move(toDay: entry.due)
    case .accept: self[.hasAccepted] = true
    case .undo, .alias, .setting, .weights, .quiz, .imported, .unknown: break
    }
    return nil
  }

  @inline(__always)
  private mutating func review(
    _ entry: Entry, _ model: ForgettingModel
  ) -> DayActivity.Answer {
    let rating = entry.rating
    let answer = DayActivity.Answer(
      milliseconds: entry.milliseconds, isPass: rating != .again,
      isIntroduction: firstDay == .min, isFirstOfDay: phase != .new && lastDay != entry.day)
    let memory = model.memory.state(
      after: rating, from: memory, elapsed: elapsed(to: entry, model))
    note(entry, memory: memory, phase: nextPhase(entry))
    return answer
  }

  /// Days since the last answer: between study days for FSRS-6, exact for FSRS-7.
  @inline(__always)
  private func elapsed(to entry: Entry, _ model: ForgettingModel) -> Double {
    guard lastDay != .min else { return 0 }
    switch model.memory.parameters.model {
    case .fsrs6: return Double(max(0, Int(entry.day) - Int(lastDay)))
    case .fsrs7: return Double(max(0, entry.time - lastTime)) / Double(Timestamp.day)
    }
  }

  /// In steps while steps are left or the card is due at an instant.
  @inline(__always)
  private func nextPhase(_ entry: Entry) -> Phase {
    let left = entry.left
    guard left > 0 || entry.isDueInstant else { return .review }
    switch phase {
    case .new, .learning: return .learning(remaining: left)
    case .review, .relearning: return .relearning(remaining: left)
    }
  }
}

extension Entry {
  /// The day of bury, due and reschedule.
  var dueDay: StudyDay { StudyDay(number: Int(due)) }
}
