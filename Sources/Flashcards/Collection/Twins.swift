/// Finds notes that exist twice.
struct Twins {
  private var places: [NoteID: Place] = [:]

  /// Where a note stands.
  private struct Place {
    var path: String
    var line: Int
    var text: String { "\(path):\(line)" }
  }

  /// Adds a note; tells what is wrong if its id, or the text that it goes by, is there already.
  mutating func insert(_ note: Note, path: String) -> Diagnostic? {
    let place = Place(path: path, line: note.idPlace?.line ?? note.line)
    guard let other = places.updateValue(place, forKey: note.id) else { return nil }
    places[note.id] = other
    return note.diagnostic(
      note.hasWrittenID
        ? .idTwice(note.id.rawValue, other: other.text) : .sameTextTwice(other: other.text))
  }
}

extension Note {
  /// A mistake at its id, or else at its first line.
  fileprivate func diagnostic(_ mistake: Mistake) -> Diagnostic {
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
