internal import Glibc

/// The conversation with the person at the terminal: edited lines, single keys, signals.
///
/// There is one in a process, made first thing in `main`, before any other thread exists: it blocks
/// INT, TERM, HUP, WINCH, TSTP and CONT, and from then on they are read between two bytes of input.
/// Between two calls the terminal is in the modes in which it was found.
///
/// Without a terminal at both ends, or with `TERM=dumb`, lines are read as they are, bounded, and
/// nothing is ever written to an output that is not a terminal.
public final class LineEditor {
  /// The line given to `readLine` at most, in bytes of UTF-8.
  public static let longestLine = 1 << 20

  /// Whether lines are edited: both ends are terminals, and `TERM` names one that is not dumb.
  public let isInteractive: Bool

  let input: Input
  let output: Output
  let modes: TerminalModes
  let columns: String?
  var lines = LineBuffer(limit: LineEditor.longestLine)
  var history = History()
  /// The signal that ended the conversation; every later call answers with it.
  var ended: Int32?

  /// Takes over a terminal's signals; its modes only change while a line or key is awaited.
  ///
  /// - Parameters:
  ///   - applicationName: What `$if` in `~/.inputrc` calls the program.
  ///   - inputDescriptor: Where lines and keys come from.
  ///   - outputDescriptor: Where prompts go.
  ///   - environment: `TERM` and `COLUMNS` are looked up here.
  public init(
    applicationName: String = "kartka",
    inputDescriptor: Int32 = 0,
    outputDescriptor: Int32 = 1,
    environment: [String: String]
  ) {
    let terminalName = environment["TERM"] ?? ""
    let bothEnds = isatty(inputDescriptor) == 1 && isatty(outputDescriptor) == 1
    let canEdit = bothEnds && terminalName != "" && terminalName != "dumb"

    input = Input(descriptor: inputDescriptor, signals: SignalQueue())
    output = Output(descriptor: outputDescriptor, showsPrompts: bothEnds)
    modes = TerminalModes(descriptor: inputDescriptor, guardsEscapes: canEdit)
    columns = environment["COLUMNS"]
    isInteractive =
      canEdit
      && Readline.prepare(
        applicationName: applicationName, terminalName: terminalName,
        input: inputDescriptor, output: outputDescriptor)
  }

  /// The width of the terminal in columns: `COLUMNS`, else what the terminal says, else 80; in `20...1000`.
  public var width: Int {
    terminalWidth(columns: columns, of: output.descriptor)
  }

  /// Puts the terminal back into the modes in which the last prompt found it.
  ///
  /// Only needed by code that leaves the process from inside a completion.
  public func restore() {
    Readline.uninstall()
    modes.restore()
  }

  /// Notes the signal after which nothing is read any more.
  func end(with signal: Int32) -> Int32 {
    ended = signal
    return signal
  }

  /// Stops the process for Ctrl-Z, with the terminal as its shell expects it, until it is continued.
  func stop(leaving: () -> Void, returning: () -> Void) {
    leaving()
    SignalQueue.stopThisProcess()
    modes.remember()
    returning()
  }
}
