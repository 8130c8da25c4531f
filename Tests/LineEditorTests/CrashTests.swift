import Glibc
import TerminalDriver
import Testing

@Suite struct `A crash` {
  @Test(arguments: ["fatal", "abort", "segv", "overflow"])
  func `after a prompt leaves the terminal as it was`(command: String) throws {
    let session = try probe()
    session.send(command + "\r")
    guard case .killed = try session.waitForExit() else {
      Issue.record("\(command) did not crash: \(session.output)")
      return
    }
    #expect(session.modes == session.initialModes)
    #expect(session.output.contains("\u{1B}[?2004l\u{1B}[?25h\u{1B}[0m"))
  }

  @Test(
    arguments: [SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP], ["", "keys\r"])
  func `at a prompt leaves the terminal as it was`(signal: Int32, line: String) throws {
    let session = try probe()
    session.send(line)
    if line == "keys\r" { try session.waitForKeys() }
    #expect(session.modes != session.initialModes)
    session.kill(signal)
    #expect(try session.waitForExit() == .killed(by: signal))
    #expect(session.modes == session.initialModes)
    #expect(session.output.contains("\u{1B}[?2004l\u{1B}[?25h\u{1B}[0m"))
  }

  @Test func `by Ctrl-Backslash is one too`() throws {
    let session = try probe()
    session.send("\u{1C}")
    #expect(try session.waitForExit() == .killed(by: SIGQUIT))
    #expect(session.modes == session.initialModes)
  }
}
