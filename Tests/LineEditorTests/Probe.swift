import TerminalDriver

/// The probe program on a terminal of its own.
func probe(
  _ changes: [String: String] = [:], columns: Int = 80, awaitingPrompt: Bool = true
) throws -> TerminalSession {
  let session = try TerminalSession(
    executable: productsDirectory() + "/line-editor-probe",
    environment: TerminalSession.plainEnvironment.merging(changes) { $1 }, columns: columns)
  if awaitingPrompt { try session.waitForPrompt() }
  return session
}

/// A shell command in which `probe` is the probe program, on a terminal.
func shell(_ command: String, _ changes: [String: String] = [:]) throws -> TerminalSession {
  try TerminalSession(
    executable: "/bin/sh",
    arguments: ["-c", "probe() { '\(productsDirectory())/line-editor-probe'; }; \(command)"],
    environment: TerminalSession.plainEnvironment.merging(changes) { $1 })
}

extension TerminalSession {
  /// The prompt of the probe, after which Readline awaits keys.
  @discardableResult
  func waitForPrompt() throws -> String {
    try wait(for: "probe>\u{1B}[0m ")
  }

  /// Waits until single keys are awaited.
  func waitForKeys() throws {
    try wait(for: "key? ")
    try wait(until: "key mode") { !modes.isCooked }
  }

  /// Types a line at the prompt, and waits for the probe to tell what it read.
  func enter(_ keys: String, reads line: String) throws {
    send(keys + "\r")
    try wait(for: "<\(line)>".replacingLineFeeds)
    try waitForPrompt()
  }
}
