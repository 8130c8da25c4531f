import ArgumentParser

/// The figures of the performance goals, each beside a floor measured in the same run.
@main
struct KartkaBenchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "KartkaBenchmarks",
    abstract: "Measures this program beside the least that the machine could do.",
    discussion: """
      A floor is a simpler piece of work on the same data, measured in turns with it: compare \
      ratios, not times, between machines and busy hours.
      """,
    subcommands: [
      AllCommand.self, GenerateCommand.self, StartCommand.self, SessionCommand.self,
      AnswerCommand.self, FoldCommand.self, LoadCommand.self, DecksCommand.self,
      ScheduleCommand.self,
      FitCommand.self,
    ], defaultSubcommand: AllCommand.self)
}

/// Options of every command that measures.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print JSON instead of a table.")
  var json = false
}

/// A command that measures something and prints its figures.
protocol FigureCommand: ParsableCommand {
  var output: OutputOptions { get }
  /// What stands above the table.
  var title: String { get }
  func figures() throws -> [Figure]
}

extension FigureCommand {
  mutating func run() throws {
    let figures = try figures()
    write(output.json ? FigureTable.json(figures) : FigureTable.text(title, figures))
  }
}

/// Writes to standard output at once.
func write(_ text: String) { print(text, terminator: "") }
