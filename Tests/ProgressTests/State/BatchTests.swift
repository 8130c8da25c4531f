import FSRS
import Flashcards
import Progress
import Testing

@Suite struct `A batch` {
  private let cards = ["a", "b", "c"].map { CardID($0) }

  /// Three cards answered, then moved at one moment by one start of the program.
  private func rescheduled() throws -> (script: Script, before: LearnerState, LearnerState) {
    var script = Script()
    for card in cards { script.answer(card.rawValue) }
    let before = LearnerState(script.events)
    let day = try #require(StudyDay(iso: "2027-03-01"))
    for card in cards { script.add(.reschedule(card, day)) }
    var events = script.events
    for place in events.indices.suffix(3) { events[place].time = events[3].time }
    return (script, before, LearnerState(events))
  }

  @Test func `of a reschedule is undone and redone as one`() throws {
    var (script, before, state) = try rescheduled()
    let moved = state
    let undone = state.nextUndos()
    #expect(undone.compactMap(\.card) == cards)
    var undos = undone.map { script.add(.undo($0.id)) }
    for place in undos.indices { undos[place].time = undos[0].time }
    state.apply(undos)
    for card in cards { #expect(state[card].due == before[card].due) }

    let redos = state.nextRedos()
    #expect(redos.map(\.id) == undos.map(\.id))
    state.apply(redos.map { script.add(.undo($0.id)) })
    for card in cards { #expect(state[card].due == moved[card].due) }
    #expect(state.nextUndos().count == 3, "What was brought back can be undone again.")
  }

  @Test func `of anything else is one event`() {
    var script = Script()
    for card in cards { script.add(.suspend(card)) }
    var events = script.events
    for place in events.indices { events[place].time = events[0].time }
    #expect(LearnerState(events).nextUndos().count == 1)
    #expect(LearnerState().nextUndos().isEmpty)
    #expect(LearnerState().nextRedos().isEmpty)
  }
}

@Suite struct `Weights` {
  @Test(arguments: [true, false])
  func `are taken back by undo unless the program fitted them by itself`(automatic: Bool) {
    var script = Script()
    let answer = script.answer("a")
    let fitted = FittedWeights(
      weights: Parameters.fsrs6.weights.map { $0 * 1.1 }, reviews: 100, isAutomatic: automatic)
    let weights = script.add(.weights(fitted))
    let state = LearnerState(script.events)
    #expect(state.fits.map(\.weights) == [fitted])
    #expect(state.nextUndo()?.id == (automatic ? answer.id : weights.id))
    #expect(decoded(encode(weights).dropLast()) == .success(weights))
  }
}
