internal import CTerminal
internal import Glibc

/// A program running on a pseudo-terminal, typed at and watched by a test.
///
/// Every wait has a deadline; a program still running at the end is killed.
///
/// ```swift
/// let session = try TerminalSession(executable: productsDirectory() + "/kartka")
/// try session.wait(for: "kartka> ")
/// session.send("quit\r")
/// #expect(try session.waitForExit() == .exited(0))
/// ```
public final class TerminalSession {
  /// Everything the program wrote so far, escapes included; `pump` brings more.
  public var output: String { String(decoding: bytes, as: UTF8.self) }

  /// The modes of the terminal before the program started.
  public let initialModes: TerminalState

  /// The process id.
  public let process: Int32

  private let controller: Int32
  private let terminal: Int32
  private var bytes: [UInt8] = []
  private var seen = 0
  private var status: ExitStatus?
  private var isClosed = false

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - executable: Its absolute path.
  ///   - arguments: Those after its name.
  ///   - environment: All of its environment; `plainEnvironment` gives a start.
  ///   - columns: The width of the terminal.
  ///   - rows: Its height.
  ///   - workingDirectory: Where it starts; `nil`: here.
  /// - Throws: `TerminalProblem` when there is no pseudo-terminal or process to be had.
  public init(
    executable: String,
    arguments: [String] = [],
    environment: [String: String] = TerminalSession.plainEnvironment,
    columns: Int = 80,
    rows: Int = 24,
    workingDirectory: String? = nil
  ) throws {
    var controller: Int32 = -1
    var terminal: Int32 = -1
    guard
      terminal_open_pair(
        UInt16(clamping: columns), UInt16(clamping: rows), &controller, &terminal) == 0
    else { throw TerminalProblem.failed("opening a pseudo-terminal", code: errno) }
    self.controller = controller
    self.terminal = terminal
    initialModes = TerminalState(of: terminal)

    let words = cStrings([executable] + arguments)
    let settings = cStrings(environment.map { "\($0)=\($1)" })
    defer { (words + settings).forEach { free($0) } }
    process = terminal_spawn(terminal, executable, words, settings, workingDirectory)
    guard process > 0 else { throw TerminalProblem.failed("fork", code: errno) }
  }

  deinit {
    if status == nil, process > 0 {
      Glibc.kill(process, SIGKILL)
      var ignored: Int32 = 0
      waitpid(process, &ignored, 0)
    }
    close()
  }

  /// An environment in which nothing depends on the machine: xterm, UTF-8, no `inputrc`.
  public static var plainEnvironment: [String: String] {
    [
      "TERM": "xterm", "LANG": "C.UTF-8", "INPUTRC": "/dev/null", "HOME": "/nonexistent",
      "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  /// The modes of the terminal now.
  public var modes: TerminalState { TerminalState(of: terminal) }

  /// Types.
  public func send(_ text: String) {
    send(Array(text.utf8))
  }

  /// Types bytes, which need not be UTF-8.
  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      var source = pollfd(fd: controller, events: Int16(POLLOUT), revents: 0)
      guard poll(&source, 1, 5000) > 0 else { return }
      let count = rest.prefix(1024).withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
      pump(milliseconds: 0)
    }
  }

  /// Waits until the program writes a text, escapes and all.
  ///
  /// - Returns: Everything since the end of what the last wait found, with the text at the end.
  @discardableResult
  public func wait(for text: String, timeout: Double = 20) throws -> String {
    let sought = Array(text.utf8)
    let deadline = Deadline(seconds: timeout)
    while true {
      if let end = endOfFirst(sought) {
        defer { seen = end }
        return String(decoding: bytes[seen..<end], as: UTF8.self)
      }
      let hasEnded = ended()
      if !pump(milliseconds: 20), hasEnded || deadline.isOver {
        let rest = String(decoding: bytes[seen...], as: UTF8.self)
        throw TerminalProblem.notSeen(text, instead: rest, hasEnded: hasEnded)
      }
      if deadline.isOver {
        throw TerminalProblem.notSeen(text, instead: output, hasEnded: hasEnded)
      }
    }
  }

