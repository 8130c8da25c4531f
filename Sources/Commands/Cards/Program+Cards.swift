import Flashcards
import Progress
import Terminal

extension CardCollection {
  /// The card with an id, or all cards of the note with it.
  func cards(named id: String) -> [Card] {
    if let card = card(CardID(id)) { return [card] }
    return cards(of: NoteID(id))
  }
}

extension Program {
  /// What to say when there is no such card.
  func noSuchCard(_ id: String, in collection: CardCollection) -> StyledText {
    let names = Set(collection.cards.flatMap { [$0.id.rawValue, $0.note.id.rawValue] }).sorted()
    guard let near = names.nearest(to: id) else {
      return "There is no card or note “\(line: id)”; `cards` lists them."
    }
    return "There is no card or note “\(line: id)”; did you mean “\(line: near)”?"
  }

  /// Takes back the newest event.
  mutating func undoLast() throws(StoreFailure) -> Ending {
    let learner = try loadLearner()
    let targets = learner.nextUndos(at: world.clock().timestamp)
    guard !targets.isEmpty else {
      show("There is nothing to undo.")
      return .no
    }
    let earlier = learner.predecessors(ofUndoing: targets)
    guard record(targets.map { .undo($0.id) }, after: earlier) != nil else { return .no }
    show("Undone: \(Messages.name(of: targets))")
    return .done
  }

  /// Brings back what was taken back last.
  mutating func redoLast() throws(StoreFailure) -> Ending {
    let learner = try loadLearner()
    let undos = learner.nextRedos(at: world.clock().timestamp)
    guard !undos.isEmpty else {
      show("There is nothing to redo.")
      return .no
    }
    let earlier = learner.predecessors(ofUndoing: undos)
    guard record(undos.map { .undo($0.id) }, after: earlier) != nil else { return .no }
    show("Brought back: \(Messages.name(of: learner.acts(undoneBy: undos)))")
    return .done
  }
}
