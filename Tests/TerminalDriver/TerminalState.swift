internal import Glibc

/// The modes of a terminal, as `stty -a` shows them; equal when every flag and character is.
public struct TerminalState: Equatable, Sendable, CustomStringConvertible {
  private let flags: [UInt32]
  private let characters: [UInt8]

  init(of descriptor: Int32) {
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else {
      flags = []
      characters = []
      return
    }
    flags = [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
    characters = withUnsafeBytes(of: modes.c_cc, Array.init)
  }

  /// Whether lines are put together and echoed by the kernel.
  public var isCooked: Bool {
    let needed = UInt32(ICANON | ECHO | ISIG)
    return flags.count == 4 && flags[3] & needed == needed
  }

  /// The flags in octal, then the characters.
  public var description: String {
    flags.map { String($0, radix: 8) }.joined(separator: " ") + " \(characters)"
  }
}
