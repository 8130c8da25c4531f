internal import CTerminal
internal import Glibc

/// The modes of a terminal: as it was found, and for reading single keys.
final class TerminalModes {
  /// Whether there is a terminal at all; nothing here does anything without.
  let isTerminal: Bool

  private let descriptor: Int32
  private var found = termios()
  private var isChanged = false

  /// Looks at the terminal and sets the crash guard up for it.
  init(descriptor: Int32, guardsEscapes: Bool) {
    self.descriptor = descriptor
    isTerminal = isatty(descriptor) == 1
    guard isTerminal else { return }
    terminal_guard_install(descriptor, guardsEscapes ? 1 : 0)
    remember()
  }

  /// Ctrl-D, unless the person chose another.
  var endOfInputByte: UInt8 {
    found.c_cc.4  // VEOF
  }

  /// Takes the present modes for those to come back to.
  ///
  /// To be called while they are cooked.
  func remember() {
    guard isTerminal, !isChanged, tcgetattr(descriptor, &found) == 0 else { return }
    terminal_guard_arm(&found)
  }

  /// Keys arrive one by one and are not echoed; Ctrl-C and Ctrl-Z are signals still.
  ///
  /// The change waits for output but leaves input alone (`TCSADRAIN`): what was typed ahead counts.
  func enterKeyMode() {
    guard isTerminal else { return }
    var modes = found
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
    withUnsafeMutableBytes(of: &modes.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    isChanged = true
    tcsetattr(descriptor, TCSADRAIN, &modes)
  }

  /// The modes as they were found.
  func restore() {
    guard isChanged else { return }
    tcsetattr(descriptor, TCSADRAIN, &found)
    isChanged = false
  }
}
