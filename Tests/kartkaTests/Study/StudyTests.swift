import Glibc
import TerminalDriver
import Testing

@Suite struct `A session at the terminal` {
  @Test func `begins with a greeting of at most six lines`() throws {
    let learner = try Learner()
    let session = try learner.start()
    let greeting = strippedOfEscapes(try session.waitForPrompt())
    #expect(greeting.contains("decks in \(learner.decks)"))
    #expect(greeting.contains("new 10"))
    #expect(greeting.split(separator: "\n").count <= 7)
    #expect(try session.quit() == .exited(0))
    #expect(session.modes == session.initialModes)
    #expect(learner.errors == "")
  }

  /// What is typed for each note: the lines of the answer, each at its own prompt.
  private static let answers: [String: [String]] = [
    "basic": [""], "cloze": [""], "choice": ["", "Apple"], "several": ["", "even"],
    "truth": ["t"], "typed": ["hound"], "number": ["8"], "date": ["March 2019"],
    "set": ["blue", "red", "green"], "order": ["one", "two", "three"],
  ]

  /// How each question is known.
  private static let prompts = [
    "first letter": "basic", "France": "cloze", "fruit": "choice", "are even": "several",
    "wet": "truth", "barks": "typed", "spider": "number", "month of": "date",
    "colours": "set", "Order": "order",
  ]

  @Test func `asks every kind of card, and takes right answers by keys alone`() throws {
    let learner = try Learner()
    let session = try learner.prompt()
    var screen = try session.study("--new 10")
    var asked: Set<String> = []
    while asked.count < 10 {
      let prompt = try #require(Self.prompts.keys.first { screen.contains($0) }, "\(screen)")
      let note = try #require(Self.prompts[prompt])
      asked.insert(note)
      let lines = try #require(Self.answers[note])
      for (place, line) in lines.enumerated() {
        session.send(letters(for: line, on: screen) + "\r")
        if place < lines.count - 1 { screen = try session.waitForQuestion() }
      }
      let answer = try session.waitForGrade()
      #expect(answer.contains("Enter = 3"), "\(note): \(answer)")
      session.send("\r")
      screen = try session.waitForQuestion()
    }
    session.send(":q\r")
    let count = learner.ids().count
    #expect(try session.waitForPrompt().contains("\(count) answers"))
    #expect(try session.quit() == .exited(0))
    #expect(count >= 10)
    #expect(try learner.countedAnswers() == count)
  }

  /// The letters of the right options on the screen, for the two questions that have some.
  private func letters(for line: String, on screen: String) -> String {
    let right = line == "Apple" ? ["Apple"] : line == "even" ? ["two", "four"] : []
    guard !right.isEmpty else { return line }
    return strippedOfEscapes(screen).split(separator: "\n")
      .filter { option in right.contains { option.hasSuffix(" \($0)") } }
      .compactMap { $0.first { $0 != " " }.map(String.init) }
      .joined(separator: " ")
  }

  @Test func `takes two keystrokes for a card that is recalled`() throws {
    let learner = try Learner(deck: Decks.basic(3) + "\nC: The capital of France is {{Paris}}.\n")
    let session = try learner.prompt()
    try session.study()
    var keystrokes = 0
    for _ in 1...4 {
      session.send("\r")
      try session.waitForGrade()
      session.send("\r")
      keystrokes += 2
      try session.waitForQuestion()
    }
    #expect(keystrokes == 2 * learner.ids().count)
    #expect(learner.ids().count == 4)
  }

  @Test func `undoes the last answer also after a restart`() throws {
    let learner = try Learner(deck: Decks.basic(3))
    let first = try learner.prompt()
    try first.study()
    try first.answer()
    try first.answer()
    first.send("\r")
    try first.waitForGrade()
    first.send("q")
    try first.waitForPrompt()
    #expect(try first.quit() == .exited(0))
    #expect(try learner.countedAnswers() == 2)

    learner.now = "2026-11-21T10:00:00Z"
    let second = try learner.prompt()
    second.send("undo\r")
    #expect(try second.waitForPrompt().contains("Undone: Good on note-2"))
    #expect(try second.quit() == .exited(0))
    #expect(try learner.countedAnswers() == 1)
    learner.now = "2026-11-21T11:00:00Z"
    #expect(try learner.run(["redo"]).status == .exited(0))
    #expect(try learner.countedAnswers() == 2)
  }

  @Test func `undoes also when the clock was set back meanwhile`() throws {
    let learner = try Learner(deck: Decks.basic(3))
    #expect(try learner.run(["study"], input: "\n3\n\n3\n:q\n").status == .exited(0))
    for (count, now) in [(1, "2026-11-20T08:00:00Z"), (0, "2025-01-01T08:00:00Z")] {
      learner.now = now
      #expect(try learner.run(["undo"]).output.hasPrefix("Undone: Good on"))
      learner.now = "2026-11-21T10:00:00Z"
      #expect(try learner.countedAnswers() == count)
    }
    learner.now = "2025-01-01T08:00:00Z"
    #expect(try learner.run(["redo"]).output.hasPrefix("Brought back: Good on"))
    learner.now = "2026-11-21T10:00:00Z"
    #expect(try learner.countedAnswers() == 1)
  }
}
