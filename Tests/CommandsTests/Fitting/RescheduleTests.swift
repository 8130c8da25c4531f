import Flashcards
import Progress
import Testing

@Suite struct `reschedule` {
  private func dues(_ world: MemoryWorld) -> [Due?] {
    let learner = world.learner
    return learner.cardIDs.map { learner[$0].due }
  }

  @Test func `moves due dates after a preview, and is undone as one`() {
    let world = MemoryWorld.ofLearner()
    world.run(["fit", "--yes"], typing: [])
    let before = dues(world)
    expect(
      """
      $ kartka reschedule
      60 cards in review: 3 would be asked earlier, 16 later.
      due within  now  then
      today        42    43
      7 days       48    44
      30 days      54    51
      now   ▇▁▁▂▂▁▂▂▂▁▁▁▁▁▂▁▁▁▂▂▁▁▁▁▁▁▁▁▂▁
      then  █▁▁▁▂▁▁▁▁▂▁▁▁▁▂▂▁▁▁▂▁▂▁▁▂▁▁▁▁▁
      Move them? Enter = yes, any other key = no «⏎»
      ✓ 19 cards moved. `kartka undo` takes it back.
      """, in: world)
    let moved = dues(world)
    #expect(moved != before)
    expect(
      """
      $ kartka reschedule
      60 cards in review; all of them are due when they should be.
      """, in: world)
    expect(
      """
      $ kartka undo
      Undone: reschedule of 19 cards
      """, in: world)
    #expect(dues(world) == before)
    expect(
      """
      $ kartka redo
      Brought back: reschedule of 19 cards
      """, in: world)
    #expect(dues(world) == moved)
  }

  @Test func `asks more often for a higher desired retention`() {
    let world = MemoryWorld.ofLearner()
    world.run(["reschedule", "--yes"], typing: [])
    let before = dues(world)
    world.run(["config", "retention", "0.97"], typing: [])
    world.run(["reschedule", "--yes"], typing: [])
    for (old, new) in zip(before, dues(world)) {
      guard case .day(let old)? = old, case .day(let new)? = new else { continue }
      #expect(new <= old || new <= MemoryWorld.yesterday + 1)
    }
  }

  @Test func `moves nothing into the past and no suspended card`() {
    let world = MemoryWorld.ofLearner()
    world.run(["suspend", "q1"], typing: [])
    world.run(["config", "retention", "0.99"], typing: [])
    let before = world.learner[CardID("q1")].due
    world.clearScreen()
    world.run(["reschedule", "--yes", "--json"], typing: [])
    #expect(world.learner[CardID("q1")].due == before)
    #expect(world.screen.hasPrefix("{\"applied\":true,\"cards\":59,"))
    for part in world.screen.split(separator: "\"to\":\"").dropFirst() {
      #expect(part.prefix(10) >= "2026-11-21")
    }
  }

  @Test func `is undone in a session too`() {
    let world = MemoryWorld.ofLearner()
    let before = dues(world)
    world.run(["reschedule", "--yes"], typing: [])
    world.run(["study"], typing: [":u", ":q"])
    #expect(dues(world) == before)
  }
}
