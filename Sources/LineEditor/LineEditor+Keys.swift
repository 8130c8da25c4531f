internal import Glibc

extension LineEditor {
  /// One key, without Enter.
  ///
  /// What was typed ahead is taken first; what is not taken stays for the next line or key. A paste
  /// is one `Key.paste`, so it never answers several questions. Without a terminal, or with
  /// `TERM=dumb`, a line is read and its first character is the key; an empty line is Enter.
  public func readKey() -> Key {
    if let ended { return .terminated(signal: ended) }
    fflush(nil)
    guard isInteractive else { return keyOfLine() }

    let takesPastes = Readline.takesBracketedPastes
    modes.remember()
    modes.enterKeyMode()
    if takesPastes { output.write("\u{1B}[?2004h") }
    defer {
      if takesPastes { output.write("\u{1B}[?2004l") }
      modes.restore()
    }
    switch input.wait() {
    case .hangUp: return .terminated(signal: end(with: SIGHUP))
    case .signal(let signal): return key(for: signal)
    case .bytes: return decodedKey()
    }
  }

  private func decodedKey() -> Key {
    guard let first = input.readByte() else { return .terminated(signal: end(with: SIGHUP)) }
    if first == modes.endOfInputByte { return .endOfInput }
    var decoder = KeyDecoder(
      next: { [input] in input.readByte(within: $0) },
      pasteLimit: LineEditor.longestLine)
    let key = decoder.key(startingWith: first)
    if let unread = decoder.unread { input.pushBack(unread) }
    return key
  }

  private func key(for signal: Signal) -> Key {
    switch signal {
    case .interrupt: return .interrupt
    case .terminate(let number): return .terminated(signal: end(with: number))
    case .resize: return .resized
    case .resume: return .resumed
    case .stop:
      if Readline.takesBracketedPastes { output.write("\u{1B}[?2004l") }
      stop(leaving: modes.restore, returning: {})
      return .resumed
    }
  }

  private func keyOfLine() -> Key {
    switch plainLine(prompt: "") {
    case .text(let text): text.first.map(Key.character) ?? .enter
    case .tooLong: .unknown
    case .interrupted: .interrupt
    case .endOfInput: .endOfInput
    case .terminated(let signal): .terminated(signal: signal)
    }
  }
}
