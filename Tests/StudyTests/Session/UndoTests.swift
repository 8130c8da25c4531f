import FSRS
import Flashcards
import Progress
import Study
import Testing

@Suite struct `Undoing` {
  @Test func `asks the card of an answer again, then the one that was on the screen`() {
    var desk = Desk(notes: basic("b1", "a1", "c1"))
    desk.begin()
    desk.answer(.easy)
    #expect(desk.card == "a1")
    desk.undo()
    #expect(desk.card == "b1" && desk.asking?.isNew == true)
    #expect(desk.session.tally.answers.isEmpty)
    #expect(desk.answerAll() == ["b1", "a1", "c1"])
    #expect(desk.session.tally.answers.map(\.isFirst) == [true, true, true])
  }

  @Test func `goes back over several cards, and redo forward again`() {
    var desk = Desk(notes: basic("a1", "b1", "c1"))
    desk.begin()
    desk.answer(.easy)
    desk.answer(.again)
    #expect(desk.card == "c1")
    desk.undo()
    desk.undo()
    #expect(desk.card == "a1")
    #expect(desk.session.tally.answers.isEmpty)
    desk.redo()
    #expect(desk.card == "b1")
    #expect(desk.session.tally.answers.map(\.card.rawValue) == ["a1"])
    desk.redo()
    #expect(desk.session.tally.answers.map(\.card.rawValue) == ["a1", "b1"])
    #expect(desk.answerAll() == ["c1", "b1"])
  }

  @Test func `works after the end of a session`() {
    var desk = Desk(notes: basic("a1"))
    desk.begin()
    desk.answer(.easy)
    #expect(desk.finish == .done)
    desk.undo()
    #expect(desk.card == "a1")
    desk.answer(.easy)
    #expect(desk.finish == .done)
  }

  @Test func `reaches back into earlier sessions, and siblings wait`() {
    var desk = Desk(notes: "C: {{One}} and {{two}}.\n\n" + basic("other"))
    desk.begin()
    let first = desk.card
    desk.answer(.easy)
    desk.wait(days: 1)
    desk.begin()
    #expect(desk.card != first)
    desk.undo()
    #expect(desk.card == first)
    #expect(Set(desk.answerAll(.again, limit: 6)) == [first, "other"])
  }

  @Test func `of a suspension or a bury asks the card again`() {
    for act in [
      Event.Content.suspend(CardID("a1")), .bury(CardID("a1"), until: StudyDay(number: 30_000)),
    ] {
      var desk = Desk(notes: basic("a1", "b1"))
      desk.begin()
      desk.act(act)
      desk.advance()
      #expect(desk.card == "b1")
      desk.undo()
      #expect(desk.answerAll() == ["a1", "b1"])
    }
  }

  @Test func `of a suspension does not ask what is not due`() {
    var desk = Desk(notes: basic("a1", "b1"))
    desk.known("a1", daysAgo: 1, dueIn: 9)
    desk.record(.suspend(CardID("a1")))
    desk.begin()
    desk.undo()
    #expect(desk.answerAll() == ["b1"])
  }

  @Test func `of a flag or a setting leaves the answer on the screen`() {
    for act in [
      Event.Content.flag(CardID("a1"), reason: nil), .setting(key: "new", value: "5"),
    ] {
      var desk = Desk(notes: basic("a1", "b1"))
      desk.begin()
      desk.type("mine")
      desk.act(act)
      desk.undo()
      #expect(desk.grading?.given == .text("mine", isSure: false))
    }
  }

  @Test func `does not use up the limit of new cards`() {
    var desk = Desk(notes: (1...5).map { basic("a1x\($0)") }.joined())
    desk.set("new", "2")
    desk.begin()
    desk.answer(.easy)
    desk.undo()
    #expect(desk.answerAll().count == 2)
    desk.begin()
    #expect(desk.finish == .done)
  }
}

