internal import Glibc

/// The descriptor that lines and keys are read from, awaited together with the signals.
final class Input {
  /// What ended a wait.
  enum Event {
    case bytes
    case signal(Signal)
    /// The terminal is gone.
    case hangUp
  }

  let signals: SignalQueue
  /// An INT came in the middle of a line and was not answered yet.
  var isInterrupted = false

  private let descriptor: Int32
  private let isTerminal: Bool
  private var pushedBack: [UInt8] = []

  init(descriptor: Int32, signals: SignalQueue) {
    self.descriptor = descriptor
    self.signals = signals
    isTerminal = isatty(descriptor) == 1
  }

  /// Sleeps until there is something to read or a signal; signals come first.
  func wait() -> Event {
    while true {
      if let signal = signals.next() { return .signal(signal) }
      if !pushedBack.isEmpty { return .bytes }
      var sources = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&sources, 2, -1) > 0, sources[1].revents == 0 else { continue }
      let lost = Int16(POLLHUP | POLLERR | POLLNVAL)
      return isTerminal && sources[0].revents & lost != 0 ? .hangUp : .bytes
    }
  }

  /// The next byte, for which there is no end of patience.
  /// - Returns: `nil` at the end of the input.
  func readByte() -> UInt8? {
    if !pushedBack.isEmpty { return pushedBack.removeFirst() }
    return read(atMost: 1).first
  }

  /// The next byte, if it comes within some milliseconds.
  func readByte(within milliseconds: Int32) -> UInt8? {
    if !pushedBack.isEmpty { return pushedBack.removeFirst() }
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, milliseconds) > 0 else { return nil }
    return read(atMost: 1).first
  }

  /// What is there, up to 64 KiB, after waiting for something to be.
  /// - Returns: Nothing at the end of the input.
  func readAvailable() -> [UInt8] {
    if !pushedBack.isEmpty {
      defer { pushedBack = [] }
      return pushedBack
    }
    return read(atMost: 1 << 16)
  }

  /// Puts a byte back, to be the next one read.
  func pushBack(_ byte: UInt8) {
    pushedBack.append(byte)
  }

  private func read(atMost capacity: Int) -> [UInt8] {
    let descriptor = descriptor
    return [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      var got: Int
      repeat {
        got = Glibc.read(descriptor, buffer.baseAddress, capacity)
      } while got < 0 && (errno == EINTR || errno == EAGAIN && awaitInput())
      count = max(0, got)
    }
  }

  /// Whoever shares the descriptor may have made it non-blocking.
  private func awaitInput() -> Bool {
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, -1) != 0
  }
}
