import Flashcards
import Progress

extension Session {
  /// Checks what must hold between any two calls; tests call it after each step.
  package func checkInvariants() {
    let coming = queue.coming.map(\.place)
    let waiting = queue.places
    precondition(Set(waiting).count == waiting.count, "A card waits twice.")
    precondition(waiting.allSatisfy(catalog.outlines.indices.contains), "A card is unknown.")
    if let card = currentCard, let place = catalog.place(of: card.id) {
      precondition(!waiting.contains(place), "The card on the screen is also in the queue.")
    }
    precondition(
      queue.newCount == queue.coming.count { $0.group == .new }, "New cards are counted wrongly.")
    if plan.effect == .schedules {
      let notes = coming.map { catalog.outlines[$0].note }
      precondition(Set(notes).count == notes.count, "Two siblings wait on one day.")
    }
    for answer in tally.answers {
      guard let event = answer.event else { continue }
      precondition(
        learner.events(of: answer.card).contains { $0.id == event }, "An undone answer counts.")
    }
    if case .asking(let asking) = stage {
      precondition(Set(asking.named).count == asking.named.count, "An item was named twice.")
    }
  }
}
