import FSRS
import Flashcards
import Progress
import Study
import Testing

@Suite struct `A leech` {
  @Test func `is told at eight lapses and then after every four`() {
    var desk = Desk(notes: basic("a1"))
    desk.known("a1", daysAgo: 30, dueIn: 0)
    var told: [Int] = []
    for lapse in 1...17 {
      desk.begin()
      desk.answer(.again)
      desk.answer(.good)
      #expect(desk.session.learner[CardID("a1")].schedule.lapses == lapse)
      if !desk.session.tally.leeches.isEmpty { told.append(lapse) }
      desk.wait(days: 40)
    }
    #expect(told == [8, 12, 16])
  }

  @Test func `is never told when the threshold is 0`() {
    var desk = Desk(notes: basic("a1"))
    desk.set("leech", "0")
    desk.known("a1", daysAgo: 30, dueIn: 0)
    for _ in 1...9 {
      desk.begin()
      desk.answer(.again)
      desk.answer(.good)
      #expect(desk.session.tally.leeches.isEmpty)
      desk.wait(days: 40)
    }
  }
}
