/// What was found in the bytes of a journal.
public struct LineTally: Equatable, Sendable {
  /// Lines that are not blank and no conflict markers.
  public var lines = 0
  /// All lines, blank ones too.
  public var physicalLines = 0
  /// Events read, duplicates included.
  public var events = 0
  /// Members that this version does not know.
  public var unknownFields = 0
  /// Conflict markers of git.
  public var conflictMarkers = 0

  /// Nothing found.
  public init() {}

  /// Adds what was found in another part.
  public mutating func add(_ other: LineTally) {
    lines += other.lines
    physicalLines += other.physicalLines
    events += other.events
    unknownFields += other.unknownFields
    conflictMarkers += other.conflictMarkers
  }
}

extension LearnerState {
  /// Takes in the events of a journal's bytes; `settle` must follow before anything is asked.
  ///
  /// Lines end with LF or CR LF. Blank lines and git's conflict markers are skipped. Where a torn line
  /// and a whole one are glued together, the whole one is read and the rest reported.
  ///
  /// - Parameters:
  ///   - bytes: A whole file or any number of whole lines; the last may lack its LF.
  ///   - report: Called with the number of each bad line, from 1, whether it is a torn end of the file,
  ///     and what is wrong.
  /// - Returns: What was found.
  public mutating func read(
    _ bytes: UnsafeRawBufferPointer, report: (Int, Bool, LineProblem) -> Void
  ) -> LineTally {
    var tally = LineTally()
    var start = 0
    while start < bytes.count {
      tally.physicalLines += 1
      let number = tally.physicalLines
      let end = bytes.lineEnd(from: start)
      let line = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      let isTorn = end == bytes.count
      start = end + 1
      read(line: line, &tally) { report(number, isTorn, $0) }
    }
    return tally
  }

  @inline(__always)
  private mutating func read(
    line: UnsafeRawBufferPointer, _ tally: inout LineTally, report: (LineProblem) -> Void
  ) {
    let line = line.withoutCarriageReturn
    if let plain = PlainReview(line) {
      insert(plain, in: line)
      tally.lines += 1
      tally.events += 1
      return
    }
    if line.isBlank { return }
    if line.isConflictMarker {
      tally.conflictMarkers += 1
      return
    }
    tally.lines += 1
    readAnyForm(line, &tally, report: report)
  }

  private mutating func readAnyForm(
    _ line: UnsafeRawBufferPointer, _ tally: inout LineTally, report: (LineProblem) -> Void
  ) {
    switch decode(line) {
    case .success(let decoded): take(decoded, &tally)
    case .failure(let problem):
      for part in line.gluedParts {
        if case .success(let decoded) = decode(part) { take(decoded, &tally) }
      }
      report(problem)
    }
  }

  private mutating func take(_ decoded: DecodedLine, _ tally: inout LineTally) {
    tally.events += 1
    tally.unknownFields += decoded.unknownFields
    insert(decoded.event)
  }
}

extension UnsafeRawBufferPointer {
  /// The index of the next LF, or the end.
  @inline(__always)
  func lineEnd(from start: Int) -> Int {
    var index = start
    while index + 8 <= count {
      let word = loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      let masked = word ^ 0x0A0A_0A0A_0A0A_0A0A
      let found = (masked &- 0x0101_0101_0101_0101) & ~masked & 0x8080_8080_8080_8080
      if found != 0 { return index + found.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < count, self[index] != 0x0A { index += 1 }
    return index
  }

  var isBlank: Bool { allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }

  /// `<<<<<<<`, `=======`, `>>>>>>>` or `|||||||`.
  var isConflictMarker: Bool {
    guard count >= 7, let first, "<=>|".utf8.contains(first) else { return false }
    return prefix(7).allSatisfy { $0 == first }
  }

  /// The parts of a line that begin like our lines, if there is more than the line itself.
  var gluedParts: [UnsafeRawBufferPointer] {
    let opening = Array("{\"v\":".utf8)
    var starts: [Int] = []
    var index = 0
    while index + opening.count <= count {
      if self[index..<index + opening.count].elementsEqual(opening) { starts.append(index) }
      index += 1
    }
    guard starts != [0] else { return [] }
    return zip(starts, starts.dropFirst() + [count]).map { start, end in
      UnsafeRawBufferPointer(rebasing: self[start..<end])
    }
  }
}
