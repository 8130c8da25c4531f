import ArgumentParser

/// The names of commands, for suggestions and completion.
enum CommandNames {
  /// First words that are commands.
  static let all: [String] = names(of: KartkaCommand.self) + ["help"]

  /// Words that may follow a command that has commands of its own.
  static func subcommands(of name: String) -> [String] {
    let command = KartkaCommand.configuration.subcommands
      .first { $0.configuration.commandName == name }
    return command.map(names(of:)) ?? []
  }

  /// The command closest to a misspelt one: at most two slips, and at most half of its length.
  static func nearest(to word: String) -> String? { all.nearest(to: word) }

  private static func names(of command: any ParsableCommand.Type) -> [String] {
    command.configuration.subcommands.flatMap { subcommand in
      [subcommand.configuration.commandName].compactMap(\.self) + subcommand.configuration.aliases
    }
  }
}
