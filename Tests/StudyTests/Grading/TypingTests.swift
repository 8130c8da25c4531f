import FSRS
import Flashcards
import Progress
import Study
import Testing

@Suite struct `A typed answer` {
  static let pair = """
    ## Who signed it?
    <!-- id: signed -->

    = Stoltenberg

    ## Who drafted it?
    <!-- id: drafted -->

    = Rasmussen

    """

  @Test func `that belongs to another note is said so once, and reveals when repeated`() throws {
    var desk = Desk(notes: Self.pair)
    desk.begin()
    #expect(
      desk.type("Rasmussen")
        == .tryAgain(.otherAnswer(NoteID("drafted"), prompt: "Who drafted it?")))
    #expect(desk.type("rasmussen") == .answered)
    let assessment = try #require(desk.grading).assessment
    #expect(
      assessment
        == Assessment(
          .otherAnswer(NoteID("drafted"), prompt: "Who drafted it?"), suggest: .again))
  }

  @Test func `after one that belonged to another note is right with help`() throws {
    var desk = Desk(notes: Self.pair)
    desk.begin()
    desk.type("Rasmussen")
    desk.type("Stoltenberg")
    #expect(try #require(desk.grading).assessment == Assessment(.right, suggest: .hard))
  }

  @Test func `that is half a date is asked once for the rest, which is no help`() throws {
    var desk = Desk(notes: "## When?\n\n= 2019-02\n")
    desk.begin()
    #expect(desk.type("2019") == .tryAgain(.dateNeedsMore))
    #expect(desk.type("February 2019") == .answered)
    #expect(try #require(desk.grading).assessment == Assessment(.right, suggest: .good))
    desk.begin()
    desk.type("2019")
    #expect(desk.type("in 2019") == .answered)
    #expect(try #require(desk.grading).assessment.suggestion == .again)
  }

  @Test func `is never a slip of a variant or of another blank`() throws {
    var desk = Desk(notes: "C: Not {{Iraq}} but {{Iran}}.")
    desk.begin()
    desk.type(desk.card?.hasSuffix("iraq") == true ? "Iran" : "Iraq")
    #expect(try #require(desk.grading).assessment == Assessment(.wrong, suggest: .again))
  }

  @Test func `that the learner accepted counts from then on`() throws {
    var desk = Desk(notes: Trial.typed)
    desk.begin()
    desk.act(.accept(CardID("seat"), text: "Pressburg"))
    desk.begin()
    desk.type("pressburg")
    #expect(try #require(desk.grading).assessment == Assessment(.right, suggest: .good))
  }

  @Test func `ending in a mark is sure`() throws {
    for note in [Trial.typed, basic("seat"), "C: {{c1::a}} {{c1::b}}"] {
      var desk = Desk(notes: note)
      desk.begin()
      desk.type("Vienna !")
      #expect(try #require(desk.grading).given == .text("Vienna", isSure: true))
      desk.grade(.again)
      #expect(desk.session.tally.sureAndWrong.map(\.given) == ["Vienna"])
      guard case .review(let review)? = desk.saved.last?.content else {
        Issue.record("nothing saved")
        return
      }
      #expect(review.sure && review.typed == "Vienna")
    }
  }

  @Test func `keeps an exclamation mark that touches the word`() throws {
    var desk = Desk(notes: Trial.typed)
    desk.begin()
    desk.type("Vienna!")
    #expect(try #require(desk.grading).given == .text("Vienna!", isSure: false))
  }

  @Test func `gets hints: the author's, then the first letter`() {
    var desk = Desk(notes: Trial.typed + "> - hint: on the Danube\n")
    desk.begin()
    #expect(desk.session.hint() == "on the Danube")
    #expect(desk.session.hint() == "B…")
    #expect(desk.session.hint() == nil)
  }
}

@Suite struct `A list` {
  @Test func `ticks items, tells repeated ones and strays`() {
    var desk = Desk(notes: Trial.list())
    desk.begin()
    #expect(desk.type("sign") == .named(2))
    #expect(desk.type("Sign") == .namedBefore(2))
    #expect(desk.type("Wait") == .stray("Wait"))
    #expect(desk.type("ratify") == .named(3))
    #expect(desk.session.hint() == "A…, N…")
    #expect(desk.type("Apply") == .named(0))
    #expect(desk.type("Negotiate") == .answered)
    #expect(desk.grading?.given == .items([2, 3, 0, 1], strays: ["Wait"]))
  }

  @Test func `keeps what was tried when it is given up`() {
    var desk = Desk(notes: Trial.list())
    desk.begin()
    desk.type("Wait")
    desk.type(nil)
    #expect(desk.grading?.given == .items([], strays: ["Wait"]))
    #expect(desk.grading?.assessment.result == .items(recalled: [], of: 4))
  }

  @Test func `does not tick what is part of two items`() {
    var desk = Desk(notes: "## Which?\n\n- United Kingdom\n- United States\n")
    desk.begin()
    #expect(desk.type("united") == .stray("united"))
    #expect(desk.type("United States") == .named(1))
  }

  static let runs: [(named: [String], recalled: [Int])] = [
    (["Apply", "Negotiate", "Sign", "Ratify"], [0, 1, 2, 3]),
    (["Negotiate", "Apply", "Sign", "Ratify"], [0, 2, 3]),
    (["Sign", "Ratify", "Apply", "Negotiate"], [0, 1]),
    (["Ratify", "Sign", "Negotiate", "Apply"], [0]),
    (["Ratify"], [3]),
  ]

  @Test(arguments: runs)
  func `in an order counts the longest rising run`(named: [String], recalled: [Int]) throws {
    var desk = Desk(notes: Trial.list(ordered: true))
    desk.begin()
    for line in named { desk.type(line) }
    if desk.grading == nil { desk.type(nil) }
    guard case .items(let found, of: 4) = try #require(desk.grading).assessment.result else {
      Issue.record("no items")
      return
    }
    #expect(found.count == recalled.count)
    #expect(zip(found, found.dropFirst()).allSatisfy(<))
  }

  @Test func `asks one of its items when drilled`() throws {
    var desk = Desk(notes: Trial.list("> - drill: items"))
    var cards: [String] = []
    for _ in 0..<5 {
      desk.begin()
      cards.append(try #require(desk.card))
      desk.answer(.easy)
      #expect(desk.finish == .done, "a sibling on the same day")
      desk.wait(days: 1)
    }
    #expect(
      cards == [
        "steps", "steps/item=apply", "steps/item=negotiate", "steps/item=sign",
        "steps/item=ratify",
      ])
  }
}
