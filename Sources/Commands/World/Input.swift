/// Where lines and keys come from.
public struct Input {
  /// Whether a person sits at a terminal that can be drawn on; else lines are read without prompts.
  public var isInteractive: Bool
  /// Reads a line.
  ///
  /// The prompt is always the program's own text, never a deck's.
  public var readLine: (LinePrompt) -> Line
  /// Waits for one key.
  public var readKey: () -> Key
  /// Throws away what was typed or pasted ahead; the number of bytes.
  public var discardTypeAhead: () -> Int

  /// Lines and keys from somewhere.
  public init(
    isInteractive: Bool, readLine: @escaping (LinePrompt) -> Line,
    readKey: @escaping () -> Key, discardTypeAhead: @escaping () -> Int
  ) {
    self.isInteractive = isInteractive
    self.readLine = readLine
    self.readKey = readKey
    self.discardTypeAhead = discardTypeAhead
  }

  /// How a line is asked for.
  public struct LinePrompt {
    /// Shown before the line.
    public var text: String
    /// Whether the line goes into the history of commands.
    public var keepsHistory: Bool
    /// What Tab offers for the word that ends the given start of the line.
    public var completions: ((String) -> [String])?

    /// A prompt.
    public init(
      _ text: String, keepsHistory: Bool = false, completions: ((String) -> [String])? = nil
    ) {
      self.text = text
      self.keepsHistory = keepsHistory
      self.completions = completions
    }
  }

  /// What came instead of, or as, a line.
  public enum Line: Equatable, Sendable {
    case text(String)
    /// Ctrl-C.
    case interrupted
    /// Ctrl-D, or the end of the file.
    case endOfInput
    /// A line longer than 1 MiB came and was dropped.
    case tooLong
    /// A signal ends the program; the terminal is as it was before.
    case terminated(signal: Int32)
  }

  /// A key.
  public enum Key: Equatable, Sendable {
    case character(Character)
    case enter, escape
    /// Any key that has no meaning here, such as an arrow.
    case other
    /// A paste of so many characters: not typed, so not an answer.
    case pasted(Int)
    /// The window changed, or the program was stopped and continued: show the question again.
    case redraw
    /// Ctrl-C.
    case interrupted
    /// Ctrl-D, or the end of the file.
    case endOfInput
    /// A signal ends the program; the terminal is as it was before.
    case terminated(signal: Int32)
  }
}
