import Commands
import Flashcards
import Progress
import Testing

@Suite struct `fit` {
  @Test func `asks before it applies, and can be undone`() {
    let world = MemoryWorld.ofLearner()
    let before = world.learner.parameters
    expect(
      """
      $ kartka fit
      385 usable answers to 60 cards.
      Tested on answers that the weights were not fitted to:
      weights         log loss    RMSE    AUC
      FSRS-6 default    0.6594  0.2041  0.373  in use
      FSRS-6 fitted     0.6006  0.1879  0.416  best
      FSRS-6 with default weights → FSRS-6 with fitted weights: log loss on your
        answers 0.6594 → 0.5858.
      Next 30 days, without new cards: 170 → 291 reviews, 1.0 → 1.7 min a day. No due
        date moves now.
      Apply? Enter = yes, any other key = no «⏎»
      ✓ Now FSRS-6 with weights fitted to you. `kartka undo` takes it back.
      """, in: world)
    let fitted = world.learner.parameters
    #expect(fitted != before)
    #expect(world.savedKinds.last == "weights")
    expect(
      """
      $ kartka undo
      Undone: new weights
      """, in: world)
    #expect(world.learner.parameters == before)
    expect(
      """
      $ kartka redo
      Brought back: new weights
      """, in: world)
    #expect(world.learner.parameters == fitted)
  }

  @Test func `keeps weights that are as good`() {
    let world = MemoryWorld.ofLearner()
    world.run(["fit", "--yes"], typing: [])
    let events = world.learner.eventCount
    expect(
      """
      $ kartka fit
      385 usable answers to 60 cards.
      Tested on answers that the weights were not fitted to:
      weights         log loss    RMSE    AUC
      FSRS-6 default    0.6594  0.2041  0.373
      FSRS-6 fitted     0.6006  0.1879  0.416  best, in use
      FSRS-6 with fitted weights stays: new weights are no better (log loss on your
        answers 0.5858, with new ones 0.5858).
      """, in: world)
    #expect(world.learner.eventCount == events)
  }

  @Test(arguments: [["n"], ["x"], ["^C"], ["^D"]])
  func `changes nothing unless Enter is pressed`(keys: [String]) {
    let world = MemoryWorld.ofLearner()
    let events = world.learner.eventCount
    #expect(world.run(["fit"], typing: keys) == 0)
    #expect(world.learner.eventCount == events)
    #expect(world.screen.hasSuffix("Nothing changed.\n"))
  }

  @Test(arguments: [["fit", "--dry-run"], ["fit", "--json"], ["fit", "--dry-run", "--yes"]])
  func `only shows when it is told so`(words: [String]) {
    let world = MemoryWorld.ofLearner()
    let events = world.learner.eventCount
    #expect(world.run(words, typing: []) == 0)
    #expect(world.learner.eventCount == events)
  }

  @Test func `does not apply on a pipe without --yes`() {
    let world = MemoryWorld.ofLearner()
    world.isInteractive = false
    let events = world.learner.eventCount
    world.run(["fit"], typing: [])
    #expect(world.screen.hasSuffix("Nothing changed; `kartka fit --yes` applies it.\n"))
    #expect(world.learner.eventCount == events)
    world.run(["fit", "--yes"], typing: [])
    #expect(world.learner.eventCount == events + 1)
  }

  @Test func `moves no due date`() {
    let world = MemoryWorld.ofLearner()
    let before = world.learner.cardIDs.map { world.learner[$0].due }
    world.run(["fit", "--yes"], typing: [])
    #expect(world.learner.cardIDs.map { world.learner[$0].due } == before)
  }

  @Test func `fits the model that is asked for, and the cards follow it`() {
    let world = MemoryWorld.ofLearner()
    world.run(["fit", "--model", "7", "--yes"], typing: [])
    let learner = world.learner
    #expect(learner.fits.last?.weights.weights.count == 34)
    #expect(learner.canonicalDescription.contains("\"model\":\"7\""))
    world.clearScreen()
    world.run(["evaluate", "--json"], typing: [])
    #expect(world.screen.contains("\"fitted\":true,\"inUse\":true,\"model\":\"7\""))
  }

  @Test func `leaves a model alone that a setting names`() {
    let world = MemoryWorld.ofLearner()
    world.run(["config", "model", "6"], typing: [])
    expect(
      """
      $ kartka fit --model 7
      2> The setting `model` says FSRS-6; `kartka config model default` leaves the choice
      2>   to `fit`.
      exit 2
      """, in: world)
  }

  @Test func `stops at Ctrl-C`() {
    let world = MemoryWorld.ofLearner()
    world.isInterrupted = { true }
    expect(
      """
      $ kartka fit
      2> Stopped; nothing changed.
      exit 1
      """, in: world)
  }

  @Test func `tells how far it is when it takes long`() {
    let world = MemoryWorld.ofLearner()
    world.isInterrupted = {
      world.now = world.now.advanced(bySeconds: 0.1)
      return false
    }
    world.run(["fit", "--dry-run"], typing: [])
    #expect(world.screen.contains("\rFitting 100 % (Ctrl-C stops)"))
  }

  @Test func `is documented as JSON`() throws {
    let world = MemoryWorld.ofLearner()
    world.run(["fit", "--json", "--yes"], typing: [])
    let text = world.screen
    for key in ["schema", "verdict", "applied", "usable", "cards", "current", "new", "load"] {
      #expect(text.contains("\"\(key)\":"), "\(key)")
    }
    #expect(text.hasPrefix("{\"applied\":true,"))
    #expect(text.contains("\"verdict\":\"better\""))
  }
}
