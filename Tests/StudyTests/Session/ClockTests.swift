import FSRS
import Flashcards
import Progress
import Study
import Testing

@Suite struct `A clock that was set back` {
  /// A desk whose clock showed tomorrow for one answer, and then went back.
  private func desk(back hours: Double) -> Desk {
    var desk = Desk(notes: basic("a1", "a2"))
    desk.wait(days: 1)
    desk.begin()
    desk.answer(.easy)
    desk.wait(minutes: -hours * 60)
    return desk
  }

  /// Answers a card and gives the day that its interval was counted from.
  private func dayCountedFrom(_ desk: inout Desk) throws -> StudyDay {
    desk.type(nil)
    let outcome = try #require(desk.grading).outcomes[.easy]
    desk.grade(.easy)
    guard case .review(let review)? = desk.saved.last?.content,
      case .day(let due) = review.due, case .days(let days) = outcome.interval
    else { throw Unexpected(saved: desk.saved) }
    return due + -days
  }

  @Test(arguments: [false, true])
  func `moves no due date: the newest own day counts`(isNewSession: Bool) throws {
    var desk = desk(back: 20)
    let tomorrow = try #require(desk.saved.last).day
    let clockDay = desk.today
    #expect(clockDay == tomorrow - 1)
    if isNewSession { desk.begin() }
    #expect(try dayCountedFrom(&desk) == tomorrow)
    #expect(desk.saved.last?.day == clockDay, "Times are written as the clock shows them.")
  }

  @Test func `by more than two days is believed`() throws {
    var desk = desk(back: 72)
    desk.begin()
    let clockDay = desk.today
    #expect(try dayCountedFrom(&desk) == clockDay)
  }

  @Test func `lets no time pass that the saved days do not show`() throws {
    var desk = Desk(notes: basic("a1", "a2"))
    desk.known("a1", daysAgo: 5, dueIn: 0)
    desk.wait(days: 1)
    desk.record(.flag(CardID("a2"), reason: "tomorrow"))
    desk.wait(minutes: -20 * 60)
    var plan = Plan()
    plan.newCards = 0
    desk.begin(plan)
    desk.type(nil)
    let foreseen = try #require(desk.grading).outcomes[.good].schedule.memory
    desk.grade(.good)
    #expect(desk.learner[CardID("a1")].schedule.memory == foreseen)
  }

  private struct Unexpected: Error { let saved: [Event] }
}
