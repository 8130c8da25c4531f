import FSRS
import Flashcards
import Study
import Testing

/// What is done with a question, and what must come of it.
struct Trial: CustomTestStringConvertible, Sendable {
  let note: String
  /// Lines typed, one after the other; nil: Enter alone.
  let lines: [String?]
  let hints: Int
  let suggestion: Rating
  let isDoubtful: Bool
  let isRight: Bool

  init(
    _ note: String, _ lines: [String?], hints: Int = 0, _ suggestion: Rating,
    doubtful: Bool = false, right: Bool
  ) {
    self.note = note
    self.lines = lines
    self.hints = hints
    self.suggestion = suggestion
    isDoubtful = doubtful
    isRight = right
  }

  var testDescription: String {
    "\(note.prefix(40)) \(lines.map { $0 ?? "⏎" }) after \(hints) hints"
  }

  static let typed = "## Where is the seat?\n<!-- id: seat -->\n\n= Bratislava\n"
  static let choice = """
    ## Which?
    <!-- id: which -->

    - [x] Bucharest
    - [ ] Vilnius
    - [ ] Riga

    > - shuffle: no
    > - hint: Balkan

    """
  static let several = """
    ## Which are capitals?
    <!-- id: which -->

    - [x] Bucharest
    - [ ] Bruges
    - [x] Riga

    > - shuffle: no
    > - hint: two of them

    """
  static func list(_ need: String = "", ordered: Bool = false) -> String {
    let items = ["Apply", "Negotiate", "Sign", "Ratify"].enumerated()
      .map { ordered ? "\($0 + 1). \($1)" : "- \($1)" }.joined(separator: "\n")
    return "## Which steps?\n<!-- id: steps -->\n\n\(items)\n\n\(need)\n"
  }
}

@Suite struct `The suggested grade` {
  static let trials: [Trial] = [
    // basic, cloze: 3, the person grades
    Trial(basic("one"), [nil], .good, right: false),
    Trial(basic("one"), ["anything"], .good, right: false),
    Trial("C: It is {{Kyiv}} there.", [nil], .good, right: false),
    Trial("C: It is {{Kyiv}} there.", ["kyiv"], .good, right: true),
    Trial("C: {{c1::Kyiv}} and {{c1::Odesa}}.", ["Kyiv, Odesa"], .good, right: true),
    Trial("C: {{c1::Kyiv}} and {{c1::Odesa}}.", ["Kyiv; Riga"], .again, right: false),
    Trial("C: {{c1::Kyiv}} and {{c1::Odesa}}.", ["Kyiv"], .good, right: false),
    // typed
    Trial(Trial.typed, ["bratislava"], .good, right: true),
    Trial(Trial.typed, ["bratislaca"], .good, doubtful: true, right: true),
    Trial(Trial.typed, ["brateslavo"], .hard, doubtful: true, right: true),
    Trial(Trial.typed, ["bratislava"], hints: 1, .hard, right: true),
    Trial(Trial.typed, ["bratislaca"], hints: 1, .hard, doubtful: true, right: true),
    Trial(Trial.typed, ["Vienna"], .again, right: false),
    Trial(Trial.typed, [nil], .again, right: false),
    Trial(Trial.typed, ["!"], .again, right: false),
    Trial(Trial.typed, ["bratislava !"], .good, right: true),
    // choice, one
    Trial(Trial.choice, [nil, "a"], .good, right: true),
    Trial(Trial.choice, [nil, "1"], .good, right: true),
    Trial(Trial.choice, [nil, "b"], .again, right: false),
    Trial(Trial.choice, [nil, "a"], hints: 1, .hard, right: true),
    Trial(Trial.choice, [nil, nil], .again, right: false),
    Trial(Trial.choice, ["bucharest"], .good, right: true),
    Trial(Trial.choice, ["somewhere", "a"], .good, right: true),
    Trial(Trial.choice, ["a", "a"], .good, right: true),
    // choice, several
    Trial(Trial.several, [nil, "a c"], .good, right: true),
    Trial(Trial.several, [nil, "ca"], .good, right: true),
    Trial(Trial.several, [nil, "31"], .good, right: true),
    Trial(Trial.several, [nil, "1,3"], .good, right: true),
    Trial(Trial.several, [nil, "a"], .again, right: false),
    Trial(Trial.several, [nil, "abc"], .again, right: false),
    Trial(Trial.several, [nil, "a c"], hints: 1, .good, right: true),
    // true/false
    Trial("## It is so.\n\n= true\n", ["t"], .good, right: true),
    Trial("## It is so.\n\n= true\n", ["no"], .again, right: false),
    Trial("## It is so.\n\n= true\n", [nil], .again, right: false),
    // set
    Trial(Trial.list(), ["Sign", "Apply", "Ratify", "Negotiate"], .good, right: true),
    Trial(Trial.list(), ["Sign", "Apply", "Ratify", nil], .again, right: false),
    Trial(Trial.list("> - need: 3"), ["Sign", "Apply", "Ratify", nil], .hard, right: false),
    Trial(Trial.list("> - need: 3"), ["Sign", "Apply", nil], .again, right: false),
    Trial(Trial.list(), ["Wait", nil], .again, right: false),
    Trial(Trial.list(), [nil], .again, right: false),
    // order
    Trial(
      Trial.list(ordered: true), ["Apply", "Negotiate", "Sign", "Ratify"], .good, right: true),
    Trial(
      Trial.list(ordered: true), ["Sign", "Apply", "Negotiate", "Ratify"], .again, right: false),
    Trial(
      Trial.list("> - need: 3", ordered: true), ["Sign", "Apply", "Negotiate", "Ratify"], .hard,
      right: false),
    Trial(
      Trial.list("> - need: 3", ordered: true), ["Ratify", "Sign", "Negotiate", "Apply"], .again,
      right: false),
  ]

