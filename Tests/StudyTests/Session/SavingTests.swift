import FSRS
import Flashcards
import Progress
import Study
import Testing

@Suite struct `What is saved` {
  @Test func `is the review, and before it what a card looks like when that is new`() {
    var desk = Desk(notes: Trial.typed)
    desk.begin()
    desk.wait(seconds: 7)
    desk.type("vienna")
    desk.grade(.again)
    guard case .seen(let seen) = desk.saved[0].content,
      case .review(let review) = desk.saved[1].content
    else {
      Issue.record("\(desk.saved)")
      return
    }
    #expect(seen.prompt == "Where is the seat?" && seen.answers == ["Bratislava"])
    #expect(review.milliseconds == 7000 && review.typed == "vienna" && review.verdict == "wrong")
    #expect(review.suggested == .again && review.mode == .type && review.deck == "Deck")
    desk.answer(.good)
    #expect(desk.saved.count == 3)
  }

  @Test func `is what a card looks like only once, however long it is`() throws {
    let long = String(repeating: "word ", count: 600)
    var desk = Desk(notes: "## Why \(long)?\n<!-- id: long -->\n\n\(long)\n")
    desk.begin()
    desk.answer(.again)
    // As after a restart: what the journal gives back is cut.
    var read = LearnerState()
    for event in desk.saved {
      let line = encode(event).dropLast()
      read.apply(try line.withUnsafeBytes({ decodeLine($0) }).get())
    }
    desk.learner = read
    desk.begin()
    desk.answer(.good)
    let seen = desk.saved.count { if case .seen = $0.content { true } else { false } }
    #expect(seen == 1)
  }

  @Test func `is at most ten minutes of thinking, and never less than none`() {
    for (wait, expected) in [(86_400.0, 600_000), (-5, 0)] {
      var desk = Desk(notes: basic("a1"))
      desk.begin()
      desk.wait(seconds: wait)
      desk.type(nil)
      #expect(desk.grading?.milliseconds == expected)
    }
  }
}