  /// Waits until something about the program holds, such as the modes of its terminal.
  public func wait(
    until what: String, timeout: Double = 20, _ condition: () -> Bool
  ) throws {
    let deadline = Deadline(seconds: timeout)
    while !condition() {
      pump(milliseconds: 5)
      if deadline.isOver {
        throw TerminalProblem.notSeen(what, instead: output, hasEnded: ended())
      }
    }
  }

  /// Waits until the program has taken what was typed, where that shows in no other way.
  public func waitForTypingToBeRead() throws {
    usleep(20_000)  // until the kernel has passed it on
    try wait(until: "typing to be read") {
      var unread: Int32 = 0
      return ioctl(terminal, UInt(FIONREAD), &unread) == 0 && unread == 0
    }
  }

  /// Sends a signal to the program.
  public func kill(_ signal: Int32) {
    Glibc.kill(process, signal)
  }

  /// Changes the size of the terminal, which sends WINCH.
  public func resize(columns: Int, rows: Int) {
    _ = terminal_resize(controller, UInt16(clamping: columns), UInt16(clamping: rows))
  }

  /// Takes the terminal away, as closing its window does.
  public func close() {
    if isClosed { return }
    isClosed = true
    Glibc.close(terminal)
    Glibc.close(controller)
  }

  /// Waits for the end of the program; kills it when that does not come.
  public func waitForExit(timeout: Double = 20) throws -> ExitStatus {
    let deadline = Deadline(seconds: timeout)
    while !ended() {
      pump(milliseconds: 5)
      if deadline.isOver {
        kill(SIGKILL)
        throw TerminalProblem.stillRunning(output: output)
      }
    }
    while pump(milliseconds: 0) {}
    return status ?? .unknown
  }

  private func ended() -> Bool {
    if status != nil { return true }
    var word: Int32 = 0
    guard waitpid(process, &word, WNOHANG) == process else { return false }
    status = word & 0x7F == 0 ? .exited((word >> 8) & 0xFF) : .killed(by: word & 0x7F)
    return true
  }

  /// Reads what the program wrote.
  ///
  /// - Returns: Whether there was anything.
  @discardableResult
  private func pump(milliseconds: Int32) -> Bool {
    if isClosed {
      usleep(UInt32(milliseconds) * 1000)
      return false
    }
    var source = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, milliseconds) > 0, source.revents & Int16(POLLIN) != 0 else {
      return false
    }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = read(controller, &chunk, chunk.count)
    guard count > 0 else { return false }
    bytes += chunk.prefix(count)
    return true
  }

  private func endOfFirst(_ sought: [UInt8]) -> Int? {
    guard bytes.count - seen >= sought.count else { return nil }
    return (seen...(bytes.count - sought.count)).first {
      bytes[$0..<($0 + sought.count)].elementsEqual(sought)
    }.map { $0 + sought.count }
  }
}

/// The end of a program.
public enum ExitStatus: Equatable, Sendable {
  /// By itself, with this code.
  case exited(Int32)
  /// By a signal.
  case killed(by: Int32)
  /// In a way that the kernel did not tell.
  case unknown
}

/// Why a test cannot go on.
public enum TerminalProblem: Error, Sendable {
  /// A text or state did not come in time, or the program ended before.
  case notSeen(String, instead: String, hasEnded: Bool)
  /// The program did not end in time.
  case stillRunning(output: String)
  /// A system call failed.
  case failed(String, code: Int32)
}

private struct Deadline {
  private let end: ContinuousClock.Instant

  init(seconds: Double) {
    end = .now + .seconds(seconds)
  }

  var isOver: Bool { .now > end }
}

private func cStrings(_ words: [String]) -> [UnsafeMutablePointer<CChar>?] {
  words.map { strdup($0) } + [nil]
}
