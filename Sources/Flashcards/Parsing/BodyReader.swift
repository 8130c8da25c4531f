/// Makes the body of a note out of its lines.
struct BodyReader {
  let bytes: Bytes
  let note: NoteLines
  let units: [BodyUnit]
  /// How many of the units stand before `A:`; nil: there is none.
  let answer: Int?

  /// The first mistake, and where it is.
  struct Problem: Error {
    var mistake: Mistake
    var range: Range<Int>
  }

  /// What stands before the answer, and the answer.
  typealias Content = (lead: [Block], body: Note.Body)

  init(_ bytes: Bytes, _ note: NoteLines) {
    self.bytes = bytes
    self.note = note
    var units: [BodyUnit] = []
    units.reserveCapacity(note.body.count)
    addUnits(of: note.body[..<(note.answer ?? note.body.count)], in: bytes, to: &units)
    answer = note.answer.map { _ in units.count }
    if let line = note.answer { addUnits(of: note.body[line...], in: bytes, to: &units) }
    self.units = units
  }

  /// Reads the body by its shape.
  func read() throws(Problem) -> Content {
    if let unit = units.first(where: { $0.form == .badOption }) { throw problem(unit) }
    if let unit = units.first(where: { mark($0) == .equalsWithoutSpace }) { throw problem(unit) }
    if let answer { return try readMarkedAnswer(answer) }
    let blank = firstBlank()
    if let option = units.first(where: { $0.form == .option }) {
      if blank != nil { throw Problem(mistake: .besideBlank("an option"), range: line(option)) }
      return try readChoice()
    }
    let equals = units.first { $0.form == .equals }
    if blank != nil {
      if let equals { throw Problem(mistake: .besideBlank("an answer"), range: line(equals)) }
      return ([], try readCloze())
    }
    if isCloze { throw Problem(mistake: .noBlank, range: sign(note.first)) }
    if equals != nil { return try readAnswers() }
    if let list = try readList() { return list }
    return try readBasic()
  }

  private func readBasic() throws(Problem) -> Content {
    // In the short form an answer in prose begins with `A:`.
    let needsSign =
      note.form == .short && !units.contains { $0.form == .bullet || $0.form == .number }
    guard !units.isEmpty, !needsSign else { throw noAnswer }
    return ([], .basic(answer: blocks(units[...])))
  }

  /// Reads what begins with `A:`.
  private func readMarkedAnswer(_ answer: Int) throws(Problem) -> Content {
    for unit in units where unit.form == .option || unit.form == .equals {
      let what = unit.form == .option ? "an option" : "an answer after “=”"
      throw Problem(mistake: .mixedAnswers(what, "“A:”"), range: line(unit))
    }
    if let blank = firstBlank() {
      throw Problem(mistake: .blankMisplaced, range: blank..<(blank + 2))
    }
    let body = blocks(units[answer...])
    guard !body.isEmpty else { throw noAnswer }
    return (blocks(units[..<answer]), .basic(answer: body))
  }

  private var noAnswer: Problem {
    let range = note.form == .long ? note.prompt : note.first.text
    return Problem(mistake: .noAnswer, range: range.isEmpty ? note.first.text : range)
  }

  /// Whether the note begins with `C:`.
  private var isCloze: Bool { note.form == .short && note.prompt.isEmpty }

  // MARK: Blanks

  /// Where the first blank in a paragraph or item is.
  private func firstBlank() -> Int? {
    for unit in units where unit.form == .paragraph || unit.form.isItem {
      guard note.body[unit.lines].contains(where: { $0.content.contains(.brace) }) else { continue }
      if let blank = Flashcards.firstBlank(in: unit.text, bytes) { return blank }
    }
    return nil
  }

  private func readCloze() throws(Problem) -> Note.Body {
    var reader = ClozeReader(bytes)
    for unit in units {
      switch unit.form {
      case .code: reader.begin(.code(code(unit)))
      case .bullet, .number:
        reader.begin(.item(marker: marker(unit)))
        reader.read(unit.text)
      default:
        reader.begin(.lineBreak)
        reader.read(unit.text)
      }
      if let (mistake, range) = reader.mistake { throw Problem(mistake: mistake, range: range) }
    }
    return .cloze(reader.segments)
  }
}

// MARK: - Parts

extension BodyUnit.Form {
  /// Whether it is a list item.
  var isItem: Bool { self == .bullet || self == .number }
}

extension BodyReader {
  /// The units as blocks.
  func blocks(_ units: ArraySlice<BodyUnit>) -> [Block] {
    units.compactMap { unit in
      switch unit.form {
      case .code: return .code(code(unit))
      case .bullet, .number: return .item(marker: marker(unit), Inline(bytes.text(unit.text)))
      default:
        if unit.text.isEmpty { return nil }
        return .paragraph(Inline(bytes.text(unit.text)))
      }
    }
  }

  /// The marker of an item as written, with its indentation but without the space after it.
  func marker(_ unit: BodyUnit) -> String {
    let start = note.body[unit.lines.lowerBound].start
    return bytes.string(start..<bytes.trimming(start..<unit.text.lowerBound).upperBound)
  }

  /// The lines of a block of code, without its fences and their indentation.
  func code(_ unit: BodyUnit) -> [String] {
    let opening = note.body[unit.lines.lowerBound]
    let indentation = Fence(opening, in: bytes)?.indentation ?? 0
    return note.body[unit.lines].dropFirst().dropLast().map { line in
      let spaces = bytes.skippingSpaces(line.text) - line.start
      return bytes.string((line.start + min(spaces, indentation))..<line.end)
    }
  }

  /// What the first line of a unit looks like.
  func mark(_ unit: BodyUnit) -> LineMark { note.body[unit.lines.lowerBound].mark }

  /// The first line of a unit, without spaces at either side.
  func line(_ unit: BodyUnit) -> Range<Int> {
    bytes.trimming(note.body[unit.lines.lowerBound].text)
  }

  /// The first two characters of a line.
  func sign(_ line: Line) -> Range<Int> { line.start..<min(line.start + 2, line.end) }

  private func problem(_ unit: BodyUnit) -> Problem {
    let line = note.body[unit.lines.lowerBound]
    guard unit.form == .badOption else {
      return Problem(mistake: .noSpaceAfterSign, range: line.start..<(line.start + 1))
    }
    let box = (bytes.skippingSpaces((line.start + 1)..<line.end)..<line.end).prefix(2)
    let range = line.start..<(box.endIndex)
    return Problem(mistake: .emptyBox(bytes.string(range)), range: range)
  }
}
