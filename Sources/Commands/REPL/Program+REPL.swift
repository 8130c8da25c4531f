import Progress
import Terminal

extension Program {
  /// Reads and runs commands until the learner leaves or the input ends.
  mutating func runREPL() -> Ending {
    isInREPL = true
    if world.input.isInteractive { greet() }
    var last = Ending.done
    while true {
      switch world.input.readLine(.init("kartka> ", keepsHistory: true, completions: completions()))
      {
      case .interrupted: continue
      case .tooLong: complain(Messages.lineTooLong)
      case .endOfInput:
        if world.input.isInteractive { show("") }
        return world.input.isInteractive ? .done : last
      case .terminated(let signal): return .terminated(signal: signal)
      case .text(let line):
        last = runLine(line)
        switch last {
        case .quit, .terminated: return last
        default: continue
        }
      }
    }
  }

  /// Runs one line of the prompt; an empty one does the useful next thing.
  private mutating func runLine(_ line: String) -> Ending {
    let split = CommandLineWords(line)
    if let quote = split.openQuote {
      complain("The quotation mark \(String(quote)) is never closed.")
      return .usage
    }
    guard let first = split.words.first else {
      guard world.input.isInteractive else { return .done }
      refreshDecks()
      return run(["study"])
    }
    if let option = startOption(in: split.words) {
      complain("“\(option)” is settled when the program starts; quit and start it with that.")
      return .usage
    }
    refreshDecks()
    if first == "kartka" { return run(Array(split.words.dropFirst())) }
    return run(split.words)
  }

  /// An option of the start among the words, before any `--`.
  private func startOption(in words: [String]) -> String? {
    let hasOwnSeed = ["simulate", "quiz"].contains(words.first)
    let settled =
      [
        "--decks", "--data", "--now", "--tick", "--trace-saves", "--read-only", "--width",
        "--allow-root",
      ] + (hasOwnSeed ? [] : ["--seed"])
    return words.prefix { $0 != "--" }.first { word in
      settled.contains { word == $0 || word.hasPrefix($0 + "=") }
    }
  }

  /// What Tab offers; worked out when it is pressed.
  private func completions() -> (String) -> [String] {
    guard world.input.isInteractive else { return { _ in [] } }
    let names = KnownNames(self)
    return { Completer(names).candidates(for: $0) }
  }
}
