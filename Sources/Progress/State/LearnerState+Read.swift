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
    withLineGroup { group in
      while start < bytes.count {
        tally.physicalLines += 1
        let number = tally.physicalLines
        let end = bytes.lineEnd(from: start)
        let line = UnsafeRawBufferPointer(rebasing: bytes[start..<end]).withoutCarriageReturn
        let isTorn = end == bytes.count
        start = end + 1
        if group.take(line) {
          tally.lines += 1
          tally.events += 1
          if group.isFull { insert(&group) }
        } else {
          insert(&group)
          readOther(line, &tally) { report(number, isTorn, $0) }
        }
      }
      insert(&group)
    }
    return tally
  }

  /// Reads a line that is not plain.
  private mutating func readOther(
    _ line: UnsafeRawBufferPointer, _ tally: inout LineTally, report: (LineProblem) -> Void
  ) {
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
    case .success(let decoded): take(decoded, line, &tally)
    case .failure(let problem):
      for part in line.gluedParts {
        if case .success(let decoded) = decode(part) { take(decoded, part, &tally) }
      }
      report(problem)
    }
  }

  private mutating func take(
    _ decoded: DecodedLine, _ line: UnsafeRawBufferPointer, _ tally: inout LineTally
  ) {
    tally.events += 1
    tally.unknownFields += decoded.unknownFields
    insert(decoded.event, in: decoded.unknownFields > 0 ? line : nil)
  }
}
