/// Collects the mistakes of one file with their places.
struct DiagnosticLog {
  let bytes: Bytes
  private(set) var diagnostics: [Diagnostic] = []

  private let isQuiet: Bool

  /// An empty log; a quiet one keeps nothing.
  init(_ bytes: Bytes, isQuiet: Bool = false) {
    self.bytes = bytes
    self.isQuiet = isQuiet
  }

  /// Whether nothing more is kept, so that nobody need look for suggestions.
  var isFull: Bool { isQuiet || diagnostics.count >= Limits.diagnostics }

  /// Reports a mistake at a range of bytes of a line.
  mutating func report(_ mistake: Mistake, at range: Range<Int>, line: Int, from start: Int) {
    guard !isFull else { return }
    let isLast = diagnostics.count == Limits.diagnostics - 1
    let facts = isLast ? Mistake.tooMany(Limits.diagnostics).facts : mistake.facts
    diagnostics.append(
      Diagnostic(
        severity: facts.code.first == "I" ? .information : .error, code: facts.code,
        message: facts.message, help: facts.help,
        place: bytes.place(of: range, line: line, from: start)))
  }

  /// Reports a mistake at a range of bytes of a line.
  mutating func report(_ mistake: Mistake, at range: Range<Int>, in line: Line) {
    report(mistake, at: range, line: line.number, from: line.start)
  }

  /// Reports a mistake about a whole line.
  mutating func report(_ mistake: Mistake, at line: Line) {
    report(mistake, at: bytes.trimming(line.text), in: line)
  }

  /// Takes over what another log of the same file has collected.
  mutating func append(_ other: DiagnosticLog) {
    for diagnostic in other.diagnostics where !isFull {
      var diagnostic = diagnostic
      if diagnostics.count == Limits.diagnostics - 1 {
        let facts = Mistake.tooMany(Limits.diagnostics).facts
        (diagnostic.code, diagnostic.message, diagnostic.help) = facts
      }
      diagnostics.append(diagnostic)
    }
  }

  /// Everything, from the top of the file to its end.
  var sorted: [Diagnostic] {
    diagnostics.enumerated().sorted {
      ($0.element.place.bytes.lowerBound, $0.offset)
        < ($1.element.place.bytes.lowerBound, $1.offset)
    }.map(\.element)
  }
}

extension Bytes {
  /// The place of some bytes of a line that begins at `start`.
  ///
  /// - Complexity: O(length of the line). Of a line over 2,000 bytes only a part is quoted.
  func place(of range: Range<Int>, line: Int, from start: Int) -> Diagnostic.Place {
    var end = max(start, min(range.lowerBound, count))
    while end < count, self[end] != 0x0A { end += 1 }
    while end > start, self[end - 1] == 0x0D { end -= 1 }
    let from = min(max(range.lowerBound, start), end)
    let to = min(max(range.upperBound, from), end)
    let before = string(start..<from)
    let isLong = end - start > 2_000
    let head = isLong ? String(before.suffix(100)) : before
    let marked = isLong ? String(string(from..<min(to, from + 400)).prefix(100)) : string(from..<to)
    let tail = isLong ? String(string(to..<min(end, to + 400)).prefix(100)) : string(to..<end)
    return Diagnostic.Place(
      line: line, column: before.count + 1, bytes: range, text: head + marked + tail,
      characters: head.count..<(head.count + marked.count))
  }
}
