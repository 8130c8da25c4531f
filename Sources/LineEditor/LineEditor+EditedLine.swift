internal import Glibc

extension LineEditor {
  /// One line through Readline.
  ///
  /// Readline is fed through its callback interface: input and signals are awaited here, in one
  /// place, so no signal handler ever runs inside Readline and no `longjmp` crosses a Swift frame.
  func editedLine(
    prompt: String,
    completions: ((CompletionRequest) -> [String])?,
    historyKept: Bool,
    initialText: String
  ) -> Line {
    modes.remember()
    let withheld = historyKept ? nil : Readline.withholdHistory()
    defer { if let withheld { Readline.giveBack(withheld) } }

    Readline.install(
      prompt: markingInvisible(prompt), completions: completions,
      readByte: { [self] in byteForReadline() })
    defer { restore() }
    if !initialText.isEmpty { Readline.insert(initialText) }

    while true {
      if let ended {
        Readline.abandonLine()
        return .terminated(signal: ended)
      }
      if let answer = answerToInterrupt() { return answer }
      if let result = Readline.result { return line(result) }
      switch input.wait() {
      case .bytes: Readline.readCharacter()
      case .signal(let signal): note(signal)
      case .hangUp: ended = SIGHUP
      }
    }
  }

  private func line(_ result: Readline.Result) -> Line {
    switch result {
    case .line(let text): return .text(text)
    case .endOfInput: return .endOfInput
    }
  }

  /// What an INT that was noted does: the line is dropped, and the next prompt stands below it.
  private func answerToInterrupt() -> Line? {
    guard input.isInterrupted else { return nil }
    input.isInterrupted = false
    if Readline.result == nil { Readline.dropLine() }
    return .interrupted
  }

  private func note(_ signal: Signal) {
    switch signal {
    case .interrupt: input.isInterrupted = true
    case .terminate(let number): ended = number
    case .resize: Readline.resize()
    case .stop: stop(leaving: Readline.suspend, returning: Readline.resume)
    case .resume:
      Readline.suspend()
      modes.remember()
      Readline.resume()
    }
  }

  /// The next byte for Readline, which also asks in the middle of a pasted text or of a character.
  /// - Returns: `nil` when a signal or the end of the terminal breaks off what is being read.
  private func byteForReadline() -> UInt8? {
    while true {
      if ended != nil || input.isInterrupted { return nil }
      switch input.wait() {
      case .bytes:
        if let byte = input.readByte() { return byte }
        ended = SIGHUP
      case .signal(let signal): note(signal)
      case .hangUp: ended = SIGHUP
      }
    }
  }
}
