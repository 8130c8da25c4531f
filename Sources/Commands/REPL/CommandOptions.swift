import ArgumentParser

/// The options of commands, read from their help pages, so that they are written once.
enum CommandOptions {
  /// Names such as `--tag` of the command that the words lead to.
  static func names(of words: [String]) -> [String] {
    var command: any ParsableCommand.Type = KartkaCommand.self
    for word in words {
      let next = command.configuration.subcommands.first {
        $0.configuration.commandName == word
      }
      guard let next else { break }
      command = next
    }
    let page = command.helpMessage(columns: 200)
    let words = page.split { $0 == " " || $0 == "\n" || $0 == "," || $0 == "[" || $0 == "]" }
    return Set(words.filter { $0.hasPrefix("--") }.map(String.init)).sorted()
  }
}
