import ArgumentParser

/// A command that runs in the program.
protocol ProgramCommand: ParsableCommand {
  /// Options of the start, read once before the first command.
  var start: StartOptions { get }

  /// Does its work.
  mutating func run(in program: inout Program) throws -> Ending
}

/// `kartka`: the tree of commands, the same in a shell and at the prompt.
struct KartkaCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "kartka",
    abstract: "Learn by questions, in the terminal.",
    usage: "kartka [<options>] [<command>]",
    discussion: """
      Without a command it asks for commands; Enter alone then studies what is due. `help keys` \
      lists the keys of a session.
      """,
    subcommands: [
      StudyCommand.self, DecksCommand.self, CardsCommand.self, ShowCommand.self, AddCommand.self,
      DeckCommand.self, StatsCommand.self, FitCommand.self, EvaluateCommand.self,
      SimulateCommand.self, RescheduleCommand.self, UndoCommand.self, RedoCommand.self,
      SuspendCommand.self, UnsuspendCommand.self, BuryCommand.self, FlagCommand.self,
      UnflagCommand.self, ForgetCommand.self, DueCommand.self, ConfigCommand.self,
      ProgressCommand.self, QuitCommand.self,
    ])

  @OptionGroup var start: StartOptions

  mutating func run(in program: inout Program) throws -> Ending { program.runREPL() }
}
