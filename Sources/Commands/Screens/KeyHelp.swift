import Terminal

/// The keys of a session.
enum KeyHelp {
  /// All of them, for `help keys`.
  static func all(_ screen: Capabilities) -> [StyledText] {
    ["\("At a question" as SafeText, .bold)"] + atAnswer(screen)
      + ["", "\("At the grades" as SafeText, .bold)"] + atGrade(screen)
      + ["", "\("At the prompt kartka>" as SafeText, .bold)"] + atPrompt(screen)
  }

  static func atGrade(_ screen: Capabilities) -> [StyledText] {
    table(
      [
        ("Enter", "takes the suggested grade"),
        ("1 2 3 4", "Again, Hard, Good, Easy; also j k l ;"),
        ("o", "I was right"),
        ("a", "accept what was typed, now and later"),
        ("w", "why: sources, variants, history"),
        ("u", "undo the last answer, also of earlier sessions"),
        ("s", "suspend: do not ask this card again"),
        ("b", "bury until tomorrow"),
        ("f", "flag as wrong or stale"),
        ("q", "end the session"),
      ], screen)
  }

  static func atAnswer(_ screen: Capabilities) -> [StyledText] {
    table(
      [
        ("Enter", "shows the answer, or the options"),
        (":h", "hint"),
        (":w", "where the fact comes from"),
        (":flip", "ask this card as front and back"),
        (":u :r", "undo the last answer or act, redo it"),
        (":s :b :f", "suspend, bury until tomorrow, flag as wrong or stale"),
        (":q", "end the session"),
        ("\\:", "begins an answer that starts with a colon"),
        ("!", "after an answer and a space: I am sure"),
      ], screen)
  }

  private static func atPrompt(_ screen: Capabilities) -> [StyledText] {
    table(
      [
        ("Enter", "studies what is due, else something new"),
        ("Tab", "completes commands, options, decks, tags, sources and cards"),
        ("Up", "earlier commands; Ctrl-R searches them"),
        ("Ctrl-C", "drops the line"),
        ("Ctrl-D", "leaves"),
      ], screen)
  }

  /// Keys in a column, what they do beside it.
  private static func table(
    _ rows: [(SafeText, SafeText)], _ screen: Capabilities
  ) -> [StyledText] {
    let indent = 2 + (rows.map(\.0.width).max() ?? 0)
    return rows.flatMap { key, meaning in
      let start: StyledText = "\(key, .bold)"
      return (start.padded(to: indent) + StyledText(meaning))
        .wrapped(to: screen.width, hanging: indent)
    }
  }
}