  @Test(arguments: trials)
  func `follows the table`(trial: Trial) throws {
    var desk = Desk(notes: trial.note)
    desk.begin()
    for _ in 0..<trial.hints { _ = desk.session.hint() }
    for line in trial.lines { desk.type(line) }
    let grading = try #require(desk.grading, "The question still waits.")
    #expect(grading.assessment.suggestion == trial.suggestion)
    #expect(grading.assessment.isDoubtful == trial.isDoubtful)
    #expect(grading.assessment.result.isRight == trial.isRight)
  }

  static let clozes: [(line: String?, suggestion: Rating)] = [
    (nil, .again), ("Kyiv", .good), ("Kyjv", .good), ("Riga", .again),
  ]

  @Test(arguments: clozes)
  func `judges a cloze as typed when that is set`(line: String?, suggestion: Rating) throws {
    var desk = Desk(notes: "C: It is {{Kyiv}} there.")
    desk.set("type", "on")
    desk.begin()
    desk.type(line)
    #expect(try #require(desk.grading).assessment.suggestion == suggestion)
  }

  @Test func `counts an alias as right`() throws {
    var desk = Desk(["Deck": "aliases:\n  - Kyiv | Kiev\n---\n## Where?\n\n= Kyiv\n"])
    desk.begin()
    desk.type("kiev")
    #expect(try #require(desk.grading).assessment == Assessment(.right, suggest: .good))
  }

  @Test func `names the source of a variant's value`() throws {
    var desk = Desk([
      "Deck": """
      sources:
        gp:
          title: Explainer
        cf:
          title: Overview
      ---
      ## How many members as of 2024?

      = 32

      > - gp
      > - variant: cf as-of 2021 = 30

      """
    ])
    desk.begin()
    desk.type("30")
    let assessment = try #require(desk.grading).assessment
    #expect(assessment.suggestion == .again)
    guard case .variant(let variant) = assessment.result else {
      Issue.record("not a variant: \(assessment.result)")
      return
    }
    #expect(variant.citation.key == "cf")
  }

  @Test func `asks about a part, and takes either reply`() throws {
    let note = "## What?\n\n= Membership Action Plan\n"
    var desk = Desk(notes: note)
    desk.begin()
    desk.type("action plan")
    #expect(try #require(desk.grading).assessment.result == .part)
    desk.session.settlePart()
    #expect(try #require(desk.grading).assessment == Assessment(.wrong, suggest: .again))
    desk.session.acceptAsRight()
    #expect(try #require(desk.grading).assessment == Assessment(.right, suggest: .good))
  }

  @Test func `is one of two where two are offered`() throws {
    for (lines, hints, expected) in [
      (["bratislava"], 1, Rating.good), (["brateslavo"], 0, .good), (["Vienna"], 0, .again),
    ] {
      var desk = Desk(notes: Trial.typed)
      desk.set("buttons", "2")
      desk.begin()
      for _ in 0..<hints { _ = desk.session.hint() }
      for line in lines { desk.type(line) }
      #expect(try #require(desk.grading).assessment.suggestion == expected)
    }
  }

  @Test func `never makes Hard of what was not recalled, nor Easy of anything`() throws {
    for trial in Self.trials {
      var desk = Desk(notes: trial.note)
      desk.begin()
      for line in trial.lines { desk.type(line) }
      let assessment = try #require(desk.grading).assessment
      #expect(assessment.suggestion != .easy)
      if case .wrong = assessment.result { #expect(assessment.suggestion == .again) }
      if case .revealed = assessment.result { #expect(assessment.suggestion == .again) }
    }
  }
}
