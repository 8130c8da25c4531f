import Glibc
import TerminalDriver
import Testing

@Suite struct `An interruption` {
  @Test(arguments: ["question", "grade"])
  func `by Ctrl-C or Ctrl-D in a session grades nothing and leads to the prompt`(
    place: String
  ) throws {
    for key in ["\u{03}", "\u{04}"] {
      let learner = try Learner(deck: Decks.basic(3))
      let session = try learner.prompt()
      try session.study()
      if place == "grade" {
        session.send("\r")
        try session.waitForGrade()
        try session.wait(until: "key mode") { !session.modes.isCooked }
      }
      session.send(key)
      try session.waitForPrompt()
      #expect(try session.quit() == .exited(0))
      #expect(learner.ids() == [])
      #expect(session.modes == session.initialModes)
    }
  }

  @Test func `at the prompt by Ctrl-C gives a fresh one, by Ctrl-D leaves`() throws {
    let learner = try Learner(deck: Decks.basic(3))
    let session = try learner.prompt()
    session.send("study")
    try session.wait(for: "study")
    session.send("\u{03}")
    try session.waitForPrompt()
    session.send("\u{04}")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.modes == session.initialModes)
  }

  @Test func `by Ctrl-C while a note is written adds nothing`() throws {
    let learner = try Learner(deck: Decks.basic(3))
    let before = learner.bytes(of: learner.decks + "/deck.md")
    let session = try learner.prompt()
    session.send("add deck\r")
    try session.wait(for: "Question> ")
    session.send("What?\r")
    try session.wait(for: "Answer> ")
    session.send("\u{03}")
    try session.wait(for: "> ")
    session.send("\u{04}")
    session.kill(SIGTERM)
    _ = try session.waitForExit()
    #expect(learner.bytes(of: learner.decks + "/deck.md") == before)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `while an import is typed takes in nothing`(signal: Int32) throws {
    let learner = try Learner(deck: Decks.basic(3))
    let session = try learner.start(["progress", "import", "-"])
    session.send(
      """
      {"v":1,"k":"suspend","id":"lapt-s1-1","t":"2026-11-20T10:00:00.000Z","off":0,\
      "day":"2026-11-20","card":"note-1"}\r
      """)
    try session.wait(for: "note-1")
    try session.waitForTypingToBeRead()
    if signal == SIGINT { session.send("\u{03}") } else { session.kill(signal) }
    #expect(try session.waitForExit() == .exited(128 + signal))
    #expect(session.modes == session.initialModes)
    #expect(
      learner.errors == "\nInterrupted while standard input was read; nothing was taken in.\n")
    #expect(learner.journals == [])
  }

  @Test func `by Ctrl-Z in a question is come back from by fg`() throws {
    let learner = try Learner(deck: Decks.basic(3))
    let words = ([try learner.program()] + learner.options).map { "'\($0)'" }
    let session = try TerminalSession(
      executable: "/bin/bash", arguments: ["--norc", "--noediting", "-i"],
      environment: learner.environment.merging(["PS1": "shell$ "]) { $1 })
    try session.wait(for: "shell$ ")
    session.send(words.joined(separator: " ") + "\r")
    try session.wait(for: "kartka> ")
    try session.study()
    for place in ["question", "grade"] {
      session.send("\u{1A}")
      try session.wait(for: "Stopped")
      try session.wait(for: "shell$ ")
      #expect(session.modes == session.initialModes)
      session.send("fg\r")
      if place == "question" {
        try session.waitForQuestion()
        session.send("\r")
      }
      try session.waitForGrade()
      try session.wait(until: "key mode") { !session.modes.isCooked }
    }
    session.send("3")
    try session.waitForQuestion()
    #expect(learner.ids().count == 1)
  }

  @Test func `by a change of size keeps question and answer`() throws {
    let learner = try Learner(deck: Decks.basic(3))
    let session = try learner.prompt()
    try session.study()
    session.send("half")
    try session.wait(for: "half")
    session.resize(columns: 40, rows: 10)
    try session.waitForTypingToBeRead()
    session.send("\r")
    try session.waitForGrade()
    session.resize(columns: 100, rows: 30)
    try session.waitForGrade()
    session.send("3")
    try session.waitForQuestion()
    #expect(learner.ids().count == 1)
  }

  @Test(arguments: [SIGTERM, SIGHUP], ["prompt", "question", "grade"])
  func `by TERM or HUP restores the terminal and gives 128 and the number`(
    signal: Int32, place: String
  ) throws {
    let learner = try Learner(deck: Decks.basic(3))
    let session = try learner.prompt()
    if place != "prompt" {
      try session.study()
      try session.answer()
    }
    if place == "grade" {
      session.send("\r")
      try session.waitForGrade()
      try session.wait(until: "key mode") { !session.modes.isCooked }
    }
    session.kill(signal)
    #expect(try session.waitForExit() == .exited(128 + signal))
    #expect(session.modes == session.initialModes)
    #expect(learner.ids().count == (place == "prompt" ? 0 : 1))
  }

  @Test(arguments: ["prompt", "question", "grade"])
  func `by closing the window ends the program and keeps every answer`(place: String) throws {
    let learner = try Learner(deck: Decks.basic(3))
    let session = try learner.prompt()
    if place != "prompt" {
      try session.study()
      try session.answer()
    }
    if place == "grade" {
      session.send("\r")
      try session.waitForGrade()
    }
    session.close()
    #expect(try session.waitForExit() == .exited(128 + SIGHUP))
    #expect(learner.ids().count == (place == "prompt" ? 0 : 1))
    #expect(try learner.countedAnswers() == learner.ids().count)
  }
}
