import Flashcards

extension Session {
  /// Checks what must hold between any two calls; tests call it after each step.
  package func checkInvariants() {
    let waiting = queue.learning.map(\.card) + queue.coming.map(\.card)
    precondition(Set(waiting).count == waiting.count, "A card waits twice.")
    if let card = currentCard {
      precondition(!waiting.contains(card.id), "The card on the screen is also in the queue.")
    }
    let notes = queue.coming.map(\.note)
    if plan.effect == .schedules {
      precondition(Set(notes).count == notes.count, "Two siblings wait on one day.")
    }
    if case .asking(let asking) = stage {
      precondition(Set(asking.named).count == asking.named.count, "An item was named twice.")
    }
  }
}
