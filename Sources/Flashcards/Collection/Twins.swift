extension Note {
  /// Where it stands, for messages: `path:line`.
  func place(in path: String) -> String { "\(path):\(idPlace?.line ?? line)" }

  /// A mistake at its id, or else at its first line: another note has the id, or the text that it goes by.
  ///
  /// - Parameter other: Where that note stands.
  /// - Returns: An error.
  func twinDiagnostic(other: String) -> Diagnostic {
    let mistake: Mistake =
      hasWrittenID ? .idTwice(id.rawValue, other: other) : .sameTextTwice(other: other)
    let facts = mistake.facts
    let place =
      if let idPlace {
        Diagnostic.Place(
          line: idPlace.line, column: 10, bytes: idPlace.bytes, text: "<!-- id: \(id) -->",
          characters: 9..<(9 + id.rawValue.count))
      } else {
        Diagnostic.Place(
          line: line, column: 1, bytes: bytes, text: firstLine, characters: 0..<firstLine.count)
      }
    return Diagnostic(
      severity: .error, code: facts.code, message: facts.message, help: facts.help, place: place)
  }

  /// The line that it begins with.
  private var firstLine: String {
    switch (form, prompt.raw.isEmpty) {
    case (.long, _): "## \(prompt.raw)"
    case (.short, false): "Q: \(prompt.raw)"
    case (.short, true): "C: …"
    }
  }
}
