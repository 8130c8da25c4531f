import FSRS
import Flashcards
import Progress
import Testing

@Suite struct `A learner's state` {
  @Test(arguments: 0..<40) func `does not depend on order or repetition`(_ seed: UInt64) {
    let events = Samples.history(seed: seed, count: 60)
    let wanted = LearnerState(events).canonicalDescription
    var random = SeededGenerator(seed: seed &+ 1000)
    for _ in 0..<5 {
      let shuffled = (events + events.prefix(20)).shuffled(using: &random)
      #expect(LearnerState(shuffled).canonicalDescription == wanted, "seed \(seed), at once")
      var state = LearnerState()
      for event in shuffled { state.apply(event) }
      #expect(state.canonicalDescription == wanted, "seed \(seed), one by one")
    }
  }

  @Test(arguments: 0..<20) func `is the same read from lines`(_ seed: UInt64) {
    let events = Samples.history(seed: seed, count: 60)
    var state = LearnerState()
    let bytes = events.flatMap(encode)
    let tally = bytes.withUnsafeBytes { state.read($0) { _, _, problem in Issue.record(problem) } }
    state.settle()
    #expect(tally.events == events.count)
    #expect(state.canonicalDescription == LearnerState(events).canonicalDescription)
  }

  @Test(arguments: 0..<20) func `gives every event back`(_ seed: UInt64) {
    let events = Samples.history(seed: seed, count: 40) + Samples.events.dropFirst(40)
    let state = LearnerState(events)
    for event in events { #expect(state.event(event.id) == event) }
    #expect(state.eventCount == events.count)
  }

  @Test func `has every small world of four ratings right`() {
    // Against the plain recursion over the model, for all 4 + 16 + 64 + 256 sequences.
    let model = MemoryModel(.fsrs6)
    var sequences: [[Rating]] = [[]]
    for _ in 1...4 {
      sequences = sequences.flatMap { sequence in Rating.allCases.map { sequence + [$0] } }
      for ratings in sequences {
        var script = Script()
        var memory: MemoryState?
        for (place, rating) in ratings.enumerated() {
          script.answer("a", rating, after: place == 0 ? 1 : 1440)
          memory = model.state(after: rating, from: memory, elapsed: place == 0 ? 0 : 1)
        }
        let schedule = LearnerState(script.events)[CardID("a")].schedule
        #expect(schedule.memory == memory)
        #expect(schedule.reviews == ratings.count)
        #expect(schedule.lapses == ratings.dropFirst().count { $0 == .again })
      }
    }
  }

  @Test func `takes due and left from the last answer`() throws {
    var script = Script()
    let instant = Timestamp(milliseconds: script.now.milliseconds + 600_000)
    script.add(
      .review(
        Review(
          card: CardID("a"), rating: .good, milliseconds: 1, due: .instant(instant), left: 1)))
    var state = LearnerState(script.events)
    #expect(state[CardID("a")].due == .instant(instant))
    #expect(state[CardID("a")].schedule.phase == .learning(remaining: 1))
    state.apply(script.answer("a", dueIn: 7, after: 10))
    #expect(state[CardID("a")].schedule.phase == .review)
    #expect(state[CardID("a")].schedule.interval == 7)
    let due = state[CardID("a")].due
    state.apply(script.add(.setting(key: "retention", value: "0.8")))
    let weights = Parameters.fsrs6.weights.map { $0 * 1.1 }
    let before = state[CardID("a")].schedule.memory
    state.apply(script.add(.weights(FittedWeights(weights: weights, reviews: 100))))
    #expect(state[CardID("a")].due == due, "New weights move no date.")
    #expect(state[CardID("a")].schedule.memory != before, "They change memory.")
    state.apply(script.add(.due(CardID("a"), Samples.day + 100)))
    #expect(state[CardID("a")].due == .day(Samples.day + 100))
  }

  @Test func `keeps the newest weights of each model for when it is chosen`() {
    var script = Script()
    let six = Parameters.fsrs6.weights.map { $0 * 1.05 }
    let seven = Parameters.fsrs7.weights.map { $0 * 1.02 }
    script.add(.weights(FittedWeights(weights: six, reviews: 100)))
    script.add(.weights(FittedWeights(weights: seven, reviews: 200)))
    var state = LearnerState(script.events)
    #expect(state.parameters == (try? Parameters(weights: seven)), "Without a choice the newest.")
    state.apply(script.add(.setting(key: "model", value: "6")))
    #expect(state.parameters == (try? Parameters(weights: six)))
    state.apply(script.add(.setting(key: "model", value: "7")))
    #expect(state.parameters == (try? Parameters(weights: seven)))
  }

  @Test func `forgets, suspends, buries, flags and accepts`() {
    var script = Script()
    let card = CardID("a")
    script.answer("a")
    script.add(.suspend(card))
    script.add(.bury(card, until: Samples.day + 2))
    script.add(.flag(card, reason: "stale"))
    script.add(.accept(card, text: "32"))
    script.add(.accept(card, text: "32"))
    var state = LearnerState(script.events)
    #expect(state[card].isSuspended)
    #expect(state[card].isBuried(on: Samples.day + 1))
    #expect(!state[card].isBuried(on: Samples.day + 2))
    #expect(state[card].flag == .init(reason: "stale"))
    #expect(state[card].accepted == ["32"])
    state.apply([
      script.add(.unsuspend(card)), script.add(.unflag(card)), script.add(.forget(card)),
    ])
    #expect(!state[card].isSuspended)
    #expect(state[card].flag == nil)
    #expect(state[card].schedule == .new)
    #expect(state[card].due == nil)
    #expect(state[card].firstDay != nil)
    #expect(state[CardID("never seen")] == .new)
  }

  @Test func `counts each study day`() throws {
    var script = Script()
    script.answer("a", .again)
    script.answer("a", .good)
    script.answer("b", .good)
    script.answer("a", .again, after: 1440)
    script.answer("a", .good)
    script.answer("b", .easy)
    let state = LearnerState(script.events)
    let first = state.activity(on: Samples.day)
    #expect(first.answers == 3)
    #expect(first.introduced == 2)
    #expect(first.again == 1)
    #expect(first.firstAnswers == 0)
    let second = state.activity(on: Samples.day + 1)
    #expect(second.answers == 3)
    #expect(second.introduced == 0)
    #expect(second.firstAnswers == 2)
    #expect(second.firstPasses == 1)
    #expect(second.milliseconds == 3 * 4210)
    #expect(state.streak(on: Samples.day + 1) == 2)
    #expect(state.streak(on: Samples.day + 2) == 2)
    #expect(state.streak(on: Samples.day + 3) == 0)
  }

  @Test func `lets the smaller of two lines with one identifier win`() {
    let first = Samples.history(seed: 1, count: 10)
    var other = Script()
    let changed = other.answer("another card", .easy)
    #expect(first.contains { $0.id == changed.id && $0 != changed })
    let one = LearnerState(first + [changed])
    let two = LearnerState([changed] + first)
    #expect(one.canonicalDescription == two.canonicalDescription)
    #expect(one.conflicts == [changed.id])
  }

  @Test func `counts time between study days for FSRS-6 and exactly for FSRS-7`() {
    var script = Script(start: "2026-11-20T02:00:00.000Z")  // 03:00, still the 19th
    script.answer("a", after: 0)
    script.answer("a", after: 120)  // 05:00, the 20th
    let six = LearnerState(script.events)[CardID("a")].schedule.memory
    let model = MemoryModel(.fsrs6)
    let start = model.state(after: .good, from: nil, elapsed: 0)
    #expect(six == model.state(after: .good, from: start, elapsed: 1))
    script.add(.setting(key: "model", value: "7"))
    let seven = LearnerState(script.events)[CardID("a")].schedule.memory
    let model7 = MemoryModel(.fsrs7)
    let start7 = model7.state(after: .good, from: nil, elapsed: 0)
    #expect(seven == model7.state(after: .good, from: start7, elapsed: 2.0 / 24))
  }
}
