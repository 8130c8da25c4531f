import ArgumentParser
import FSRS
import Flashcards
import Progress
import Terminal

/// `reschedule`: moves due dates to where the weights and the desired retention in force put them.
struct RescheduleCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "reschedule",
    abstract: "Move due dates to what the memory model and the desired retention say now.",
    discussion: """
      New weights or another desired retention count from the next answer on. This applies them to \
      all cards in review at once, after a preview; `undo` takes it back as one.
      """)

  @OptionGroup(visibility: .hidden) var start: StartOptions
  @Flag(help: "Only show what would change.")
  var dryRun = false
  @Flag(name: [.short, .long], help: "Do not ask.")
  var yes = false
  @Flag(help: "Print JSON; nothing is changed without --yes.")
  var json = false

  mutating func run(in program: inout Program) throws -> Ending {
    let learner = try program.loadLearner(for: dryRun ? .reading : .writing)
    let today = program.today(program.world.clock())
    let collection = program.loadDecks().collection
    let change = Rescheduling(learner, collection, today: today)
    if !json { program.show(RescheduleScreen(change: change, screen: program.screen).lines) }
    let decision = try decide(change, &program)
    if case .terminated(let signal) = decision { return .terminated(signal: signal) }
    if json {
      let isApplied = if case .applied = decision { true } else { false }
      program.world.write(JSONText.line(RescheduleReport(change, isApplied: isApplied)))
    }
    return program.unsaved.isEmpty ? .done : .notSaved
  }

  /// Asks.
  private func decide(
    _ change: Rescheduling, _ program: inout Program
  ) throws(StoreFailure) -> Program.Decision {
    guard !change.moves.isEmpty, !dryRun else { return .kept }
    guard yes || !json && program.world.input.isInteractive else {
      if !json {
        program.show("Nothing changed; `\(program.command("reschedule --yes"))` moves them.")
      }
      return .kept
    }
    try program.backUpFirst(saysWhere: !json)
    let done: StyledText = """
      \(Mark.right.styled(in: program.screen)) \
      \(SafeText.count(change.moves.count, "card", "cards")) moved. \
      `\(program.command("undo"))` takes it back.
      """
    return program.apply(
      change.moves.map { .reschedule($0.card, $0.new) },
      asking: yes ? nil : "Move them? Enter = yes, any other key = no ", done: json ? nil : done)
  }
}

/// The preview.
struct RescheduleScreen {
  let change: Rescheduling
  let screen: Capabilities

  var lines: [StyledText] {
    let cards = SafeText.count(change.cards, "card", "cards")
    guard !change.moves.isEmpty else {
      return wrapped("\(cards) in review; all of them are due when they should be.")
    }
    let start: StyledText = """
      \(cards) in review: \(SafeText.grouped(change.earlier)) would be asked earlier, \
      \(SafeText.grouped(change.later)) later.
      """
    return wrapped(start) + table + sparklines
  }

  private var table: [StyledText] {
    let spans: [(SafeText, Int)] = [("today", 1), ("7 days", 7), ("30 days", 30)]
    let rows = spans.map { name, days -> [StyledText] in
      let due = change.due(within: days)
      return ["\(name)", "\(SafeText.grouped(due.before))", "\(SafeText.grouped(due.after))"]
    }
    return Table([.word("due within"), .number("now"), .number("then")], rows: rows)
      .lines(in: screen)
  }

  private var sparklines: [StyledText] {
    let days = change.daily(LoadForecast.month)
    let full = (days.before + days.after).max()
    let rows: [(SafeText, [Double])] = [("now ", days.before), ("then", days.after)]
    return rows.map { name, values in
      "\(name, .dim)  \(Sparkline(values, full: full).text(unicode: screen.unicode))"
    }
  }

  private func wrapped(_ line: StyledText) -> [StyledText] {
    line.wrapped(to: screen.width, hanging: 2)
  }
}

/// `reschedule --json`.
struct RescheduleReport: Encodable {
  let schema = 1
  /// Whether the cards were moved.
  let applied: Bool
  /// Cards in review.
  let cards: Int
  let earlier: Int
  let later: Int
  /// Cards due on each of the next 30 days, today being the first.
  let dueBefore: [Int]
  let dueAfter: [Int]
  let moves: [Move]

  struct Move: Encodable {
    let card: String
    let from: String
    let to: String
  }

  private enum CodingKeys: String, CodingKey {
    case schema, applied, cards, earlier, later, dueBefore, dueAfter, moves
  }

  init(_ change: Rescheduling, isApplied: Bool) {
    applied = isApplied
    (cards, earlier, later) = (change.cards, change.earlier, change.later)
    let days = change.daily(LoadForecast.month)
    dueBefore = days.before.map { Int($0) }
    dueAfter = days.after.map { Int($0) }
    moves = change.moves.map {
      Move(card: $0.card.rawValue, from: $0.old.description, to: $0.new.description)
    }
  }
}
