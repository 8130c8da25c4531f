import FSRS
import Flashcards
import Progress
import Testing

@Suite struct `Undo` {
  @Test(arguments: Samples.contents.indices) func `after an act is as if nothing happened`(
    _ place: Int
  ) {
    var script = Script()
    for card in ["a", "b", "c", "d"] { script.answer(card) }
    script.add(.suspend(CardID("b")))
    let before = LearnerState(script.events)
    let act = script.add(Samples.contents[place])
    script.add(.undo(act.id))
    let after = LearnerState(script.events)
    for card in before.cardIDs { #expect(after[card] == before[card]) }
    #expect(after.activity.map(\.activity) == before.activity.map(\.activity))
    #expect(after.settings == before.settings)
    #expect(after.parameters == before.parameters)
  }

  @Test func `takes back and brings back step by step`() throws {
    var script = Script()
    script.answer("a")
    script.answer("b")
    script.answer("c")
    var state = LearnerState(script.events)
    let cards = ["a", "b", "c"].map { CardID($0) }
    func answered() -> [Bool] { cards.map { state[$0].lastDay != nil } }
    func undo() throws { state.apply(script.add(.undo(try #require(state.nextUndo()).id))) }
    func redo() throws { state.apply(script.add(.undo(try #require(state.nextRedo()).id))) }
    #expect(state.nextRedo() == nil)
    try undo()
    #expect(answered() == [true, true, false])
    try undo()
    #expect(answered() == [true, false, false])
    try redo()
    #expect(answered() == [true, true, false])
    try redo()
    #expect(answered() == [true, true, true])
    #expect(state.nextRedo() == nil)
    try undo()
    try undo()
    try undo()
    #expect(answered() == [false, false, false])
    #expect(state.nextUndo() == nil)
    #expect(state.activity.isEmpty)
    try redo()
    #expect(answered() == [true, false, false])
    state.apply(script.answer("b"))
    #expect(state.nextRedo() == nil, "After something new there is nothing to redo.")
    #expect(answered() == [true, true, false])
  }

  @Test func `leaves alone what seems to come from the future while there is something else`() {
    var other = Script(device: "beta", start: "2030-01-01T00:00:00.000Z")
    let far = other.answer("far")
    let undone = other.answer("gone")
    let undo = other.add(.undo(undone.id))
    var script = Script()
    script.answer("a")
    let last = script.answer("b")
    var state = LearnerState(script.events + [far, undone, undo])
    let now = script.now
    #expect(state.nextUndo()?.id == far.id)
    #expect(state.nextUndo(at: now)?.id == last.id)
    #expect(state.nextRedo(at: now)?.id == undo.id)
    // The undo of another card's answer, in the future, does not push ours there.
    #expect(state.predecessors(ofUndoing: [last]) == [last])
    let taken = script.add(.undo(last.id))
    state.apply(taken)
    #expect(state[CardID("b")] == .new)
    #expect(state.nextRedo(at: script.now)?.id == taken.id)
    state.apply(script.add(.undo(taken.id)))
    #expect(state[CardID("b")] != .new)
  }

  @Test func `of something later or unknown says nothing`() {
    var script = Script()
    let answer = script.answer("a")
    var early = Script(device: "beta", start: "2026-11-19T00:00:00.000Z")
    let undo = early.add(.undo(answer.id))
    #expect(LearnerState([answer, undo])[CardID("a")].lastDay != nil)
    let unknown = script.add(.undo(EventID("no-body-1") ?? answer.id))
    #expect(LearnerState([answer, unknown])[CardID("a")].lastDay != nil)
  }

  @Test func `works when it arrives before what it names`() {
    var script = Script()
    let answer = script.answer("a")
    let undo = script.add(.undo(answer.id))
    var state = LearnerState()
    state.apply(undo)
    state.apply(answer)
    #expect(state[CardID("a")].lastDay == nil)
  }

  @Test func `is decided by the last of several`() {
    var script = Script()
    var other = Script(device: "beta", start: "2026-11-20T11:00:00.000Z")
    let answer = script.answer("a")
    let undo = script.add(.undo(answer.id))
    let otherUndo = other.add(.undo(answer.id))
    let redo = other.add(.undo(undo.id))
    let state = LearnerState([answer, undo, otherUndo, redo])
    #expect(state[CardID("a")].lastDay != nil, "The last said: bring it back.")
  }
}

@Suite struct `A relinked card` {
  @Test func `keeps its history under the new key`() {
    var script = Script()
    script.answer("old")
    script.answer("new", after: 1440)
    script.add(.alias(from: CardID("old"), to: CardID("new")))
    let state = LearnerState(script.events)
    #expect(state.cardIDs == [CardID("new")])
    #expect(state.reviews(of: CardID("new")).count == 2)
    #expect(state[CardID("old")] == state[CardID("new")])
    #expect(state.activity(on: Samples.day + 1).introduced == 0)
  }

  @Test func `of a cycle has the smallest key`() {
    var script = Script()
    for key in ["c", "a", "b"] { script.answer(key) }
    script.add(.alias(from: CardID("a"), to: CardID("b")))
    script.add(.alias(from: CardID("b"), to: CardID("c")))
    script.add(.alias(from: CardID("c"), to: CardID("a")))
    let state = LearnerState(script.events)
    #expect(state.cardIDs == [CardID("a")])
    #expect(state.reviews(of: CardID("a")).count == 3)
  }

  @Test func `follows a long chain`() {
    var script = Script()
    script.answer("k0")
    for place in 0..<2000 {
      script.add(.alias(from: CardID("k\(place)"), to: CardID("k\(place + 1)")))
    }
    #expect(LearnerState(script.events).cardIDs == [CardID("k2000")])
  }
}
