internal import CTerminal
internal import Glibc

/// A signal that this program answers itself.
nonisolated enum Signal: Equatable {
  /// INT, from Ctrl-C.
  case interrupt
  /// TERM or HUP, with its number.
  case terminate(Int32)
  /// TSTP, from Ctrl-Z.
  case stop
  /// CONT: the process was stopped by something else and runs again.
  case resume
  /// WINCH.
  case resize

  init?(number: Int32) {
    switch number {
    case SIGINT: self = .interrupt
    case SIGTERM, SIGHUP: self = .terminate(number)
    case SIGTSTP: self = .stop
    case SIGCONT: self = .resume
    case SIGWINCH: self = .resize
    default: return nil
    }
  }
}

/// The signals of this process, blocked and waiting to be read.
nonisolated struct SignalQueue {
  /// Readable when a signal waits.
  ///
  /// -1, which `poll` passes over, if the kernel gave none.
  let descriptor: Int32

  init() {
    descriptor = terminal_block_signals()
  }

  func next() -> Signal? {
    Signal(number: terminal_next_signal(descriptor))
  }

  /// Does what Ctrl-Z does by default, until the process is continued.
  static func stopThisProcess() {
    terminal_stop_self()
  }
}
