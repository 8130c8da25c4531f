import Progress
import Testing

@Suite struct `A history that is not fit for fitting` {
  private let day = MemoryWorld.yesterday - 60

  /// Cards answered on every third day, always with the same rating.
  private func world(cards: Int, answers: Int, rating: Int) -> MemoryWorld {
    MemoryWorld.with(cards: max(cards, 1)) { log in
      for card in 0..<cards {
        for answer in 0..<answers {
          let day = day + 3 * answer
          log.add("q\(card + 1)", on: day, rating: rating, due: day + 3)
        }
      }
    }
  }

  private func expectNothingDone(
    _ transcript: String, in world: MemoryWorld, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let before = world.learner
    expect(transcript, in: world, sourceLocation: sourceLocation)
    #expect(world.learner.parameters == before.parameters)
    #expect(world.learner.eventCount == before.eventCount)
  }

  @Test func `is empty`() {
    expectNothingDone(
      """
      $ kartka fit
      0 usable answers so far: below 8 nothing can be fitted, and from 64 on all
        weights are. An answer is usable if it was given at least a day after the
        card’s last one. The weights stay as they are.
      exit 1
      $ kartka evaluate
      0 usable answers so far; a comparison takes 64. An answer is usable if it was
        given at least a day after the card’s last one.
      exit 1
      """, in: world(cards: 0, answers: 0, rating: 3))
  }

  @Test func `has fewer than eight usable answers`() {
    expectNothingDone(
      """
      $ kartka fit
      6 usable answers so far: below 8 nothing can be fitted, and from 64 on all
        weights are. An answer is usable if it was given at least a day after the
        card’s last one. The weights stay as they are.
      exit 1
      """, in: world(cards: 3, answers: 3, rating: 3))
  }

  @Test func `is of one card`() {
    expectNothingDone(
      """
      $ kartka fit
      All usable answers are about one card, which tells nothing about others. The
        weights stay as they are.
      exit 1
      """, in: world(cards: 1, answers: 18, rating: 3))
  }

  @Test func `is all Again`() {
    expectNothingDone(
      """
      $ kartka fit
      Every usable answer was Again, so there is no difference to learn from. The
        weights stay as they are.
      exit 1
      """, in: world(cards: 10, answers: 10, rating: 1))
  }

  @Test func `is all Good`() {
    expectNothingDone(
      """
      $ kartka fit
      Every usable answer was recalled, so there is no difference to learn from. The
        weights stay as they are.
      exit 1
      """, in: world(cards: 10, answers: 10, rating: 3))
  }

  @Test func `runs backwards`() {
    let world = MemoryWorld.with(cards: 10) { log in
      for card in 1...10 {
        for answer in 0..<10 {
          // The clock goes on, the study days go back.
          let moment = day + answer
          log.add("q\(card)", on: moment, rating: answer % 3 == 0 ? 1 : 3, due: moment + 1)
          log.turnBackDay(to: day - 3 * answer)
        }
      }
    }
    expectNothingDone(
      """
      $ kartka fit
      2> 10 cards are left out of this: the study days of the answers go backwards, so a
      2>   clock was wrong.
      0 usable answers so far: below 8 nothing can be fitted, and from 64 on all
        weights are. An answer is usable if it was given at least a day after the
        card’s last one. The weights stay as they are.
      exit 1
      """, in: world)
  }

  @Test func `counts only from the last time that a card was new`() {
    let world = MemoryWorld.ofLearner()
    for card in 1...60 { world.run(["forget", "q\(card)"], typing: []) }
    expectNothingDone(
      """
      $ kartka fit
      0 usable answers so far: below 8 nothing can be fitted, and from 64 on all
        weights are. An answer is usable if it was given at least a day after the
        card’s last one. The weights stay as they are.
      exit 1
      """, in: world)
  }

  @Test(arguments: ["[1,2,3]", "[]"])
  func `holds weights of no model`(weights: String) {
    let world = MemoryWorld.with(cards: 1) { $0.addWeights(weights) }
    let count = weights.count { $0 == "," } + (weights == "[]" ? 0 : 1)
    expectNothingDone(
      """
      $ kartka fit
      2> The weights saved on 2026-11-20 are not used: no model has \(count) weights. FSRS-6
      2>   with default weights is in force.
      0 usable answers so far: below 8 nothing can be fitted, and from 64 on all
        weights are. An answer is usable if it was given at least a day after the
        card’s last one. The weights stay as they are.
      exit 1
      """, in: world)
  }

  @Test(arguments: ["NaN", "1e999", "null"])
  func `holds weights that are no numbers`(weight: String) {
    let weights = "[" + [String](repeating: weight, count: 21).joined(separator: ",") + "]"
    let world = MemoryWorld.with(cards: 1) { $0.addWeights(weights) }
    #expect(world.learner.parameters == LearnerState().parameters)
    #expect(world.learner.fits.isEmpty, "The line is damage, which loading reports.")
  }

  @Test func `is of a learner who changed`() {
    let world = MemoryWorld.with(cards: 40) { log in
      for card in 1...40 {
        for answer in 0..<10 {
          let day = day - 30 + 8 * answer
          log.add("q\(card)", on: day, rating: answer > 4 || answer == 0 ? 3 : 1, due: day + 8)
        }
      }
    }
    expectNothingDone(
      """
      $ kartka fit
      360 usable answers to 40 cards.
      Tested on answers that the weights were not fitted to:
      weights         log loss    RMSE    AUC
      FSRS-6 default    0.5136  0.3176  0.760  best, in use
      FSRS-6 fitted     0.5790  0.2885  0.820
      FSRS-6 with default weights stays: on unseen answers fitted weights of FSRS-6
        did no better than its defaults.
      """, in: world)
  }

  @Test func `is small, so that only first intervals are fitted`() {
    let world = MemoryWorld.with(cards: 20) { log in
      for card in 1...20 {
        log.add("q\(card)", on: day, rating: 3, due: day + 3)
        log.add("q\(card)", on: day + 3, rating: card % 2 == 0 ? 1 : 3, due: day + 6)
      }
    }
    expect(
      """
      $ kartka fit
      20 usable answers to 20 cards. That is enough for the intervals after a first
        answer; the other weights stay the defaults.
      FSRS-6 with default weights → FSRS-6 with fitted weights: log loss on your
        answers 1.1863 → 0.6932.
      Next 30 days, without new cards: 74 → 153 reviews, 0.7 → 1.5 min a day. No due
        date moves now.
      Apply? Enter = yes, any other key = no «⏎»
      ✓ Now FSRS-6 with weights fitted to you. `kartka undo` takes it back.
      """, in: world)
    #expect(world.learner.fits.count == 1)
  }
}
