import ArgumentParser
import Progress
import Terminal

extension Program {
  /// Parses and runs one command line.
  mutating func run(_ words: [String]) -> Ending {
    run(words, parsed: Result { try KartkaCommand.parseAsRoot(words) })
  }

  /// Runs one command line that was parsed already.
  mutating func run(
    _ words: [String], parsed: @autoclosure () -> Result<any ParsableCommand, any Error>
  ) -> Ending {
    if words == ["help", "keys"] || words == ["?"] {
      show(KeyHelp.all(screen))
      return .done
    }
    if let unknown = UnknownCommand(in: words) {
      complain(unknown.message)
      return .usage
    }
    do {
      var command = try parsed().get()
      if var ours = command as? any ProgramCommand { return try ours.run(in: &self) }
      try command.run()
      return .done
    } catch let failure as StoreFailure {
      return explain(failure)
    } catch {
      return explain(error)
    }
  }

  /// Says what failed.
  private func explain(_ failure: StoreFailure) -> Ending {
    if case .interrupted = failure, world.input.isInteractive {
      world.writeError("\n")  // the cursor stands behind `^C`
    }
    complain(Messages.text(for: failure))
    return switch failure {
    case .locked: .no
    case .interrupted(_, let signal): .terminated(signal: signal)
    default: .notSaved
    }
  }

  /// Prints a help page, or what was not understood.
  private func explain(_ error: any Error) -> Ending {
    var message = SafeText(escaping: KartkaCommand.fullMessage(for: error, columns: screen.width))
      .string
    while message.last == "\n" { message.removeLast() }
    if !screen.unicode { message = message.withPlainPunctuation }
    if KartkaCommand.exitCode(for: error).isSuccess {
      world.write(message + "\n")
      return .done
    }
    world.writeError(message + "\n")
    return .usage
  }
}
