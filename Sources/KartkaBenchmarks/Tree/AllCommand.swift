import ArgumentParser

/// A short run of everything, within about a minute.
struct AllCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all", abstract: "Everything, shortly: the default.")

  @OptionGroup var output: OutputOptions
  @OptionGroup var program: ProgramOptions

  func run() throws {
    // Starts come first: a child's peak memory is never less than what its parent has by then.
    let benchmarks: [(title: String, figures: () throws -> [Figure])] = [
      ("Start", { try start() }),
      ("Session", { try SessionBenchmark(cards: [1000, 10_000]).figures() }),
      ("Answer", { try AnswerBenchmark(cards: [10_000]).figures() }),
      ("Fold", { try FoldBenchmark(cards: 10_000).figures() }),
      ("Load", { try LoadBenchmark(cards: [1000, 10_000]).figures() }),
      ("Decks", { try DecksBenchmark().figures() }),
      ("Schedule", { try ScheduleBenchmark().figures() }),
      ("Fit", { try FitBenchmark(data: .synthetic(100_000)).figures() }),
    ]
    var all: [Figure] = []
    for benchmark in benchmarks {
      let figures = try benchmark.figures()
      all += figures
      if !output.json { write(FigureTable.text(benchmark.title, figures) + "\n") }
    }
    if output.json { write(FigureTable.json(all)) }
  }

  private func start() throws -> [Figure] {
    guard let binary = program.found else {
      if !output.json { write("No kartka to start: build it, or name it with --binary.\n") }
      return []
    }
    return try StartBenchmark(binary: binary, cards: [1000, 10_000], runs: 11).figures()
  }
}
