import Flashcards
import Progress
import Testing

@Suite struct `The model` {
  @Test func `is fitted again after a session when it pays`() {
    let world = MemoryWorld.ofLearner()
    let before = world.learner
    world.run(["study", "--limit", "1"], typing: ["", "3", "⏎"])
    #expect(
      world.screen.contains("Memory model fitted to 386 answers: log loss"))
    let after = world.learner
    #expect(after.parameters != before.parameters)
    #expect(after.nextUndo().map { if case .review = $0.content { true } else { false } } == true)
    let moved = after.cardIDs.filter { after[$0].due != before[$0].due }
    #expect(moved.count == 1, "Only the answered card has another due date.")

    world.clearScreen()
    world.run(["study", "--limit", "1"], typing: ["", "3", "⏎"])
    #expect(!world.screen.contains("Memory model"), "Once is enough for a while.")
    #expect(world.learner.fits.count == 1)
  }

  @Test func `stays when auto-fit is off`() {
    let world = MemoryWorld.ofLearner()
    world.run(["config", "auto-fit", "off"], typing: [])
    world.run(["study", "--limit", "1"], typing: ["", "3", "⏎"])
    #expect(world.learner.fits.isEmpty)
  }

  @Test func `stays after practice`() {
    let world = MemoryWorld.ofLearner()
    world.run(["study", "--cram", "--limit", "1"], typing: ["", "3", "⏎"])
    #expect(world.learner.fits.isEmpty)
  }

  @Test func `of FSRS-7 never asks within seconds`() {
    let world = MemoryWorld(deck: "## A?\n\nB.\n")
    expect(
      """
      $ kartka config model 7
      model = 7
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  A?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  B.
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 11d   Enter = 3   ? keys «1»Again

      [2 of 2 · due 1]  Atlas
      Q  A?
      > «»
      A  B.
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 2d   Enter = 3   ? keys «1»Again

      [3 of 3 · due 1]  Atlas
      Q  A?
      > «»
      A  B.
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 2d   Enter = 3   ? keys «3»Good

      [4 of 4 · due 1]  Atlas
      Q  A?
      > «»
      A  B.
      [1] Again 1m  [2] Hard 11m  [3] Good 1d  [4] Easy 2d   Enter = 3   ? keys «3»Good

      Session  4 answers in 1 min 20 s · 1 new
      Missed
      ✗  A?
         → B.
      Due tomorrow  1
      r = repeat the misses, u = undo, Enter = done «⏎»
      """, in: world)
  }
}
