import FSRS
import Flashcards
import Progress
import Study
import Testing

@Suite struct `The queue` {
  @Test func `asks learning cards, then reviews by risk, with new ones between`() {
    var desk = Desk(notes: basic("fresh", "safe", "risky", "learning"))
    desk.known("safe", daysAgo: 3, dueIn: 0)
    desk.known("risky", daysAgo: 30, dueIn: 0)
    desk.record(
      .review(
        Review(
          card: CardID("learning"), rating: .again, milliseconds: 1,
          due: .instant(desk.now.timestamp), left: 2)))
    desk.begin()
    #expect(desk.session.queue.count == 3)
    #expect(desk.answerAll() == ["learning", "risky", "fresh", "safe"])
    #expect(desk.finish == .done)
  }

  @Test func `follows the chosen order`() {
    var desk = Desk(notes: basic("a1", "b1", "c1", "d1"))
    for (card, ago, due) in [("a1", 5, -1), ("b1", 40, 0), ("c1", 9, -3), ("d1", 20, -2)] {
      desk.known(card, daysAgo: ago, dueIn: due)
    }
    for (order, cards) in [
      ("risk", ["b1", "d1", "c1", "a1"]), ("due", ["c1", "d1", "a1", "b1"]),
      ("added", ["a1", "b1", "c1", "d1"]),
    ] {
      var other = desk
      other.set("order", order)
      other.begin()
      #expect(other.answerAll() == cards, "\(order)")
    }
    desk.set("order", "random")
    let shuffles = (0..<20).map { seed in
      var other = desk
      other.begin(seed: UInt64(seed))
      return other.answerAll()
    }
    #expect(shuffles.allSatisfy { $0.sorted() == ["a1", "b1", "c1", "d1"] })
    #expect(Set(shuffles).count > 5)
  }

  @Test func `begins twenty new cards a day in all`() {
    var desk = Desk([
      "A": "---\n" + basic("a1") + (1...15).map { basic("a1x\($0)") }.joined(),
      "B": "---\n" + (1...15).map { basic("b1x\($0)") }.joined(),
    ])
    desk.begin()
    let first = desk.answerAll(limit: 12)
    #expect(Set(first.prefix(2).map(\.first)) == ["a", "b"], "decks take turns")
    desk.begin()
    #expect(desk.answerAll().count == 8)
    desk.wait(days: 1)
    desk.begin()
    #expect(desk.session.queue.newCount == 10)
  }

  @Test func `keeps a deck's own limits all day`() {
    var desk = Desk([
      "A": "---\n" + (1...9).map { basic("a1x\($0)") }.joined(),
      "B": "---\n" + (1...9).map { basic("b1x\($0)") }.joined(),
    ])
    desk.set("new", deck: "A", "3")
    desk.begin()
    let cards = desk.answerAll()
    #expect(cards.count { $0.hasPrefix("a") } == 3)
    #expect(cards.count { $0.hasPrefix("b") } == 9)
    desk.begin()
    #expect(desk.finish == .done, "the limit began anew")
    var plan = Plan()
    plan.newCards = 2
    desk.begin(plan)
    #expect(desk.answerAll().count == 2, "a number for the session goes before the day's")
  }

  @Test func `limits reviews in all and by deck`() {
    var desk = Desk([
      "A": "---\n" + basic("a1", "a2", "a3"), "B": "---\n" + basic("b1", "b2", "b3"),
    ])
    for card in ["a1", "a2", "a3", "b1", "b2", "b3"] { desk.known(card, daysAgo: 9, dueIn: 0) }
    desk.set("reviews", deck: "A", "1")
    desk.set("reviews", "3")
    desk.begin()
    let cards = desk.answerAll(.good)
    #expect(cards.count == 3 && cards.count { $0.hasPrefix("a") } == 1)
    desk.begin()
    #expect(desk.finish == .done)
  }

  @Test func `never asks two siblings on one day`() {
    var desk = Desk(notes: "C: {{One}} and {{two}} and {{three}}.\n\n" + basic("other"))
    var cards: Set<String> = []
    for _ in 0..<3 {
      desk.begin()
      let today = desk.answerAll().filter { $0 != "other" }
      #expect(today.count == 1)
      cards.formUnion(today)
      desk.begin()
      #expect(desk.finish == .done, "a sibling in the second session of the day")
      desk.wait(days: 1)
    }
    #expect(cards.count == 3)
  }

  @Test func `prefers the sibling in learning, then the due one`() {
    var desk = Desk(notes: "## One?\n<!-- id: one -->\n\nTwo.\n\n> - two-way: yes\n")
    desk.known("one/back", daysAgo: 5, dueIn: 0)
    desk.begin()
    #expect(desk.card == "one/back")
    desk.record(
      .review(
        Review(
          card: CardID("one"), rating: .again, milliseconds: 1, due: .instant(Desk.noon), left: 1)))
    desk.begin()
    #expect(desk.card == "one")
  }

  @Test func `brings a missed card back after three others`() {
    var desk = Desk(notes: basic("a1", "b1", "c1", "d1", "e1", "f1"))
    desk.begin()
    desk.answer(.again)
    var cards: [String] = []
    for _ in 0..<4 {
      cards.append(desk.card ?? "")
      desk.answer(.easy)
    }
    #expect(cards == ["b1", "c1", "d1", "a1"])
  }

  @Test func `brings a missed card back when its step is over`() {
    var desk = Desk(notes: basic("a1", "b1", "c1", "d1"))
    desk.begin()
    desk.answer(.again)
    desk.wait(minutes: 2)
    desk.answer(.easy)
    #expect(desk.card == "a1")
  }

