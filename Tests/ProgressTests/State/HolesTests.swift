import Flashcards
import Progress
import Testing

@Suite struct `Missing lines` {
  @Test func `show as holes in the numbers of a session`() {
    var script = Script()
    for card in 0..<10 { script.answer("card\(card)") }
    let events = script.events
    #expect(LearnerState(events).holes.isEmpty)
    let some = LearnerState(events[0..<3] + events[5..<8])
    #expect(some.holes.map(\.missing) == [2])
    #expect(some.holes.map(\.device) == ["alpha"])
    #expect(some.holes.map(\.session) == ["s1"])
    #expect(LearnerState(events[4...].shuffled()).holes.map(\.missing) == [4])
  }

  @Test func `in any number and order are counted`() {
    // More runs than are kept in order.
    var script = Script()
    for card in 0..<600 { script.answer("card\(card)") }
    let odd = script.events.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    #expect(LearnerState(odd.shuffled()).holes.map(\.missing) == [300])
    let state = LearnerState(odd)
    #expect(odd.allSatisfy { state.event($0.id) == $0 })
  }
}
