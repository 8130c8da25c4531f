import FSRS
import Flashcards
import Progress
import Study
import Testing

@Suite struct `A plan` {
  static func desk() -> Desk {
    var desk = Desk(notes: basic("a1", "b1", "c1", "d1", "e1"))
    desk.known("a1", daysAgo: 20, dueIn: 0)
    desk.known("b1", daysAgo: 10, dueIn: 0)
    desk.known("c1", daysAgo: 5, dueIn: 3)
    return desk
  }

  static func cards(_ change: (inout Plan) -> Void) -> [String] {
    var plan = Plan()
    change(&plan)
    var desk = desk()
    desk.begin(plan)
    return desk.answerAll(plan.effect == .practice ? .good : .easy)
  }

  @Test func `asks everything due and new by default`() {
    #expect(Self.cards { _ in }.sorted() == ["a1", "b1", "d1", "e1"])
  }

  @Test func `has a scope`() {
    #expect(
      Self.cards { $0.scope = [CardID("b1"), CardID("c1"), CardID("d1")] }.sorted() == ["b1", "d1"])
    #expect(Self.cards { $0.scope = [] } == [])
  }

  @Test func `limits cards and new cards`() {
    #expect(Self.cards { $0.cards = 2 }.count == 2)
    #expect(Self.cards { $0.newCards = 0 } == ["a1", "b1"])
    #expect(Self.cards { $0.newCards = 1 }.sorted() == ["a1", "b1", "d1"])
  }

  @Test func `counts a card that comes back once against the limit`() {
    var plan = Plan()
    plan.cards = 2
    var desk = Self.desk()
    desk.begin(plan)
    #expect(desk.session.queue.count == 1)
    desk.answer(.again)
    desk.answer(.easy)
    #expect(desk.card != nil, "the missed card comes back")
    #expect(desk.answerAll().count == 1)
  }

  @Test func `counts learning cards against the limit, those that cannot be asked not`() {
    var desk = Self.desk()
    for (card, minutes) in [("d1", -5.0), ("e1", 300)] {
      desk.record(
        .review(
          Review(
            card: CardID(card), rating: .good, milliseconds: 1,
            due: .instant(desk.now.timestamp.advanced(bySeconds: minutes * 60)), left: 1)))
    }
    var plan = Plan()
    plan.cards = 2
    desk.begin(plan)
    #expect(desk.answerAll() == ["d1", "a1"])
  }

  @Test func `looks ahead, but not at what was answered today`() {
    #expect(Self.cards { $0.ahead = 3 }.sorted() == ["a1", "b1", "c1", "d1", "e1"])
    #expect(!Self.cards { $0.ahead = 2 }.contains("c1"))
    var plan = Plan()
    plan.ahead = 30
    var desk = Self.desk()
    desk.begin(plan)
    _ = desk.answerAll(.good)
    desk.begin(plan)
    #expect(desk.answerAll(limit: 9).allSatisfy { ["d1", "e1"].contains($0) })
  }

  @Test func `stops when the minutes are over, between two questions`() {
    var plan = Plan()
    plan.minutes = 5
    var desk = Self.desk()
    desk.begin(plan)
    desk.wait(seconds: 299)
    desk.answer(.easy)
    #expect(desk.card != nil)
    desk.wait(seconds: 1)
    desk.type(nil)
    desk.grade(.easy)
    #expect(desk.finish == .timeIsUp)
    desk.undo()
    #expect(desk.card != nil, "an undone answer is asked again all the same")
  }

  @Test func `takes only what was forgotten before`() {
    var desk = Self.desk()
    desk.known("b1", daysAgo: 4, dueIn: 0, rating: .again)
    var plan = Plan()
    plan.onlyLapsed = true
    desk.begin(plan)
    #expect(desk.answerAll() == ["b1"])
    plan.effect = .practice
    desk.begin(plan)
    #expect(desk.answerAll(.good) == ["b1"])
  }

  @Test func `that practises asks everything and saves nothing`() {
    var plan = Plan()
    plan.effect = .practice
    var desk = Self.desk()
    let before = desk.learner.canonicalDescription
    let saved = desk.saved.count
    desk.begin(plan)
    #expect(desk.answerAll(.good).sorted() == ["a1", "b1", "c1", "d1", "e1"])
    #expect(desk.finish == .done)
    #expect(desk.saved.count == saved)
    #expect(desk.session.learner.canonicalDescription == before)
    #expect(desk.session.tally.answers.count == 5)
  }

  @Test func `that practises asks missed cards until they are known`() {
    var plan = Plan()
    plan.effect = .practice
    plan.scope = [CardID("a1"), CardID("b1")]
    var desk = Self.desk()
    desk.begin(plan)
    var cards: [String] = []
    for rating in [Rating.again, .again, .again, .good, .good] {
      cards.append(desk.card ?? "")
      desk.answer(rating)
    }
    #expect(cards == ["a1", "b1", "a1", "b1", "a1"])
    #expect(desk.finish == .done)
    #expect(desk.session.tally.misses.map(\.card.rawValue) == ["a1", "b1"])
  }

  @Test func `that practises asks siblings too`() {
    var desk = Desk(notes: "C: {{One}} and {{two}}.")
    var plan = Plan()
    plan.effect = .practice
    desk.begin(plan)
    #expect(desk.answerAll(.good).count == 2)
  }

  @Test func `turns every kind into a flashcard, and the card stays what it was`() throws {
    for note in [Trial.typed, Trial.choice, Trial.list(), "## So.\n\n= true\n"] {
      var desk = Desk(notes: note)
      var plan = Plan()
      plan.asFlashcards = true
      desk.begin(plan)
      desk.answer(.good)
      let flipped = desk.session.learner.allSeen
      var usual = Desk(notes: note)
      usual.begin()
      usual.answer(.good)
      #expect(flipped == usual.session.learner.allSeen)
      guard case .review(let review)? = desk.saved.last?.content else {
        Issue.record("nothing saved")
        return
      }
      #expect(review.mode == .recall)
    }
  }

  @Test func `may be changed for one card`() throws {
    var desk = Desk(notes: Trial.typed)
    desk.begin()
    desk.session.flipCurrent()
    desk.type(nil)
    #expect(try #require(desk.grading).assessment == Assessment(.selfGraded, suggest: .good))
  }
}
