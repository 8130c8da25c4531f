import ArgumentParser
import Flashcards
import Progress
import Terminal

/// `stats`: today, and each deck.
struct StatsCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Show what was done today, and where each deck stands.")

  @OptionGroup(visibility: .hidden) var start: StartOptions
  @Flag(help: "Print JSON.")
  var json = false

  mutating func run(in program: inout Program) throws -> Ending {
    let decks = program.loadDecks().collection.decks
    let library = program.loadLibrary()
    let learner = try program.loadLearner(for: .reading)
    let now = program.world.clock()
    let today = program.today(now)
    let counts = DeckCounts.all(
      of: library.catalog, decks, learner: learner, today: today)
    let stats = StatsJSON(
      today: TodayJSON(learner, on: today), decks: counts.map(DeckJSON.init))
    if json {
      program.world.write(JSONText.line(stats))
      return .done
    }
    program.mentionDeckProblems(library)
    program.show(TodayScreen(today: stats.today, screen: program.screen).lines)
    guard !counts.isEmpty else { return .done }
    program.show("")
    program.show(DeckTable(counts: counts).lines(in: program.screen))
    return .done
  }
}

/// `stats --json`.
struct StatsJSON: Encodable {
  let schema = 1
  let today: TodayJSON
  let decks: [DeckJSON]

  private enum CodingKeys: String, CodingKey { case schema, today, decks }
}

/// What was done on a study day.
struct TodayJSON: Encodable {
  /// The study day, `2026-11-21`.
  let day: String
  let answers: Int
  let seconds: Double
  /// Answers graded Again.
  let again: Int
  /// Cards met for the first time.
  let introduced: Int
  /// Study days in a row, this one or the last included.
  let streak: Int

  init(_ learner: LearnerState, on day: StudyDay) {
    let activity = learner.activity(on: day)
    self.day = day.description
    answers = activity.answers
    seconds = Double(activity.milliseconds) / 1000
    again = activity.again
    introduced = activity.introduced
    streak = learner.streak(on: day)
  }
}

/// Today in words.
struct TodayScreen {
  let today: TodayJSON
  let screen: Capabilities

  var lines: [StyledText] {
    guard today.answers > 0 else {
      return ["\("Today" as SafeText, .bold)  nothing answered yet", streak].filter { !$0.isEmpty }
    }
    let each = SafeText.number(today.seconds / Double(today.answers), decimals: 1)
    let recalled = Double(today.answers - today.again) / Double(today.answers)
    let separator = Glyph.separator.text(unicode: screen.unicode)
    let line: StyledText = """
      \("Today" as SafeText, .bold)  \(SafeText.count(today.answers, "answer", "answers")) in \
      \(SafeText.time(seconds: today.seconds)) \(separator) \(each) s a card \(separator) \
      again \(today.again) \(separator) passed \(SafeText.percent(recalled)) \(separator) \
      new \(today.introduced)
      """
    return line.wrapped(to: screen.width, hanging: 7) + [streak].filter { !$0.isEmpty }
  }

  private var streak: StyledText {
    today.streak > 1 ? "       \(today.streak) days in a row" : ""
  }
}
