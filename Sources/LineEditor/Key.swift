extension LineEditor {
  /// What came of waiting for a key.
  public nonisolated enum Key: Equatable, Sendable {
    /// A printed character; one that is not UTF-8 is U+FFFD.
    case character(Character)
    /// A letter typed with Ctrl, as a small letter: `l` for Ctrl-L.
    case control(Character)
    /// Enter.
    case enter
    /// Tab.
    case tab
    /// Backspace, by either of its codes.
    case backspace
    /// Delete.
    case delete
    /// Escape alone: nothing followed it for 25 ms.
    case escape
    /// Arrow up.
    case up
    /// Arrow down.
    case down
    /// Arrow left.
    case left
    /// Arrow right.
    case right
    /// Home.
    case home
    /// End.
    case end
    /// Page up.
    case pageUp
    /// Page down.
    case pageDown
    /// A pasted text: not typed, so not an answer. Line ends are line feeds.
    case paste(String)
    /// A key with no name here, such as F1 or Alt with a letter.
    case unknown
    /// Ctrl-C.
    case interrupt
    /// Ctrl-D, or no more input.
    case endOfInput
    /// The program was stopped, by Ctrl-Z or otherwise, and continued: show the question again.
    case resumed
    /// The terminal has another size.
    case resized
    /// TERM or HUP came, or the terminal is gone. Its modes are restored: exit with 128 + signal.
    case terminated(signal: Int32)
  }
}
