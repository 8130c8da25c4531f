import Terminal

/// A first word that is no command, or a second that is none of the first one's, with the nearest
/// that is one.
struct UnknownCommand {
  private let words: [String]
  private let nearest: [String]?

  /// Nil if the words begin with a command or an option.
  init?(in words: [String]) {
    guard let word = words.first, !word.hasPrefix("-") else { return nil }
    guard CommandNames.all.contains(word) else {
      self.words = [word]
      nearest = CommandNames.nearest(to: word).map { [$0] }
      return
    }
    let names = CommandNames.subcommands(of: word)
    guard !names.isEmpty, let second = words.dropFirst().first, !second.hasPrefix("-"),
      !names.contains(second)
    else { return nil }
    self.words = [word, second]
    nearest = names.nearest(to: second).map { [word, $0] }
  }

  /// What to say.
  var message: StyledText {
    let start: StyledText = "There is no command “\(line: words.joined(separator: " "))”"
    guard let nearest else {
      return start
        + (words.count == 1 ? "; `help` lists them." : "; `help \(words[0])` lists them.")
    }
    return start + "; did you mean “\(nearest.joined(separator: " "))”?"
  }
}
