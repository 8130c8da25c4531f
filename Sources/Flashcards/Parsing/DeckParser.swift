/// Reads a deck line by line: what a line looks like, and where the reader is, say what it is.
///
/// Notes are collected as lines here and understood by `NoteReader` when they end. Every line is
/// looked at once, those of a code block twice.
struct DeckParser {
  let bytes: Bytes
  var log: DiagnosticLog
  let front: FrontMatter
  private(set) var notes: [Note] = []
  private var lines: LineReader
  private var fences: FenceEnds
  private var state = State.prose
  private var section = Section()
  /// The note that is read, or the last one.
  private var note = NoteLines()
  private var isInNote = false
  /// The first byte of the line that closes the fence the reader is in.
  private var fenceEnd: Int?

  /// Where the reader is.
  private enum State {
    /// Before the first heading, or below a section's fields.
    case prose
    /// Below a section's heading.
    case section
    /// Below a prompt, before the fields.
    case body
    case fields
    /// After something that spoils what follows, up to the next note.
    case lost
    /// In a fence that is never closed, up to the next `## `.
    case lostInCode
  }

  /// The heading that notes stand under, and what it hands down.
  struct Section {
    var title: Inline?
    var fields = Fields()
    var lines: [Line] = []
  }

  /// Begins behind the front matter.
  init(_ bytes: Bytes, front: FrontMatter, log: DiagnosticLog, at lines: LineReader) {
    self.bytes = bytes
    self.front = front
    self.log = log
    self.lines = lines
    fences = FenceEnds(bytes)
    section.fields = front.inherited
    notes.reserveCapacity(bytes.count / 200)
  }

  /// Reads to the end of the file.
  mutating func parse() {
    while var line = lines.next() {
      if line.next - line.start > Limits.line {
        skip(line)
        continue
      }
      if let end = fenceEnd {
        line.mark = .code
        if line.start >= end { fenceEnd = nil }
      } else {
        line.mark = LineMark(line, in: bytes)
      }
      check(line)
      read(line)
      if notes.count >= Limits.notes { return reportTooManyNotes(line) }
    }
    finishNote()
    finishSection()
  }

  private mutating func reportTooManyNotes(_ line: Line) {
    log.report(.tooLarge("the deck", limit: "a million notes"), at: line)
  }

  /// Passes over a line that is too long, and over the rest of what it stands in.
  private mutating func skip(_ line: Line) {
    log.report(
      .tooLarge("this line", limit: "1 MiB"), at: line.start..<(line.start + 1), in: line)
    note.isSound = false
    finishNote()
    finishSection()
    fenceEnd = fenceEnd.flatMap { $0 < line.next ? nil : $0 }
    state = .lost
  }

  /// Reports bytes that no text has.
  private mutating func check(_ line: Line) {
    if line.content.isDisjoint(with: [.beyondASCII, .nul]) { return }
    var mistake: Mistake?
    var spot = line.start
    if let bad = bytes.firstInvalid(in: line.text) {
      (mistake, spot) = (.invalidUTF8, bad)
    } else if line.content.contains(.nul), let nul = line.text.first(where: { bytes[$0] == 0 }) {
      (mistake, spot) = (.nulByte, nul)
    }
    guard let mistake else { return }
    log.report(mistake, at: spot..<(spot + 1), in: line)
    if startsNote(line.mark) { spoilt = line.number } else { note.isSound = false }
  }

  /// The number of a line that begins a note but cannot be read.
  private var spoilt = 0

  private func startsNote(_ mark: LineMark) -> Bool {
    switch mark {
    case .section, .heading, .headingWithoutSpace, .question, .cloze: true
    default: false
    }
  }

  // MARK: Lines

  private mutating func read(_ line: Line) {
    if state == .lostInCode {
      guard line.mark == .heading else { return }
      state = .lost
    }
    switch line.mark {
    case .section: beginSection(line)
    case .heading: beginNote(.long, line, sign: 2)
    case .headingWithoutSpace:
      beginNote(.long, line, sign: 2)
      spoil(.noSpaceAfter("##"), at: line.start..<(line.start + 2), in: line)
    case .question: beginNote(.short, line, sign: 2)
    case .cloze: beginCloze(line)
    case .fence where fenceEnd == nil: beginFence(line)
    default: readInside(line)
    }
  }

  private mutating func readInside(_ line: Line) {
    switch state {
    case .prose: readProse(line)
    case .section: readSection(line)
    case .body: readBody(line)
    case .fields: readFields(line)
    case .lost, .lostInCode: break
    }
  }

  private mutating func readProse(_ line: Line) {
    switch line.mark {
    case .field: loseProse("this field", line)
    case .id: loseProse("this id", line)
    case .answer: loseProse("“A:”", line)
    case .equals: loseProse("this answer", line)
    case .signWithoutSpace: reportSign(line)
    default: break
    }
  }

  private mutating func loseProse(_ what: String, _ line: Line) {
    log.report(.noNote(what), at: line)
    state = .lost
  }

  private mutating func readSection(_ line: Line) {
    switch line.mark {
    case .blank: break
    case .field: section.lines.append(line)
    default:
      finishSection()
      state = .prose
      readProse(line)
    }
  }

  private mutating func readBody(_ line: Line) {
    switch line.mark {
    case .field:
      state = .fields
      readFields(line)
    case .id: readID(line)
    case .deepHeading: spoil(.deepHeading(sign(of: line)), at: line.text, in: line)
    case .rule: spoil(.rule(bytes.string(line.text)), at: line.text, in: line)
    case .signWithoutSpace:
      reportSign(line)
      note.isSound = false
    case .answer where note.form == .short && note.answer == nil && !note.prompt.isEmpty:
      note.answer = note.body.count
      append(line)
    case .answer:
      spoil(.noNote("“A:”"), at: line.start..<(line.start + 2), in: line)
    default: append(line)
    }
  }

