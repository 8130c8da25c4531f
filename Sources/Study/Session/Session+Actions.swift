import FSRS
public import Flashcards
public import Progress

extension Session {
  /// The card on the screen, if there is one.
  public var currentCard: Card? {
    switch stage {
    case .asking(let asking): asking.card
    case .grading(let grading): grading.asking.card
    case .ready, .finished: nil
    }
  }

  /// Records that cards were suspended, buried, flagged and the like.
  ///
  /// A card that is hidden by it leaves the queue; if it is the one on the screen, the session is
  /// ready for the next.
  public mutating func commitAction(_ events: [Event], at now: LocalTime) {
    for event in events { learner.apply(event) }
    let today = day(at: now)
    queue.remove { id in
      guard let card = collection.card(id) else { return true }
      return learner[id].isHidden(card, on: today)
    }
    if let card = currentCard, learner[card.id].isHidden(card, on: today) { stage = .ready }
  }

  /// Records that an event was taken back, or an undone one restored.
  ///
  /// The card of an undone review is asked again at once.
  /// - Parameters:
  ///   - undo: The undo (or, as an undo of an undo, redo) event, durable now.
  ///   - target: The event that it names.
  public mutating func commitUndo(_ undo: Event, of target: Event, at now: LocalTime) {
    learner.apply(undo)
    tally.remove(target.id)
    if let card = currentCard { queue.putBack(card.id, due: now.timestamp, missed: false) }
    if let id = target.card, collection.card(id) != nil { queue.putFirst(id) }
    stage = .ready
  }

  /// Marks a wrong answer as right after all: "I was right".
  ///
  /// - Precondition: The stage is `grading`.
  public mutating func acceptAsRight() {
    guard case .grading(var grading) = stage else {
      preconditionFailure("Only an answer can be right.")
    }
    grading.assessment = Assessment(.right, suggest: .good)
    stage = .grading(grading)
  }

  /// Settles an answer that was only a part and does not count.
  ///
  /// - Precondition: The stage is `grading`.
  public mutating func settlePart() {
    guard case .grading(var grading) = stage else {
      preconditionFailure("Only an answer can be a part.")
    }
    grading.assessment = Assessment(.wrong, suggest: .again)
    stage = .grading(grading)
  }

  /// Asks the card on the screen as front and back, graded by the learner.
  public mutating func flipCurrent() {
    guard case .asking(let asking) = stage else { return }
    stage = .asking(asking.flipped)
  }
}
