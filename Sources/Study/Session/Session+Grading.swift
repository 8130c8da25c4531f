public import FSRS
import Flashcards
public import Progress

extension Session {
  /// What each grade would do to a card.
  func outcomes(for asking: Asking, at now: LocalTime) -> Outcomes {
    let today = day(at: now)
    let settings = learner.settings
    let scheduler = Scheduler(
      model: learner.memoryModel,
      options: settings.schedulingOptions(deck: asking.deck.name))
    let progress = learner[asking.card.id]
    return scheduler.outcomes(
      for: progress.schedule,
      elapsed: progress.elapsedDays(until: now, today: today, model: learner.parameters.model),
      seed: stableHash(
        asking.card.id.rawValue, UInt64(truncatingIfNeeded: progress.schedule.reviews)),
      dayLoad: { load[today + $0] ?? 0 })
  }

  /// What to save for a grade: the review, before it the card's text if that is new.
  ///
  /// Empty when the session only practises.
  /// - Precondition: The stage is `grading`.
  public func contents(for rating: Rating, at now: LocalTime) -> [Event.Content] {
    guard case .grading(let grading) = stage else {
      preconditionFailure("A grade needs an answer.")
    }
    guard plan.effect == .schedules else { return [] }
    let asking = grading.asking
    var contents: [Event.Content] = []
    let seen = asking.seen
    if learner.seen(asking.card.id) != seen { contents.append(.seen(seen)) }
    contents.append(.review(review(rating, for: grading, at: now)))
    return contents
  }

  private func review(_ rating: Rating, for grading: Grading, at now: LocalTime) -> Review {
    let asking = grading.asking
    let outcome = grading.outcomes[rating]
    var review = Review(
      card: asking.card.id, rating: rating, milliseconds: grading.milliseconds,
      due: outcome.due(at: now.timestamp, today: day(at: now)),
      left: outcome.schedule.phase.remainingSteps,
      desiredRetention: learner.settings.desiredRetention(deck: asking.deck.name),
      model: learner.parameters.model, verdict: grading.assessment.result.word,
      suggested: grading.assessment.suggestion, mode: asking.question.task.mode,
      hint: asking.hintsGiven > 0, deck: asking.deck.name)
    switch grading.given {
    case .nothing, .judgement: break
    case .text(let text, let isSure):
      review.typed = text
      review.sure = isSure
    case .options(let picked): review.options = picked
    case .items(let named, _): review.items = named
    }
    return review
  }

  /// Records what was saved and makes the session ready for the next question.
  ///
  /// - Parameters:
  ///   - events: What came of `contents(for:at:)`, durable now; empty in practice.
  ///   - rating: The grade.
  public mutating func commit(_ events: [Event], rating: Rating, at now: LocalTime) {
    guard case .grading(let grading) = stage else {
      preconditionFailure("A grade needs an answer.")
    }
    for event in events { learner.apply(event) }
    let id = grading.asking.card.id
    let outcome = grading.outcomes[rating]
    tally.add(grading, rating: rating, event: events.last?.id, isFirst: !answered.contains(id))
    answered.insert(id)
    comeBack(id, after: outcome, rating: rating, grading: grading, at: now)
    if case .otherAnswer(let note, _) = grading.assessment.result {
      for other in collection.cards(of: note) { queue.keepApart(id, other.id) }
    }
    stage = .ready
  }

  private mutating func comeBack(
    _ id: CardID, after outcome: Outcome, rating: Rating, grading: Grading, at now: LocalTime
  ) {
    let wasSure = if case .text(_, isSure: true) = grading.given { true } else { false }
    let missed = rating == .again
    switch (plan.effect, outcome.interval) {
    case (.practice, _):
      if missed { queue.putBack(id, due: .distantFuture, missed: true) }
    case (.schedules, .seconds(let seconds)):
      let due = Timestamp(milliseconds: now.timestamp.milliseconds + Int64(seconds * 1000))
      queue.putBack(id, due: due, missed: missed)
    case (.schedules, .days(let days)):
      load[day(at: now) + days, default: 0] += 1
      if missed, wasSure { queue.putBack(id, due: .distantFuture, missed: true) }
    }
  }
}

extension Timestamp {
  /// Later than any review.
  static let distantFuture = Timestamp(milliseconds: .max / 2)
}

extension Outcome {
  /// When the card is due after this outcome.
  func due(at now: Timestamp, today: StudyDay) -> Due {
    switch interval {
    case .seconds(let seconds):
      .instant(Timestamp(milliseconds: now.milliseconds + Int64(seconds * 1000)))
    case .days(let days): .day(today + days)
    }
  }
}

extension Phase {
  /// Learning steps that are left, 0 in review.
  var remainingSteps: Int {
    switch self {
    case .learning(let remaining), .relearning(let remaining): remaining
    case .new, .review: 0
    }
  }
}

extension Asking {
  /// The card as the journal is to remember it.
  var seen: Seen {
    Seen(
      card: card.id, fingerprint: card.note.fingerprint, deck: deck.name,
      prompt: card.note.prompt.raw.isEmpty
        ? question.prompt.plain : card.note.prompt.raw, answers: question.task.answers)
  }
}

extension CardProgress {
  /// Days since the last answer: between study days for FSRS-6, exact for FSRS-7.
  func elapsedDays(until now: LocalTime, today: StudyDay, model: Parameters.Model) -> Double {
    guard let lastDay, let lastTime else { return 0 }
    switch model {
    case .fsrs6: return Double(max(0, today - lastDay))
    case .fsrs7: return max(0, lastTime.seconds(to: now.timestamp)) / 86_400
    }
  }
}
