/// Finds notes that exist twice.
struct Twins {
  private var places: [NoteID: Place] = [:]
  private var texts: [String: Place] = [:]

  /// Where a note stands.
  private struct Place {
    var path: String
    var line: Int
    var text: String { "\(path):\(line)" }
  }

  /// Adds a note; tells what is wrong if it is there already.
  ///
  /// Two notes of one text are one note twice unless both have ids.
  mutating func insert(_ note: Note, path: String) -> Diagnostic? {
    let place = Place(path: path, line: note.idPlace?.line ?? note.line)
    if note.hasWrittenID, let other = places[note.id] {
      return note.diagnostic(.idTwice(note.id.rawValue, other: other.text))
    }
    if let other = texts[note.fingerprint], !note.hasWrittenID || !hasID.contains(note.fingerprint)
    {
      return note.diagnostic(.sameTextTwice(other: other.text))
    }
    places[note.id] = place
    if texts.updateValue(place, forKey: note.fingerprint) == nil, note.hasWrittenID {
      hasID.insert(note.fingerprint)
    }
    return nil
  }

  /// Fingerprints of which the first note has a written id.
  private var hasID: Set<String> = []
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
