import FSRS
import Flashcards
public import Progress

extension Session {
  /// Records that an event was taken back, or an undone one restored.
  ///
  /// The card of an undone review is asked again at once, and after it the one on the screen; a
  /// restored review counts again, and its card waits as it did. A card that is suspended or
  /// buried no more is asked next if it is due. Otherwise the question on the screen stays.
  /// - Parameters:
  ///   - undo: The undo (or, as an undo of an undo, redo) event, durable now.
  ///   - target: The event that it names.
  ///   - now: The time.
  public mutating func commitUndo(_ undo: Event, of target: Event, at now: LocalTime) {
    let act = act(behind: target)
    learner.apply(undo)
    if case .finished = stage { stage = .ready }
    guard let id = act.card, let place = catalog.place(of: id) else { return }
    let stands = learner.events(of: id).contains { $0.id == act.id }
    switch act.content {
    case .review(let review):
      if stands { restore(review, of: act, at: place, now) } else { takeBack(review, act, place) }
    case .flag, .unflag: break
    default: show(at: place, now)
    }
  }

  /// The event that a chain of undos is about in the end.
  private func act(behind event: Event) -> Event {
    var event = event
    while case .undo(let id) = event.content, let earlier = learner.event(id) { event = earlier }
    return event
  }

  private mutating func takeBack(_ review: Review, _ act: Event, _ place: Int) {
    tally.remove(act.id)
    if case .day(let day) = review.due { load.count(day, -1) }
    askFirst(place)
  }

  private mutating func restore(_ review: Review, of act: Event, at place: Int, _ now: LocalTime) {
    tally.restore(act.id)
    drop(review.card)
    switch review.due {
    case .day(let day): load.count(day)
    case .instant(let instant):
      if !isHidden(at: place, on: day(at: now)) {
        queue.putBack(place, due: instant, byTurn: review.rating == .again)
      }
    }
  }

  /// Follows a card that was suspended, buried, moved, forgotten or judged otherwise.
  private mutating func show(at place: Int, _ now: LocalTime) {
    let card = catalog.key(at: place)
    let progress = learner.standing(of: card)
    let today = day(at: now)
    if isHidden(at: place, on: today) { return drop(card) }
    let isDue = progress.due.map { $0.hasCome(now: now.timestamp, today: today) } ?? true
    let isInScope = plan.scope.map { $0.contains(card) } ?? true
    if currentCard?.id == card || isDue && isInScope { askFirst(place) }
  }

  /// Asks a card next, and then the one that is on the screen; its siblings wait for another day.
  private mutating func askFirst(_ place: Int) {
    if let current = currentCard.flatMap({ catalog.place(of: $0.id) }), current != place {
      queue.putFirst(current)
    }
    if plan.effect == .schedules {
      queue.remove(catalog.siblings(at: place).filter { $0 != place })
    }
    queue.putFirst(place)
    stage = .ready
  }
}
