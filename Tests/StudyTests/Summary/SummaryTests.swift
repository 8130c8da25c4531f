import FSRS
import Flashcards
import Progress
import Study
import Testing

@Suite struct `The summary` {
  /// A session with everything in it, some days after others.
  static func desk() -> Desk {
    var desk = Desk(
      notes: basic("a1", "b1", "c1", "hidden") + Trial.typed + Trial.choice
        + "\nC: {{One}} is here.\n")
    for day in [45, 20, 6] {
      desk.known("a1", daysAgo: day, dueIn: 0)
      desk.known("b1", daysAgo: day - 1, dueIn: 0, rating: day == 20 ? .again : .good)
      desk.known("seat", daysAgo: day, dueIn: 0)
      desk.known("hidden", daysAgo: day, dueIn: 1)
      desk.known("gone", daysAgo: day, dueIn: 0)
    }
    desk.record(.suspend(CardID("hidden")))
    desk.begin()
    return desk
  }

  @Test func `says what the events say`() throws {
    for grades in [[Rating.good], [.again, .good, .easy], [.again, .again, .hard, .easy, .good]] {
      var desk = Self.desk()
      let start = desk.now.timestamp
      let old = desk.saved.count
      var count = 0
      while desk.card != nil, count < 12 {
        desk.wait(seconds: 3)
        if case .type? = desk.asking?.question.task { desk.type("Vienna !") }
        desk.answer(grades[count % grades.count])
        count += 1
      }
      let summary = desk.session.summary(at: desk.now)
      let reviews = desk.saved.dropFirst(old).compactMap { event -> Review? in
        if case .review(let review) = event.content { review } else { nil }
      }
      #expect(summary.answered == reviews.count)
      #expect(summary.milliseconds == desk.now.timestamp.milliseconds - start.milliseconds)
      #expect(reviews.reduce(0) { $0 + $1.milliseconds } == reviews.count * 3000)
      let known: Set<CardID> = [CardID("a1"), CardID("b1"), CardID("seat")]
      #expect(summary.newCards == Set(reviews.map(\.card)).subtracting(known).count)

      var firsts: [CardID: Rating] = [:]
      for review in reviews where firsts[review.card] == nil { firsts[review.card] = review.rating }
      let basics = [CardID("a1"), CardID("b1")].compactMap { firsts[$0] }
      let counted = summary.recalledByKind.map(\.kind)
      #expect(counted == [.basic, .typed])
      #expect(
        summary.recalledByKind.first?.ratio
          == Summary.Ratio(part: basics.count { $0 != .again }, whole: basics.count))

      var met = known
      let missed = reviews.filter { review in
        let isFirstLook = met.insert(review.card).inserted && review.typed == nil
        return review.rating == .again && !isFirstLook
      }
      #expect(Set(desk.session.tally.misses.map(\.card)) == Set(missed.map(\.card)))
      let sure = reviews.filter { $0.sure && $0.rating == .again }
      #expect(desk.session.tally.sureAndWrong.map(\.card) == sure.map(\.card))
      #expect(sure.allSatisfy { $0.typed == "Vienna" })
    }
  }

  @Test func `works out true retention and tomorrow's load`() {
    var desk = Self.desk()
    while desk.card != nil { desk.answer(.easy) }
    let summary = desk.session.summary(at: desk.now)
    // Recounted from the events: of each day and card the first answer, the very first one aside.
    var part = 0
    var whole = 0
    var met: Set<CardID> = []
    var days: Set<String> = []
    for event in desk.saved.sorted(by: { $0.time < $1.time }) {
      guard case .review(let review) = event.content else { continue }
      let isNew = met.insert(review.card).inserted
      let isFirst = days.insert("\(review.card) \(event.day)").inserted
      guard !isNew, isFirst, event.day > desk.today - 30 else { continue }
      whole += 1
      if review.rating != .again { part += 1 }
    }
    #expect(summary.retention == Summary.Ratio(part: part, whole: whole))
    let tomorrow = desk.collection.cards.count { card in
      guard card.id.rawValue != "hidden", let due = desk.learner[card.id].due else { return false }
      return due <= .day(desk.today + 1)
    }
    #expect(summary.tomorrow == tomorrow, "neither suspended cards nor cards that are gone")
    #expect(summary.nextLearning == nil)
  }

  @Test func `tells when the next learning card is due`() {
    var desk = Desk(notes: basic("a1"))
    desk.set("steps", "3h")
    desk.begin()
    desk.answer(.again)
    let summary = desk.session.summary(at: desk.now)
    guard case .learningLater(let instant)? = desk.finish else {
      Issue.record("\(desk.session.stage)")
      return
    }
    #expect(summary.nextLearning == instant)
  }

  @Test func `lists a new card as missed only when something was tried or it was forgotten again`()
  {
    var desk = Desk(notes: Trial.typed)
    desk.begin()
    desk.answer(.again)
    #expect(desk.session.tally.misses.isEmpty)
    desk.answer(.again)
    #expect(desk.session.tally.misses.count == 1)
    var other = Desk(notes: Trial.typed)
    other.begin()
    other.type("Vienna")
    other.grade(.again)
    #expect(other.session.tally.misses.map(\.given) == ["Vienna"])
    #expect(other.session.tally.misses.map(\.expected) == ["Bratislava"])
    #expect(other.session.tally.firstTries.isEmpty)
  }

  @Test func `repeats the misses without touching the schedule`() {
    var desk = Self.desk()
    while desk.card != nil, desk.session.tally.answers.count < 20 {
      desk.answer(desk.card == "b1" ? .again : .easy)
      desk.wait(minutes: 1)
    }
    var plan = Plan()
    plan.scope = Set(desk.session.tally.misses.map(\.card))
    plan.effect = .practice
    var again = desk.session.repeating(plan, at: desk.now)
    again.advance(at: desk.now)
    #expect(again.currentCard?.id == CardID("b1"))
    _ = again.respond(.reveal, at: desk.now)
    #expect(again.contents(for: .good, at: desk.now).isEmpty)
    again.commit([], rating: .good, at: desk.now)
    again.advance(at: desk.now)
    guard case .finished(.done) = again.stage else {
      Issue.record("\(again.stage)")
      return
    }
  }
}
