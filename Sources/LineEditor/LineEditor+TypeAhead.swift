internal import Glibc

extension LineEditor {
  /// What came from outside while no line or key was awaited.
  public nonisolated enum Interruption: Equatable, Sendable {
    /// Ctrl-C.
    case interrupt
    /// TERM or HUP: exit with 128 + signal.
    case terminated(signal: Int32)
  }

  /// Throws away what was typed or pasted and not read yet.
  ///
  /// For the moment before something is asked that must not be answered unseen. From a pipe or file
  /// nothing is thrown away: there, lines are answers in advance by intention.
  ///
  /// - Returns: The number of bytes thrown away.
  @discardableResult
  public func drainTypeAhead() -> Int {
    guard ended == nil, modes.isTerminal else { return 0 }
    modes.remember()
    modes.enterKeyMode()
    defer { modes.restore() }
    var count = lines.removeAll()
    while input.readByte(within: 0) != nil { count += 1 }
    return count
  }

  /// The interruption that is waiting, for long work to look at between its pieces.
  ///
  /// A waiting Ctrl-Z stops the process here.
  public func takeInterruption() -> Interruption? {
    if let ended { return .terminated(signal: ended) }
    while let signal = input.signals.next() {
      switch signal {
      case .interrupt: return .interrupt
      case .terminate(let number): return .terminated(signal: end(with: number))
      case .stop: SignalQueue.stopThisProcess()
      case .resize, .resume: continue
      }
    }
    return nil
  }
}
