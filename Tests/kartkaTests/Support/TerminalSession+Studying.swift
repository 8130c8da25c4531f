import TerminalDriver

extension TerminalSession {
  /// The prompt at which commands are typed.
  @discardableResult
  func waitForPrompt() throws -> String { try wait(for: "kartka> ") }

  /// The prompt at which a question is answered.
  @discardableResult
  func waitForQuestion() throws -> String { try wait(for: "> ") }

  /// The buttons, below the answer.
  @discardableResult
  func waitForGrade() throws -> String { try wait(for: "? keys ") }

  /// Starts a session and waits for its first question.
  @discardableResult
  func study(_ options: String = "--new 100") throws -> String {
    send("study \(options)\r")
    return try waitForQuestion()
  }

  /// At a question of a card to be recalled: looks, grades, and waits for the next question.
  func answer(_ grade: String = "3", isLast: Bool = false) throws {
    send("\r")
    try waitForGrade()
    send(grade)
    if !isLast { try waitForQuestion() }
  }

  /// Leaves the program from its prompt.
  func quit() throws -> ExitStatus {
    send("quit\r")
    return try waitForExit()
  }
}
