/// Finds the front matter between the two `---`.
struct FrontMatterLines {
  private let bytes: Bytes
  /// Where the notes begin.
  private(set) var rest: LineReader

  /// Begins after a byte order mark.
  init(_ bytes: Bytes) {
    self.bytes = bytes
    let hasMark = bytes.has("\u{FEFF}", at: 0, before: bytes.count)
    rest = LineReader(bytes, at: hasMark ? 3 : 0)
  }

  /// Reads the front matter into a deck.
  mutating func read(_ deck: Deck, _ log: inout DiagnosticLog) -> FrontMatter {
    var front = FrontMatter(deck: deck)
    let start = rest
    guard let opening = rest.next(), isFence(opening) else {
      rest = start
      log.report(.noDeck, at: firstSpot, line: 1, from: 0)
      return front
    }
    guard let range = findEnd() else {
      front.isDeck = true
      front.sources.isComplete = false
      log.report(.frontMatterNeverClosed, at: opening)
      skipToNote()
      return front
    }
    guard range.count <= Limits.frontMatter else {
      front.isDeck = true
      front.sources.isComplete = false
      log.report(.tooLarge("the front matter", limit: "64 KiB"), at: opening)
      return front
    }
    return read(range, opening, front, &log)
  }

  private func read(
    _ range: Range<Int>, _ opening: Line, _ front: FrontMatter, _ log: inout DiagnosticLog
  ) -> FrontMatter {
    if let bad = bytes.firstInvalid(in: range) {
      var front = front
      front.isDeck = true
      front.sources.isComplete = false
      let text = YAMLText(bytes, range, line: opening.number + 1)
      let spot = text.spot(at: bad)
      log.report(.invalidUTF8, at: spot.bytes, line: spot.line, from: spot.start)
      return front
    }
    var reader = FrontMatterReader(
      text: YAMLText(bytes, range, line: opening.number + 1), front: front,
      log: DiagnosticLog(bytes))
    reader.read()
    if reader.front.isDeck {
      log.append(reader.log)
    } else {
      log.report(.noDeck, at: opening)
    }
    return reader.front
  }

  /// The first character, if there is one.
  private var firstSpot: Range<Int> { 0..<min(1, bytes.count) }

  private func isFence(_ line: Line) -> Bool {
    line.text.count == 3 && bytes.has("---", at: line.start, before: line.end)
  }

  /// The lines up to the closing `---`, which is read; nil: there is none, and all is read.
  private mutating func findEnd() -> Range<Int>? {
    let start = rest.position
    while let line = rest.next() {
      if isFence(line) { return start..<line.start }
    }
    return nil
  }

  /// Goes back to the first line that begins a section or a note.
  private mutating func skipToNote() {
    var lines = LineReader(bytes, at: 0)
    _ = lines.next()
    rest = lines
    while let line = lines.next() {
      switch LineMark(line, in: bytes) {
      case .section, .heading, .question, .cloze: return
      default: rest = lines
      }
    }
  }
}
