import Glibc
import TerminalDriver
import Testing

@Suite struct `Signals and the ends of input` {
  @Test func `Ctrl-C drops the line and gives a fresh prompt`() throws {
    let session = try probe()
    session.send("half a li")
    try session.wait(for: "half a li")
    session.send("\u{03}")
    #expect(try session.wait(for: "interrupted").contains("^C\r\n"))
    try session.waitForPrompt()
    try session.enter("whole", reads: "whole")
  }

  @Test func `Ctrl-C ends a search, a quoted key and an endless paste`() throws {
    let session = try probe()
    for keys in ["\u{12}xyz", "\u{16}", "\u{1B}[200~pasted"] {
      session.send(keys)
      try session.waitForTypingToBeRead()
      session.kill(SIGINT)
      try session.wait(for: "interrupted")
      try session.waitForPrompt()
    }
    try session.enter("whole", reads: "whole")
  }

  @Test(arguments: ["on", "off"])
  func `Ctrl-D leaves on an empty line only`(pastesMarked: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("set enable-bracketed-paste \(pastesMarked)\n", to: "inputrc")
    let session = try probe(["INPUTRC": folder.path("inputrc")])
    session.send("x\u{04}\u{7F}\u{04}")
    try session.wait(for: "end")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.modes == session.initialModes)
    #expect(strippedOfEscapes(session.output).hasSuffix("x\u{08}\nend\n"))
    #expect(session.output.contains("?2004") == (pastesMarked == "on"))
  }

  @Test(arguments: [SIGTERM, SIGHUP], ["", "keys\r", "ask\r", "work\r"])
  func `TERM and HUP restore the terminal and give 128 and the number`(
    signal: Int32, line: String
  ) throws {
    let session = try probe()
    session.send(line)
    switch line {
    case "keys\r": try session.waitForKeys()
    case "ask\r": try session.wait(for: "? seed ")
    case "work\r": try session.wait(for: "working")
    default: break
    }
    session.kill(signal)
    #expect(try session.waitForExit() == .exited(128 + signal))
    #expect(session.modes == session.initialModes)
  }

  @Test(arguments: ["", "half", "keys\r", "\u{1B}[200~pasted"])
  func `a closed terminal ends the program at once`(line: String) throws {
    let session = try probe()
    session.send(line)
    if line == "keys\r" { try session.waitForKeys() }
    session.close()
    #expect(try session.waitForExit() == .exited(128 + SIGHUP))
  }

  @Test(arguments: ["", "keys\r"])
  func `a closed terminal is noticed even where HUP is ignored`(line: String) throws {
    let folder = try TemporaryFolder()
    let session = try shell(
      "trap '' HUP; probe; echo $? >\"$RESULT\"", ["RESULT": folder.path("code")])
    try session.waitForPrompt()
    session.send(line)
    if line == "keys\r" { try session.waitForKeys() }
    session.close()
    _ = try session.waitForExit()
    #expect(folder.read("code") == "129\n")
  }

  @Test func `long work sees Ctrl-C and goes on at the prompt`() throws {
    let session = try probe()
    session.send("work\r")
    try session.wait(for: "working")
    session.send("\u{03}")
    try session.wait(for: "<interrupt>")
    try session.waitForPrompt()
  }
}

@Suite struct `Ctrl-Z` {
  /// A shell with jobs, in which alone a program can be stopped.
  private func shellWithJobs() throws -> TerminalSession {
    let session = try TerminalSession(
      executable: "/bin/bash", arguments: ["--norc", "--noediting", "-i"],
      environment: TerminalSession.plainEnvironment.merging(["PS1": "shell$ "]) { $1 })
    try session.wait(for: "shell$ ")
    session.send("'\(try productsDirectory())/line-editor-probe'\r")
    try session.waitForPrompt()
    return session
  }

  @Test func `stops at the prompt, and fg shows prompt and line again`() throws {
    let session = try shellWithJobs()
    session.send("half")
    try session.wait(for: "half")
    session.send("\u{1A}")
    try session.wait(for: "Stopped")
    try session.wait(for: "shell$ ")
    #expect(session.modes == session.initialModes)
    session.send("fg\r")
    try session.waitForPrompt()
    try session.wait(for: "half")
    try session.enter(" done", reads: "half done")
  }

  @Test func `stops while a key is awaited, and fg asks again`() throws {
    let session = try shellWithJobs()
    session.send("keys\r")
    try session.waitForKeys()
    session.send("\u{1A}")
    try session.wait(for: "Stopped")
    try session.wait(for: "shell$ ")
    #expect(session.modes == session.initialModes)
    session.send("fg\r")
    try session.wait(for: "<resumed>")
    try session.waitForKeys()
    session.send("q")
    try session.wait(for: "<character(\"q\")>")
    try session.waitForPrompt()
  }

  @Test(arguments: ["", "keys\r"])
  func `and a stop from elsewhere are both come back from`(line: String) throws {
    let session = try shellWithJobs()
    session.send(line)
    if line == "keys\r" { try session.waitForKeys() }
    session.send(line == "" ? "\u{1A}" : "x")
    if line == "keys\r" {
      try session.waitForKeys()
      session.send("\u{1A}")
    }
    try session.wait(for: "Stopped")
    try session.wait(for: "shell$ ")
    session.send("kill -STOP %1; stty -a >/dev/null; fg\r")
    try session.wait(for: line == "" ? "probe>\u{1B}[0m " : "<resumed>")
  }

  @Test func `does nothing where no shell could continue the program`() throws {
    let session = try probe()
    session.send("half")
    try session.wait(for: "half")
    session.send("\u{1A}")
    try session.waitForPrompt()
    try session.wait(for: "half")
    try session.enter(" done", reads: "half done")
  }
}
