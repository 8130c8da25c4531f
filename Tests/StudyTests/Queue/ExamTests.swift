import FSRS
import Flashcards
import Progress
import Study
import Testing

@Suite struct `Before an exam` {
  static func desk(daysLeft: Int, unseen: Int, target: String = "90%") -> Desk {
    var desk = Desk([
      "Exam": "---\n" + (0..<unseen).map { basic("e1x\($0)") }.joined()
        + basic("strong", "weak", "weaker", "fresh"),
      "Other": "---\n" + (0..<40).map { basic("o1x\($0)") }.joined() + basic("due"),
    ])
    desk.set("exam", deck: "Exam", "\(desk.today + daysLeft) \(target)")
    desk.known("strong", daysAgo: 30, dueIn: 0, rating: .easy, times: 6)
    desk.known("weak", daysAgo: 9, dueIn: 5)
    desk.known("weaker", daysAgo: 20, dueIn: 5)
    desk.known("fresh", daysAgo: 1, dueIn: 2, rating: .easy)
    desk.known("due", daysAgo: 9, dueIn: 0)
    return desk
  }

  static let quotas: [(daysLeft: Int, unseen: Int, quota: Int)] = [
    (37, 60, 2), (37, 61, 3), (8, 30, 30), (107, 100, 1), (7, 21, 3), (1, 5, 5), (0, 5, 0),
  ]

  @Test(arguments: quotas)
  func `new cards are spread over the days but the last seven`(
    daysLeft: Int, unseen: Int, quota: Int
  ) {
    var desk = Self.desk(daysLeft: daysLeft, unseen: unseen)
    desk.begin()
    let new = desk.answerAll().filter { desk.learner[CardID($0)].firstDay == desk.today }
    #expect(new.count { $0.hasPrefix("e1") } == quota)
    #expect(new.count { $0.hasPrefix("o1") } == max(0, 20 - quota), "the rest of the day's limit")
    desk.begin()
    #expect(desk.finish == .done, "nothing is left of the day's share")
  }

  @Test func `what is due is asked while there is time`() {
    var desk = Self.desk(daysLeft: 8, unseen: 0)
    desk.set("new", "0")
    desk.begin()
    #expect(Set(desk.answerAll()) == ["strong", "due"])
  }

  @Test func `in the last week what would be under the target is asked, lowest first`() {
    for daysLeft in 1...7 {
      var desk = Self.desk(daysLeft: daysLeft, unseen: 0)
      desk.set("new", "0")
      desk.begin()
      let model = desk.learner.memoryModel
      let recall = ["strong", "weak", "weaker", "fresh"].map { card -> (String, Double) in
        let progress = desk.learner[CardID(card)]
        guard let memory = progress.schedule.memory, let last = progress.lastDay else {
          return (card, 1)
        }
        return (
          card, model.retrievability(after: Double(desk.today + daysLeft - last), memory)
        )
      }
      let expected = recall.filter { $0.1 < 0.9 }.sorted { $0.1 < $1.1 }.map(\.0)
      #expect(expected.contains("weak") && !expected.contains("strong"))
      let asked = desk.answerAll(.good)
      #expect(asked.filter { $0 != "due" } == expected)
      #expect(asked.contains("due"), "other decks go on")
      desk.begin()
      #expect(desk.finish == .done, "what was answered today is not asked again")
    }
  }

  @Test func `the day after it all is as usual`() {
    var desk = Self.desk(daysLeft: 3, unseen: 5)
    desk.wait(days: 4)
    desk.begin()
    let asked = desk.answerAll()
    #expect(asked.count { desk.learner[CardID($0)].firstDay == desk.today } == 20)
    #expect(asked.contains("strong"))
  }
}