  @Test(arguments: [
    (Rating.again, ["b1", "c1", "d1", "a1"]), (.good, ["b1", "c1", "d1", "e1"]),
  ])
  func `brings a new card that was looked at back as its grade says`(
    grade: Rating, order: [String]
  ) {
    var desk = Desk(notes: basic("a1", "b1", "c1", "d1", "e1"))
    desk.begin()
    desk.type(nil)
    desk.grade(grade)
    #expect(desk.answerAll(limit: 4) == order)
    #expect(desk.session.tally.misses.isEmpty)
  }

  @Test func `asks learning cards twenty minutes early, not more`() {
    var desk = Desk(notes: basic("a1"))
    for (minutes, isAsked) in [(0, true), (19, true), (20, true), (21, false), (200, false)] {
      var other = desk
      let due = desk.now.timestamp.advanced(bySeconds: Double(minutes) * 60)
      other.record(
        .review(
          Review(
            card: CardID("a1"), rating: .good, milliseconds: 1, due: .instant(due), left: 1)))
      other.begin()
      #expect((other.card == "a1") == isAsked, "\(minutes) min")
      if !isAsked { #expect(other.finish == .learningLater(due)) }
    }
    desk.begin()
  }

  @Test func `asks a sure mistake again, however long its step`() {
    var desk = Desk(notes: Trial.typed)
    desk.known("seat", daysAgo: 9, dueIn: 0)
    for steps in ["none", "3h", "2d"] {
      var other = desk
      other.set("relearning-steps", steps)
      other.begin()
      other.type("Vienna !")
      other.grade(.again)
      #expect(other.card == "seat", "\(steps)")
      other.begin()
    }
    desk.set("relearning-steps", "3h")
    desk.begin()
    desk.type("Vienna")
    desk.grade(.again)
    #expect(desk.card == nil, "not sure")
  }

  @Test func `keeps cards apart that were taken for each other`() {
    var desk = Desk(notes: `A typed answer`.pair + basic("b1", "c1"))
    desk.set("order", "added")
    for card in ["signed", "drafted", "b1", "c1"] { desk.known(card, daysAgo: 9, dueIn: 0) }
    var usual = desk
    usual.begin()
    #expect(usual.answerAll() == ["signed", "drafted", "b1", "c1"])
    desk.begin()
    desk.type("Rasmussen")
    desk.type("Stoltenberg")
    desk.grade(.good)
    #expect(desk.answerAll() == ["b1", "drafted", "c1"])
  }

  @Test func `interleaves decks, sections and tags`() {
    var decks = Desk([
      "A": "---\n" + basic("a1", "a2", "a3"), "B": "---\n" + basic("b1", "b2", "b3"),
    ])
    decks.set("order", "added")
    for card in ["a1", "a2", "a3", "b1", "b2", "b3"] { decks.known(card, daysAgo: 9, dueIn: 0) }
    decks.begin()
    #expect(decks.answerAll() == ["a1", "b1", "a2", "b2", "a3", "b3"])
    var sections = Desk(
      notes: basic("a1", "a2", section: "One") + basic("b1", "b2", section: "Two"))
    sections.set("order", "added")
    for card in ["a1", "a2", "b1", "b2"] { sections.known(card, daysAgo: 9, dueIn: 0) }
    sections.begin()
    #expect(sections.answerAll() == ["a1", "b1", "a2", "b2"])
    var tags = Desk(
      notes: ["a1", "a2", "b1", "b2"].map { basic($0) + "\n> - tags: \($0.prefix(1))\n" }
        .joined())
    tags.set("order", "added")
    for card in ["a1", "a2", "b1", "b2"] { tags.known(card, daysAgo: 9, dueIn: 0) }
    tags.begin()
    #expect(tags.answerAll() == ["a1", "b1", "a2", "b2"])
  }
}

@Suite struct `What is not asked` {
  @Test func `is suspended, in the deck or since, a draft, or buried`() {
    var desk = Desk(
      notes: basic("a1", "b1", "c1") + "> - suspend: yes\n" + basic("d1") + "> - suspend: draft\n")
    desk.record(.suspend(CardID("a1")))
    desk.record(.bury(CardID("b1"), until: desk.today + 1))
    desk.begin()
    #expect(desk.finish == .done)
    desk.record(.unsuspend(CardID("c1")))
    desk.begin()
    #expect(desk.answerAll() == ["c1"])
    desk.wait(days: 1)
    desk.begin()
    #expect(desk.card == "b1")
  }

  @Test func `leaves the queue and the screen at once`() {
    var desk = Desk(notes: basic("a1", "b1", "c1"))
    desk.begin()
    desk.act(.suspend(CardID("b1")))
    #expect(desk.card == "a1")
    desk.type(nil)
    desk.act(.bury(CardID("a1"), until: desk.today + 1))
    #expect(desk.card == nil)
    desk.advance()
    #expect(desk.answerAll() == ["c1"])
  }

  @Test func `stays on the screen when it is only flagged`() {
    var desk = Desk(notes: basic("a1", "b1"))
    desk.begin()
    desk.type(nil)
    desk.act(.flag(CardID("a1"), reason: "stale"))
    #expect(desk.grading != nil)
  }

  @Test func `is a new card that the learner moved to a later day`() {
    var desk = Desk(notes: basic("a1", "b1"))
    desk.record(.due(CardID("a1"), desk.today + 2))
    desk.begin()
    #expect(desk.answerAll() == ["b1"])
    desk.wait(days: 2)
    desk.begin()
    #expect(desk.card == "a1")
  }
}