/// All sequences of grades, the shorter ones first.
private func sequences(upTo length: Int) -> [[Rating]] {
  var all: [[Rating]] = []
  var last: [[Rating]] = [[]]
  for _ in 0..<length {
    last = last.flatMap { path in Rating.allCases.map { path + [$0] } }
    all += last
  }
  return all
}

extension LearnerState {
  /// What it says about settings, days and cards, whatever events led there.
  fileprivate var meaning: Substring {
    let text = canonicalDescription
    guard let start = text.firstRange(of: "\"model\"") else { return text[...] }
    return text[start.lowerBound...]
  }
}

@Suite struct `In a small world of three cards` {
  static func desk() -> Desk {
    var desk = Desk(notes: basic("a1") + Trial.typed + "\nC: {{One}} and {{two}}.\n")
    desk.known("seat", daysAgo: 12, dueIn: 0)
    return desk
  }

  /// Runs every sequence of four grades, 340 in all.
  @Test func `every sequence of grades keeps the session sound`() {
    for path in sequences(upTo: 4) {
      var desk = Self.desk()
      desk.begin()
      var asked: [String] = []
      for rating in path {
        guard let card = desk.card else { break }
        asked.append(card)
        desk.answer(rating)
        desk.wait(seconds: 20)
      }
      #expect(asked.count >= 3 || path.count < 3, "\(path)")
      #expect(Set(asked.prefix(3)).count == min(3, path.count), "\(path)")
      let again = zip(asked, asked.dropFirst()).contains { $0 == $1 }
      #expect(!again || asked.count > 3, "\(path): \(asked)")
      #expect(desk.session.tally.answers.count == asked.count)
    }
  }

  @Test func `undoing an answer is as if it had not been given`() {
    for path in sequences(upTo: 4) {
      var desk = Self.desk()
      desk.begin()
      for rating in path.dropLast() where desk.card != nil { desk.answer(rating) }
      guard let card = desk.asking?.card, let rating = path.last else { continue }
      // What the card looked like is noted once and stays; only the answer is undone.
      desk.type(nil)
      for content in desk.session.contents(for: rating, at: desk.now) {
        if case .seen = content { desk.act(content) }
      }
      let before = desk.session.learner.meaning
      let count = desk.session.tally.answers.count
      desk.grade(rating)
      #expect(desk.session.learner.meaning != before, "\(path)")
      desk.undo()
      #expect(desk.session.learner.meaning == before, "\(path)")
      #expect(desk.card == card.id.rawValue, "\(path)")
      #expect(desk.session.tally.answers.count == count, "\(path)")
    }
  }

  @Test func `redoing is as if nothing had been undone`() {
    for path in sequences(upTo: 3) {
      var desk = Self.desk()
      desk.begin()
      for rating in path where desk.card != nil { desk.answer(rating) }
      let after = desk.session.learner.meaning
      let cards = desk.session.tally.answers.map(\.card)
      for _ in path { desk.undo() }
      for _ in path { desk.redo() }
      #expect(desk.session.learner.meaning == after, "\(path)")
      #expect(desk.session.tally.answers.map(\.card) == cards, "\(path)")
    }
  }

  @Test func `what is shown beside a grade is what happens`() throws {
    for path in sequences(upTo: 3) {
      var desk = Self.desk()
      desk.begin()
      for rating in path {
        guard let card = desk.asking?.card.id else { break }
        desk.type(nil)
        let shown = try #require(desk.grading).outcomes[rating]
        let now = desk.now.timestamp
        let today = desk.today
        desk.grade(rating)
        let progress = desk.session.learner[card]
        #expect(progress.schedule == shown.schedule, "\(path)")
        switch shown.interval {
        case .seconds(let seconds):
          #expect(progress.due == .instant(now.advanced(bySeconds: seconds)))
        case .days(let days): #expect(progress.due == .day(today + days))
        }
      }
    }
  }
}
