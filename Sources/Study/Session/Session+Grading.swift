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
    // What has passed is counted as the saved review will be: by the clock's own day.
    let clockDay = StudyDay(at: now, rolloverHour: settings.rolloverHour)
    return scheduler.outcomes(
      for: progress.schedule,
      elapsed: progress.elapsedDays(
        until: now.timestamp, today: clockDay, model: learner.parameters.model),
      seed: stableHash(
        asking.card.id.rawValue, UInt64(truncatingIfNeeded: progress.schedule.reviews)),
      dayLoad: { load[today + $0] })
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
    let known = learner.seen(asking.card.id)
    if known != seen, known == nil || known != seen.asKept { contents.append(.seen(seen)) }
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
  ///   - now: When it was given.
  /// - Precondition: The stage is `grading`.
  public mutating func commit(_ events: [Event], rating: Rating, at now: LocalTime) {
    guard case .grading(let grading) = stage else {
      preconditionFailure("A grade needs an answer.")
    }
    for event in events { learner.apply(event) }
    tally.add(grading, rating: rating, event: events.last?.id)
    if case .otherAnswer(let note, _) = grading.assessment.result {
      keepApart(grading.asking, from: note)
    }
    comeBack(grading, rating: rating, at: now)
    stage = .ready
  }

  /// Puts the card back, if it is to be asked again in this session.
  private mutating func comeBack(_ grading: Grading, rating: Rating, at now: LocalTime) {
    guard let place = catalog.place(of: grading.asking.card.id) else { return }
    let isMissed = rating == .again
    guard plan.effect == .schedules else {
      if isMissed { queue.putBack(place, due: nil, byTurn: true) }
      return
    }
    let isSureAndWrong = isMissed && grading.given.isSure
    switch grading.outcomes[rating].due(at: now.timestamp, today: day(at: now)) {
    case .instant(let instant):
      queue.putBack(
        place, due: isSureAndWrong ? nil : instant, byTurn: isMissed)
    case .day(let day):
      load.count(day)
      if isSureAndWrong { queue.putBack(place, due: nil, byTurn: true) }
    }
  }

  /// Keeps a card away from the cards of a note that it was taken for.
  mutating func keepApart(_ asking: Asking, from note: NoteID) {
    guard let place = catalog.place(of: asking.card.id) else { return }
    for other in asking.deck.cards(of: note).compactMap({ catalog.place(of: $0.id) }) {
      queue.keepApart(place, other)
    }
  }

  /// The grade as one of those that are offered: with two buttons every pass is Good.
  func button(_ rating: Rating) -> Rating {
    learner.settings.buttons == 2 && rating != .again ? .good : rating
  }
}

extension Grading {
  /// Whether a new card was only looked at, which is no miss.
  public var isFirstLook: Bool { asking.isNew && given == .nothing }
}

extension Given {
  /// Whether the learner was sure of it.
  public var isSure: Bool { if case .text(_, isSure: true) = self { true } else { false } }
}

extension Outcome {
  /// When the card is due after this outcome.
  func due(at now: Timestamp, today: StudyDay) -> Due {
    switch interval {
    case .seconds(let seconds): .instant(now.advanced(bySeconds: seconds))
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
  /// The card as the journal is to remember it, however it was asked this time.
  var seen: Seen {
    let question = card.question(in: deck)
    return Seen(
      card: card.id, fingerprint: card.note.fingerprint, deck: deck.name,
      prompt: card.note.prompt.raw.isEmpty ? question.prompt.plain : card.note.prompt.raw,
      answers: question.task.answers)
  }
}

extension Seen {
  /// What is left of it in the journal, where long texts are cut.
  fileprivate var asKept: Seen? {
    var ids = EventIDs(device: "0", session: "0")
    let event = Event(
      id: ids.next(), time: Timestamp(milliseconds: 0), offsetMinutes: 0,
      day: StudyDay(number: 0), content: .seen(self))
    let line = encode(event).dropLast()
    guard case .success(let kept) = line.withUnsafeBytes({ decodeLine($0) }),
      case .seen(let seen) = kept.content
    else { return nil }
    return seen
  }
}
