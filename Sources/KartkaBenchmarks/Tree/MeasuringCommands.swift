import ArgumentParser
import FSRS

/// `start`: the whole program up to the first question.
struct StartCommand: FigureCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "The time from the program's start to its first question.")

  @OptionGroup var output: OutputOptions
  @OptionGroup var program: ProgramOptions
  @Option(help: ArgumentHelp("Sizes, with commas.", valueName: "n,n,…"))
  var cards = "1000,10000,100000"
  @Flag(help: "A million cards as well, which needs 5 GB of disk.")
  var large = false
  @Option(help: "Starts of which the median counts.")
  var runs = 21

  var title: String { "Start to first question" }

  func figures() throws -> [Figure] {
    guard let binary = program.found else {
      throw ValidationError("No kartka to start: build it, or name it with --binary.")
    }
    let sizes = try sizes(cards) + (large ? [1_000_000] : [])
    return try StartBenchmark(binary: binary, cards: sizes, runs: runs).figures()
  }
}

/// `session`: from the decks' text and progress to the queue.
struct SessionCommand: FigureCommand {
  static let configuration = CommandConfiguration(
    commandName: "session", abstract: "Decks and progress to a session, step by step.")

  @OptionGroup var output: OutputOptions
  @Option(help: ArgumentHelp("Sizes, with commas.", valueName: "n,n,…"))
  var cards = "1000,10000,100000"

  var title: String { "Session" }
  func figures() throws -> [Figure] { try SessionBenchmark(cards: sizes(cards)).figures() }
}

/// `answer`: what a saved answer costs.
struct AnswerCommand: FigureCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "A durable answer beside one write and fdatasync.")

  @OptionGroup var output: OutputOptions
  @Option(help: ArgumentHelp("A folder on the disk to measure.", valueName: "dir"))
  var folder = "/tmp"
  @Option(help: "Answers.")
  var answers = 500
  @Option(help: ArgumentHelp("Sizes to answer in sessions of, with commas.", valueName: "n,n,…"))
  var cards = "1000,10000,100000"

  var title: String { "Answer" }
  func figures() throws -> [Figure] {
    try AnswerBenchmark(folder: folder, answers: answers, cards: sizes(cards)).figures()
  }
}

/// `fold`: journal to progress.
struct FoldCommand: FigureCommand {
  static let configuration = CommandConfiguration(
    commandName: "fold", abstract: "The journal's bytes to progress.")

  @OptionGroup var output: OutputOptions
  @Option(help: "Cards, ten reviews each.")
  var cards = 30_000

  var title: String { "Fold" }
  func figures() throws -> [Figure] { try FoldBenchmark(cards: cards).figures() }
}

/// `load`: progress from disk.
struct LoadCommand: FigureCommand {
  static let configuration = CommandConfiguration(
    commandName: "load", abstract: "Progress from disk, without and with the snapshot.")

  @OptionGroup var output: OutputOptions
  @Option(help: ArgumentHelp("Sizes, with commas.", valueName: "n,n,…"))
  var cards = "1000,10000,100000"

  var title: String { "Load" }
  func figures() throws -> [Figure] { try LoadBenchmark(cards: sizes(cards)).figures() }
}

/// `decks`: text to cards.
struct DecksCommand: FigureCommand {
  static let configuration = CommandConfiguration(
    commandName: "decks", abstract: "Decks parsed, and parsed and checked.")

  @OptionGroup var output: OutputOptions
  @Option(help: "Notes.")
  var notes = 10_000

  var title: String { "Decks" }
  func figures() throws -> [Figure] { try DecksBenchmark(notes: notes).figures() }
}

/// `schedule`: memory and intervals.
struct ScheduleCommand: FigureCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "The preview of four ratings, and the replay of reviews.")

  @OptionGroup var output: OutputOptions

  var title: String { "Schedule" }
  func figures() throws -> [Figure] { try ScheduleBenchmark().figures() }
}

/// `fit`: weights from a history.
struct FitCommand: FigureCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit", abstract: "Fitting weights to a history.",
    discussion: "A log has the columns card_id, review_rating, review_time, review_duration.")

  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp("A log.", valueName: "file.csv"))
  var log: String?
  @Option(help: ArgumentHelp("A made-up history with so many reviews instead.", valueName: "n"))
  var synthetic: Int?
  @Option(help: "6 or 7; both if left out.")
  var model: String?
  @Option(help: "Fits of which the median counts.")
  var runs = 7

  var title: String { "Fit" }

  func validate() throws {
    guard (log == nil) != (synthetic == nil) else {
      throw ValidationError("Name a log, or give --synthetic a number of reviews.")
    }
    guard model.map({ Parameters.Model(rawValue: $0) != nil }) ?? true else {
      throw ValidationError("--model takes 6 or 7.")
    }
  }

  func figures() throws -> [Figure] {
    let data = log.map(FitBenchmark.Source.log) ?? .synthetic(synthetic ?? 0)
    let models = model.flatMap(Parameters.Model.init(rawValue:)).map { [$0] } ?? [.fsrs6, .fsrs7]
    let benchmark = FitBenchmark(data: data, models: models, runs: runs)
    let (figures, weights) = try benchmark.measure()
    if !output.json { for line in weights { write(line + "\n") } }
    return figures
  }
}

/// Numbers with commas between them.
private func sizes(_ text: String) throws -> [Int] {
  try text.split(separator: ",").map { part in
    guard let size = Int(part), size > 0 else {
      throw ValidationError("\(part) is no number of cards.")
    }
    return size
  }
}
