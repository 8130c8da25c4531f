import Flashcards
import Progress
import Study
import Terminal

extension Program {
  /// Saves contents about a card and tells how to take them back.
  mutating func act(
    _ contents: [Event.Content], _ done: StyledText, _ card: Card, _ sitting: inout Sitting
  ) {
    guard sitting.session.plan.effect == .schedules else {
      return show("This is practice: nothing is saved.")
    }
    let key: SafeText = if case .asking = sitting.session.stage { ":u" } else { "u" }
    let events = save(contents, under: sitting.session.learner.settings)
    sitting.session.commitAction(events, at: world.clock())
    show(
      "\(done): \(line: card.id.rawValue)  \("(`\(key)` or `undo` takes it back)" as SafeText, .dim)"
    )
    if case .ready = sitting.session.stage { sitting.hasShownAnswer = false }
  }

  /// Buries a card until tomorrow.
  mutating func bury(_ card: Card, _ sitting: inout Sitting) {
    let tomorrow = sitting.session.day(at: world.clock()) + 1
    act([.bury(card.id, until: tomorrow)], "Buried until tomorrow", card, &sitting)
  }

  /// Takes back the newest event, in this session or before it.
  mutating func undo(in sitting: inout Sitting) {
    let targets = sitting.session.learner.nextUndos(at: world.clock().timestamp)
    guard !targets.isEmpty else { return show("There is nothing to undo.") }
    let events = save(
      targets.map { .undo($0.id) }, under: sitting.session.learner.settings,
      after: sitting.session.learner.predecessors(ofUndoing: targets))
    for (event, target) in zip(events, targets) {
      sitting.session.commitUndo(event, of: target, at: world.clock())
    }
    sitting.hasShownAnswer = false
    show(
      "Undone: \(Messages.name(of: targets))  \("(`:redo` brings it back)" as SafeText, .dim)"
    )
  }

  /// Brings back what was taken back last.
  mutating func redo(in sitting: inout Sitting) {
    let learner = sitting.session.learner
    let undos = learner.nextRedos(at: world.clock().timestamp)
    guard !undos.isEmpty else { return show("There is nothing to redo.") }
    let events = save(
      undos.map { .undo($0.id) }, under: learner.settings,
      after: learner.predecessors(ofUndoing: undos))
    for (event, undo) in zip(events, undos) {
      sitting.session.commitUndo(event, of: undo, at: world.clock())
    }
    sitting.hasShownAnswer = false
    show("Brought back: \(Messages.name(of: learner.acts(undoneBy: undos)))")
  }
}
