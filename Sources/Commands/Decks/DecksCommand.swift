import ArgumentParser
import Flashcards
import Progress
import Terminal

/// `decks`: all decks with what waits in them.
struct DecksCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "decks", abstract: "List decks with due, learning, new and suspended cards.")

  @OptionGroup(visibility: .hidden) var start: StartOptions
  @Flag(help: "Print JSON.")
  var json = false

  mutating func run(in program: inout Program) throws -> Ending {
    let decks = program.loadDecks().collection.decks
    let library = program.loadLibrary()
    let learner = try program.loadLearner(for: .reading)
    let now = program.world.clock()
    let counts = DeckCounts.all(
      of: library.catalog, decks, learner: learner, today: program.today(now))
    if json {
      program.world.write(JSONText.line(DecksJSON(decks: counts.map(DeckJSON.init))))
      return .done
    }
    program.mentionDeckProblems(library)
    guard !counts.isEmpty else {
      program.show(
        "There are no decks in \(library.folder) yet; `\(program.command("add my-deck"))` makes one."
      )
      return .done
    }
    program.show(DeckTable(counts: counts).lines(in: program.screen))
    return .done
  }
}

/// Decks and their counts as a table; columns of nothing but zeros are left out.
struct DeckTable {
  let counts: [DeckCounts]

  func lines(in screen: Capabilities) -> [StyledText] {
    let figures: [(SafeText, (DeckCounts) -> Int, always: Bool)] = [
      ("due", \.due, true), ("learning", \.learning, false), ("new", \.new, true),
      ("suspended", \.suspended, false), ("stale", \.stale, false),
      ("disputed", \.disputed, false), ("cards", \.cards, true),
    ]
    let shown = figures.filter { figure in figure.always || counts.contains { figure.1($0) > 0 } }
    let rows = counts.map { count in
      ["\(line: count.name)"] + shown.map { "\($0.1(count))" as StyledText }
        + ["\(line: count.title)"]
    }
    return Table(
      [.text("deck", minimum: 12)] + shown.map { .number($0.0) } + [.text("title")], rows: rows
    ).lines(in: screen)
  }
}

/// `decks --json`.
struct DecksJSON: Encodable {
  let schema = 1
  let decks: [DeckJSON]

  private enum CodingKeys: String, CodingKey { case schema, decks }
}

/// One deck with its counts.
struct DeckJSON: Encodable {
  let name: String
  let title: String
  let notes: Int
  let cards: Int
  let due: Int
  let learning: Int
  let new: Int
  let suspended: Int
  let stale: Int
  let disputed: Int

  init(_ counts: DeckCounts) {
    name = counts.name
    title = counts.title
    notes = counts.notes
    cards = counts.cards
    due = counts.due
    learning = counts.learning
    new = counts.new
    suspended = counts.suspended
    stale = counts.stale
    disputed = counts.disputed
  }
}
