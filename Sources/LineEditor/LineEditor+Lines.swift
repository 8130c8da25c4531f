internal import Glibc

extension LineEditor {
  /// What came of asking for a line.
  public nonisolated enum Line: Equatable, Sendable {
    /// The line without its end. A paste of several lines is one text with line feeds in it.
    case text(String)
    /// Ctrl-C: what was typed is dropped, ask again.
    case interrupted
    /// Ctrl-D on an empty line, or no more input.
    case endOfInput
    /// More than `longestLine` bytes came before the end of the line; all of it was dropped.
    case tooLong
    /// TERM or HUP came, or the terminal is gone. Its modes are restored: exit with 128 + signal.
    case terminated(signal: Int32)
  }

  /// Asks for one line.
  ///
  /// - Parameters:
  ///   - prompt: The program's own words, never text of a deck. Colours (`ESC [ … m`) are allowed.
  ///   - completions: Everything that may stand in the place of the word being completed with Tab;
  ///     the editor picks what begins like the word. `nil`: Tab does nothing.
  ///   - historyKept: Whether the line joins the history and earlier lines can be recalled. A line
  ///     that begins with a space or repeats the one before is not kept.
  ///   - initialText: What stands on the line already. Only where lines are edited.
  /// - Returns: The line, or why there is none.
  public func readLine(
    prompt: String,
    completions: ((CompletionRequest) -> [String])? = nil,
    historyKept: Bool = false,
    initialText: String = ""
  ) -> Line {
    if let ended { return .terminated(signal: ended) }
    fflush(nil)
    let line: Line
    if isInteractive {
      line = editedLine(
        prompt: prompt, completions: completions, historyKept: historyKept,
        initialText: initialText)
    } else {
      line = plainLine(prompt: prompt)
    }
    if case .text(let text) = line {
      if text.utf8.count > LineEditor.longestLine { return .tooLong }
      if historyKept { keep(text) }
    }
    return line
  }

  private func keep(_ line: String) {
    if history.keep(line, at: time(nil)), isInteractive {
      Readline.addToHistory(line, at: time(nil))
    }
  }
}
