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
    for id in Set(events.compactMap(\.card)) {
      if let place = catalog.place(of: id), isHidden(at: place, on: today) { drop(id) }
    }
  }

  /// Takes a card out of the queue and off the screen.
  mutating func drop(_ id: CardID) {
    if let place = catalog.place(of: id) { queue.remove([place]) }
    if currentCard?.id == id { stage = .ready }
  }

  /// Whether the card at a place is not to be asked on a day.
  func isHidden(at place: Int, on day: StudyDay) -> Bool {
    learner.standing(of: catalog.key(at: place))
      .isHidden(isSuspendedInDeck: catalog.outlines[place].isSuspended, on: day)
  }

  /// Marks a wrong answer as right after all: "I was right".
  ///
  /// - Precondition: The stage is `grading`.
  public mutating func acceptAsRight() {
    guard case .grading(var grading) = stage else {
      preconditionFailure("Only an answer can be right.")
    }
    let wasHelped = grading.asking.wasHelped
    grading.assessment = Assessment(.right, suggest: button(wasHelped ? .hard : .good))
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
}
