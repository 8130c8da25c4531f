import Commands
import Glibc
import LineEditor

extension Commands.Input {
  /// Lines and keys from the terminal, or from a pipe.
  ///
  /// - Parameters:
  ///   - editor: Where they come from.
  ///   - atPrompt: Runs before each wait.
  init(_ editor: LineEditor, atPrompt: @escaping @MainActor () -> Void) {
    self.init(
      isInteractive: editor.isInteractive,
      readLine: { prompt in
        MainActor.assumeIsolated {
          atPrompt()
          return Line(
            editor.readLine(
              prompt: prompt.text,
              completions: prompt.completions.map { complete in { complete($0.start) } },
              historyKept: prompt.keepsHistory))
        }
      },
      readKey: {
        MainActor.assumeIsolated {
          atPrompt()
          let key = Key(editor.readKey())
          guard case .character = key else { return key }
          // What comes in one burst is a word or a paste, not a key that was meant.
          let others = editor.drainTypeAhead()
          return others > 0 ? .pasted(others + 1) : key
        }
      },
      discardTypeAhead: { MainActor.assumeIsolated { editor.drainTypeAhead() } })
  }
}

extension CompletionRequest {
  /// The line up to the cursor, as the commands split it.
  fileprivate nonisolated var start: String { before + (quote.map { String($0) } ?? "") + word }
}

extension Commands.Input.Line {
  fileprivate nonisolated init(_ line: LineEditor.Line) {
    switch line {
    case .text(let text): self = .text(text)
    case .interrupted: self = .interrupted
    case .endOfInput: self = .endOfInput
    case .tooLong: self = .tooLong
    case .terminated(let signal): self = .terminated(signal: signal)
    }
  }
}

extension Commands.Input.Key {
  fileprivate nonisolated init(_ key: LineEditor.Key) {
    switch key {
    case .character(let character): self = .character(character)
    case .enter: self = .enter
    case .escape: self = .escape
    case .paste(let text): self = .pasted(text.count)
    case .interrupt: self = .interrupted
    case .endOfInput: self = .endOfInput
    case .resumed, .resized: self = .redraw
    case .terminated(let signal): self = .terminated(signal: signal)
    default: self = .other
    }
  }
}

extension LineEditor.Interruption {
  /// The signal by which it came.
  var signal: Int32 {
    switch self {
    case .interrupt: SIGINT
    case .terminated(let signal): signal
    }
  }
}