  private mutating func append(_ line: Line) {
    note.body.append(line)
    if line.mark != .blank { note.end = line.end }
  }

  private mutating func readFields(_ line: Line) {
    switch line.mark {
    case .blank: break
    case .field:
      note.fields.append(line)
      note.end = line.end
    case .id: readID(line)
    case .signWithoutSpace:
      reportSign(line)
      state = .lost
    default:
      log.report(.textAfterFields, at: line)
      note.isSound = false
      state = .lost
    }
  }

  private mutating func readID(_ line: Line) {
    let range = (line.start + 9)..<max(line.start + 9, line.end - 4)
    note.end = line.end
    guard bytes.has("<!-- id: ", at: line.start, before: line.end), range.upperBound <= line.end,
      bytes.has(" -->", at: range.upperBound, before: line.end),
      bytes.isSlug(range)
    else { return reportID(line) }
    guard note.slug == nil else { return spoil(.twoIDs, at: line.text, in: line) }
    note.slug = bytes.string(range)
    note.id = Note.IDPlace(line: line.number, bytes: range)
  }

  private mutating func reportID(_ line: Line) {
    var start = line.start
    while start < line.end, bytes[start] != UInt8(ascii: ":") { start += 1 }
    var end = line.end
    if bytes.has("-->", at: end - 3, before: end), end - 3 > start { end -= 3 }
    let slug = bytes.trimming(min(start + 1, end)..<end)
    let marked = bytes.isSlug(slug) || slug.isEmpty ? line.text : slug
    let shown = bytes.string(bytes.isSlug(slug) ? line.text : slug)
    spoil(.badID(String(shown.prefix(80))), at: marked, in: line)
  }

  private mutating func reportSign(_ line: Line) {
    let sign = line.start..<(line.start + 2)
    log.report(.noSpaceAfter(bytes.string(sign)), at: sign, in: line)
  }

  private func sign(of line: Line) -> String {
    var end = line.start
    while end < line.end, bytes[end] == UInt8(ascii: "#") { end += 1 }
    return bytes.string(line.start..<end)
  }

  /// Reports a mistake and takes the note for lost.
  private mutating func spoil(_ mistake: Mistake, at range: Range<Int>, in line: Line) {
    if note.isSound || !isFollowUp(mistake) { log.report(mistake, at: range, in: line) }
    note.isSound = false
  }

  /// Whether a mistake says little about a note in which something else was wrong.
  private func isFollowUp(_ mistake: Mistake) -> Bool {
    if case .noNote = mistake { true } else { false }
  }

  // MARK: Beginnings and ends

  private mutating func beginSection(_ line: Line) {
    finishNote()
    finishSection()
    let title = bytes.trimming((line.start + 1)..<line.end)
    section = Section(
      title: title.isEmpty ? nil : Inline(bytes.string(title)), fields: front.inherited)
    if line.content.contains(.brace) { reportBlank(in: title, line) }
    state = .section
  }

  private mutating func reportBlank(in range: Range<Int>, _ line: Line) {
    if let blank = firstBlank(in: range, bytes) {
      log.report(.blankMisplaced, at: blank..<(blank + 2), in: line)
    }
  }

  private mutating func finishSection() {
    guard !section.lines.isEmpty else { return }
    var reader = FieldReader(bytes, sources: front.sources, inherited: front.inherited)
    reader.readSection(section.lines)
    log.append(reader.log)
    section.fields = reader.fields
    section.lines = []
  }

  private mutating func beginNote(_ form: Note.Form, _ line: Line, sign: Int) {
    finishNote()
    finishSection()
    let prompt = bytes.trimming((line.start + sign)..<line.end)
    open(form, line, prompt: prompt)
    if prompt.isEmpty { spoil(.emptyPrompt(form == .long ? "##" : "Q:"), at: line.text, in: line) }
  }

  private mutating func beginCloze(_ line: Line) {
    finishNote()
    finishSection()
    let text = bytes.skippingSpaces((line.start + 2)..<line.end)
    open(.short, line, prompt: text..<text)
    var rest = line
    rest.start = text
    rest.mark = rest.isEmpty ? .blank : .text
    append(rest)
  }

  private mutating func open(_ form: Note.Form, _ line: Line, prompt: Range<Int>) {
    note.begin(form, line, prompt: prompt)
    note.isSound = line.number != spoilt
    isInNote = true
    state = .body
  }

  private mutating func beginFence(_ line: Line) {
    guard let fence = Fence(line, in: bytes) else { return }
    if let end = fences.end(of: fence, after: lines) {
      fenceEnd = end
      return readInside(line)
    }
    let mark = String(
      repeating: Character(Unicode.Scalar(fence.byte)), count: min(fence.length, 80))
    let start = line.start + fence.indentation
    log.report(.fenceNeverClosed(mark), at: start..<(start + fence.length), in: line)
    note.isSound = false
    finishSection()
    state = .lostInCode
  }

  private mutating func finishNote() {
    guard isInNote else { return }
    isInNote = false
    guard note.end - note.first.start <= Limits.note else {
      return log.report(
        .tooLarge("this note", limit: "64 KiB"), at: note.first.text, in: note.first)
    }
    var reader = NoteReader(bytes, note, sources: front.sources, isQuiet: log.isFull)
    reader.read(in: section, to: &notes)
    log.append(reader.log)
  }
}
