import ArgumentParser
import Progress
import Terminal

extension Program {
  /// Parses and runs one command line.
  mutating func run(_ words: [String]) -> Ending {
    if words == ["help", "keys"] {
      show(KeyHelp.all(screen))
      return .done
    }
    if let unknown = UnknownCommand(in: words) {
      complain(unknown.message)
      return .usage
    }
    do {
      var command = try KartkaCommand.parseAsRoot(words)
      if var ours = command as? any ProgramCommand { return try ours.run(in: &self) }
      try command.run()
      return .done
    } catch let failure as StoreFailure {
      complain(Messages.text(for: failure))
      if case .locked = failure { return .no }
      return .notSaved
    } catch {
      return explain(error)
    }
  }

  /// Prints a help page, or what was not understood.
  private func explain(_ error: any Error) -> Ending {
    var message = SafeText(escaping: KartkaCommand.fullMessage(for: error, columns: screen.width))
      .string
    if !screen.unicode { message = message.withPlainPunctuation }
    if KartkaCommand.exitCode(for: error).isSuccess {
      world.write(message + "\n")
      return .done
    }
    world.writeError(message + "\n")
    return .usage
  }
}

/// A first word that is no command, with the nearest that is one.
struct UnknownCommand {
  let word: String
  let nearest: String?

  /// Nil if the words begin with a command or an option.
  init?(in words: [String]) {
    guard let word = words.first, !word.hasPrefix("-"),
      !CommandNames.all.contains(word)
    else { return nil }
    self.word = word
    nearest = CommandNames.nearest(to: word)
  }

  /// What to say.
  var message: StyledText {
    let start: StyledText = "There is no command “\(word)”"
    if let nearest { return start + "; did you mean “\(nearest)”?" }
    return start + "; `help` lists them."
  }
}
