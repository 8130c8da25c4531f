import FSRS
import Flashcards
import Progress
import Study
import Testing

@Suite struct `After a pause` {
  /// A learner who answered so many cards on each of five days, and to whom so many are due.
  static func desk(perDay: Int, due: Int) -> Desk {
    var desk = Desk(notes: (0..<due).map { basic("a1x\($0)") }.joined())
    desk.set("order", "added")
    for day in 0..<5 {
      for card in 0..<perDay { desk.known("old\(card)", daysAgo: 60 + day, dueIn: 300) }
    }
    for card in 0..<due { desk.known("a1x\(card)", daysAgo: 200, dueIn: -100, rating: .hard) }
    return desk
  }

  static let cases: [(perDay: Int, due: Int, usual: Int?)] = [
    (10, 60, nil), (10, 61, 20), (25, 75, nil), (25, 76, 25), (40, 130, 40),
  ]

  /// The day on which all cards were known first is no usual one: it is the sixth.
  @Test(arguments: cases)
  func `an offer is made over sixty and over three usual days`(
    perDay: Int, due: Int, usual: Int?
  ) {
    var desk = Self.desk(perDay: perDay, due: due)
    desk.begin()
    let median = [perDay, perDay, perDay, perDay, perDay, due].sorted()
    #expect((median[2] + median[3]) / 2 == perDay)
    let backlog = desk.session.backlog(at: desk.now)
    #expect(backlog?.usual == usual)
    #expect(backlog.map(\.due) == usual.map { _ in due })
    if let backlog { #expect(abs(backlog.minutes - Double(due) * 4 / 60) < 1e-9) }
  }

  @Test func `the offer caps the day, leaves out new cards and asks the longest overdue first`()
    throws
  {
    var desk = Self.desk(perDay: 25, due: 90)
    desk.known("a1x7", daysAgo: 150, dueIn: -120)
    desk.begin()
    let backlog = try #require(desk.session.backlog(at: desk.now))
    #expect(backlog.clearBy == desk.today + 3)
    let dueBefore = desk.learner[CardID("a1x3")].due
    desk.begin(backlog.plan(backlog.usual, from: Plan()))
    #expect(desk.session.backlog(at: desk.now) == nil, "asked only once")
    let asked = desk.answerAll()
    #expect(asked.count == 25 && asked.first == "a1x7")
    #expect(!asked.contains("a1x80") && desk.learner[CardID("a1x80")].due == dueBefore)
  }

  @Test func `what falls due meanwhile counts, and a pace that is too slow never clears it`() throws
  {
    var desk = Self.desk(perDay: 20, due: 100)
    for card in 0..<30 { desk.known("later\(card)", daysAgo: 70, dueIn: 2) }
    desk.begin()
    #expect(try #require(desk.session.backlog(at: desk.now)).clearBy == desk.today + 6)
    for day in 1...364 {
      for card in 0..<21 { desk.known("d\(day)c\(card)", daysAgo: 70, dueIn: day) }
    }
    let slow = try #require(Backlog(due: 100_000, learner: desk.learner, today: desk.today))
    #expect(slow.clearBy == nil)
  }
}
