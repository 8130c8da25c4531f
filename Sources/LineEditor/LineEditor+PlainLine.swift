internal import Glibc

extension LineEditor {
  /// One line as the kernel delivers it: from a pipe, a file or a dumb terminal.
  func plainLine(prompt: String) -> Line {
    output.showPrompt(prompt)
    modes.remember()
    while true {
      if let line = lines.takeLine() { return plain(line) }
      switch input.wait() {
      case .hangUp: return .terminated(signal: end(with: SIGHUP))
      case .signal(.interrupt):
        lines.removeAll()
        output.showPrompt("\n")
        return .interrupted
      case .signal(.terminate(let number)): return .terminated(signal: end(with: number))
      case .signal(.stop): stop(leaving: {}, returning: { output.showPrompt(prompt) })
      case .signal(.resume): output.showPrompt(prompt)
      case .signal(.resize): break
      case .bytes:
        let bytes = input.readAvailable()
        if bytes.isEmpty { return atEnd() }
        lines.append(bytes)
      }
    }
  }

  private func plain(_ line: LineBuffer.Line) -> Line {
    switch line {
    case .text(let text): .text(text)
    case .tooLong: .tooLong
    }
  }

  /// The last line of a file may lack its line feed; the end itself is met by the next call.
  private func atEnd() -> Line {
    if let rest = lines.takeRest() { return plain(rest) }
    output.showPrompt("\n")
    return .endOfInput
  }
}
