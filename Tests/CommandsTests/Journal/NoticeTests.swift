import Commands
import Flashcards
import Progress
import Testing

@Suite struct `The start` {
  let world = MemoryWorld()

  init() {
    world.journal = answers(2, from: "desk").flatMap(encode)
    world.contents.device = "desk"
  }

  @Test func `says nothing of a clock that may be right`() {
    for time in ["2026-11-20T11:58:00Z", "2026-11-21T09:00:00Z", "2027-12-25T12:00:00Z"] {
      world.now = Timestamp(iso: time) ?? world.now
      world.run(["decks"], typing: [])
      #expect(!world.screen.contains("clock"), "\(time)")
    }
  }

  @Test func `says that the clock is behind the last change`() {
    world.now = Timestamp(iso: "2026-11-20T11:56:00Z") ?? world.now
    expect(
      """
      $ kartka undo
      2> ! The clock shows 2026-11-20 12:56, but the last change here is of 2026-11-20
      2>   13:02. If the clock is wrong, set it before you study.
      Undone: suspend q2
      """, in: world)
  }

  @Test func `says that the clock is more than a year ahead`() {
    world.now = Timestamp(iso: "2028-01-01T00:00:00Z") ?? world.now
    expect(
      """
      $ kartka undo
      2> ! The clock shows 2028-01-01 01:00, 406 days after the last change here. If the
      2>   clock is wrong, set it before you study.
      Undone: suspend q2
      """, in: world)
  }

  @Test func `counts days from the newest own one when the clock was set back a little`() {
    world.decks = ["atlas": "---\ndeck: Atlas\nformat: 1\n---\n" + numberedQuestions(1)]
    world.now = Timestamp(iso: "2026-11-19T16:00:00Z") ?? world.now
    world.run(["bury", "q1"], typing: [])
    let lines = String(decoding: world.journal, as: UTF8.self).split(separator: "\n")
    #expect(lines.last?.contains(#""day":"2026-11-19","card":"q1","until":"2026-11-21""#) == true)
  }

  @Test func `asks no other machine's clock`() {
    world.contents.device = "lapt"
    world.now = Timestamp(iso: "2026-11-01T00:00:00Z") ?? world.now
    world.run(["decks"], typing: [])
    #expect(!world.screen.contains("clock"))
  }

  @Test func `counts what came from elsewhere and what it does not understand`() {
    world.contents.merged = ["lapt": 12, "tabl": 1]
    world.journal += Array(
      """
      {"v":1,"k":"mood","id":"lapt-zz-1","t":"2026-11-20T12:00:00.000Z","off":0,"day":"2026-11-20"}

      """.utf8)
    expect(
      """
      $ kartka undo
      2> 1 event of a newer version: kept, but not understood here.
      2> 12 events from lapt merged.
      2> 1 event from tabl merged.
      Undone: suspend q2
      """, in: world)
  }

  @Test func `calls machines by their names, and adds what they are where two share one`() {
    world.contents.merged = ["lapt": 12, "tabl": 1, "work": 3, "x": 1]
    world.journal += named(["lapt": "attic", "tabl": "at\u{1B}[31mtic", "work": "attic"])
    expect(
      """
      $ kartka undo
      2> 12 events from attic (lapt) merged.
      2> 1 event from at [31mtic merged.
      2> 3 events from attic (work) merged.
      2> 1 event from x merged.
      Undone: suspend q2
      """, in: world)
  }
}

@Suite struct `Undo and redo` {
  struct Row: CustomTestStringConvertible {
    let content: Event.Content
    let name: String
    var testDescription: String { name }
  }

  static let card = CardID("summit/c1")
  static let rows = [
    Row(content: goodAnswer(to: card.rawValue), name: "Good on summit/c1"),
    Row(content: .suspend(card), name: "suspend summit/c1"),
    Row(content: .unsuspend(card), name: "unsuspend summit/c1"),
    Row(content: .bury(card, until: StudyDay(number: 21_000)), name: "bury summit/c1"),
    Row(content: .flag(card, reason: "old"), name: "flag summit/c1"),
    Row(content: .unflag(card), name: "unflag summit/c1"),
    Row(content: .forget(card), name: "forget summit/c1"),
    Row(content: .due(card, StudyDay(number: 21_000)), name: "due summit/c1 2027-07-01"),
    Row(content: .reschedule(card, StudyDay(number: 21_000)), name: "reschedule summit/c1"),
    Row(content: .accept(card, text: "Bukarest"), name: "accept “Bukarest” for summit/c1"),
    Row(content: .setting(key: "retention", value: "0.85"), name: "retention = 0.85"),
    Row(content: .setting(key: "retention", value: ""), name: "retention = default"),
    Row(content: .alias(from: card, to: CardID("b")), name: "link summit/c1 to b"),
    Row(
      content: .weights(FittedWeights(weights: Array(repeating: 1, count: 21), reviews: 9)),
      name: "new weights"),
  ]

  @Test(arguments: rows) func `take back and bring back by name, after a restart`(row: Row) {
    let world = MemoryWorld()
    var event = answers(1, from: "desk")[0]
    event.content = row.content
    world.journal = encode(event)
    let before = world.learner
    expect(
      """
      $ kartka undo
      Undone: \(row.name)
      $ kartka undo
      There is nothing to undo.
      exit 1
      $ kartka redo
      Brought back: \(row.name)
      $ kartka redo
      There is nothing to redo.
      exit 1
      """, in: world)
    #expect(world.learner[Self.card] == before[Self.card])
    #expect(world.learner.settings.values == before.settings.values)
    #expect(world.learner.parameters == before.parameters)
    world.run(["undo"], typing: [])
    world.run(["redo"], typing: [])
    world.run(["undo"], typing: [])
    #expect(world.learner.settings.values.allSatisfy { $0.value.isEmpty })
    #expect(world.learner[Self.card] == LearnerState()[Self.card])
    #expect(world.learner.parameters == LearnerState().parameters)
  }
}
