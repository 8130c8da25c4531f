import ArgumentParser

/// The command line that started the program, parsed once.
public struct StartLine {
  /// The options of the start; none where the line cannot be parsed, since running it will say so.
  public let options: StartOptions
  let words: [String]
  let command: Result<any ParsableCommand, any Error>

  /// Parses a command line.
  ///
  /// - Parameter words: What follows the program's name; none starts the prompt.
  public init(_ words: [String]) {
    self.words = words
    command = Result { try KartkaCommand.parseAsRoot(words) }
    let ours = (try? command.get()) as? any ProgramCommand
    guard let options = ours?.start ?? (try? StartOptions.parse([])) else {
      preconditionFailure("Every option of the start may be left out.")
    }
    self.options = options
  }
}
