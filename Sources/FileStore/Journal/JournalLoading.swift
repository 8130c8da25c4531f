import Glibc
import Progress

/// Reads the files of a journal into a state; nothing is written.
struct JournalLoading {
  let files: any Files
  let folder: String
  var state = LearnerState()
  var report = JournalReport()
  /// What was read of each file, in whole lines.
  private(set) var coverage = Coverage()
  /// Lines read that the snapshot did not contain.
  private(set) var newLines = 0

  init(folder: String, _ files: any Files) {
    self.folder = folder
    self.files = files
  }

  /// Reads all files of the journal, the parts that a snapshot contains from there.
  ///
  /// A missing folder has no files.
  mutating func readAll(snapshot: SnapshotFile? = nil) throws(StoreFailure) {
    let names = try names()
    if let (known, contained) = snapshot?.read() {
      state = known
      coverage = contained
    }
    for name in names { read(name) }
    state.settle()
    report.eventsByDevice = state.eventsByDevice
  }

  /// Whether so much is new that a new snapshot pays, and all of it could be read.
  var deservesSnapshot: Bool {
    let isComplete = report.failures.allSatisfy {
      if case .system = $0 { false } else { true }
    }
    return isComplete && newLines > max(2000, state.eventCount / 50)
  }

  /// The names of the journal's files, sorted.
  func names() throws(StoreFailure) -> [String] {
    do throws(StoreFailure) {
      let names = try files.call("readdir", folder) { () throws(SystemError) in
        try files.names(in: folder)
      }
      return names.filter(JournalName.holdsEvents).sorted()
    } catch .system(operation: _, path: _, code: ENOENT) {
      return []
    }
  }

  /// Reads what is not yet known of a file.
  private mutating func read(_ name: String) {
    do throws(StoreFailure) {
      try readLines(name)
    } catch {
      report.failures.append(error)
    }
  }

  /// Reads what is new in pieces of a mebibyte, so that memory does not grow with the file.
  private mutating func readLines(_ name: String) throws(StoreFailure) {
    let path = folder + "/" + name
    let (file, status) = try files.openForReading(path)
    defer { files.close(file) }
    let known = coverage.files[name]
    var tally = LineTally()
    tally.physicalLines = known?.lines ?? 0
    if known?.size == status.identity.size { return note(name, status, tally) }
    var position = known?.size ?? 0
    var wholeLines = (size: position, count: tally.physicalLines)
    var buffer = [UInt8](
      repeating: 0, count: min(Self.piece, max(4096, status.identity.size - position + 1)))
    var kept = 0
    while true {
      let count = try fill(&buffer, from: kept, file, at: position, path)
      position += count
      let end = kept + count
      let isLast = count == 0
      let whole = isLast ? end : self.wholeLines(in: buffer, end)
      feed(buffer, whole, name, &tally)
      if isLast { break }
      wholeLines = (position - (end - whole), tally.physicalLines)
      kept = end - whole
      buffer.withUnsafeMutableBytes { bytes in
        bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[whole..<end]))
      }
    }
    newLines += tally.lines
    coverage.add(name, size: wholeLines.size, lines: wholeLines.count, in: folder, files)
    note(name, status, tally)
  }

  private mutating func note(_ name: String, _ status: FileStatus, _ tally: LineTally) {
    report.files.append(
      .init(
        name: name, size: status.identity.size, tally: tally,
        isConflictCopy: JournalName.isConflictCopy(name)))
  }

  private static let piece = 1 << 20

  /// Reads behind the first `kept` bytes; how much came, 0 at the end.
  private func fill(
    _ buffer: inout [UInt8], from kept: Int, _ file: Int32, at position: Int, _ path: String
  ) throws(StoreFailure) -> Int {
    try buffer.withUnsafeMutableBytes { bytes in
      let room = UnsafeMutableRawBufferPointer(rebasing: bytes[kept...])
      return Result { () throws(StoreFailure) in
        try files.call("read", path) { () throws(SystemError) in
          try files.read(file, at: position, into: room)
        }
      }
    }.get()
  }

  /// Where the last whole line of the first `end` bytes ends; a line that fills the buffer is cut.
  private func wholeLines(in buffer: [UInt8], _ end: Int) -> Int {
    var index = end
    while index > 0, buffer[index - 1] != 0x0A { index -= 1 }
    return index == 0 && end == buffer.count ? end : index
  }

  private mutating func feed(
    _ buffer: [UInt8], _ count: Int, _ name: String, _ tally: inout LineTally
  ) {
    var problems: [JournalReport.Problem] = []
    var badLines = 0
    let before = tally.physicalLines
    let part = buffer.withUnsafeBytes { bytes in
      state.read(UnsafeRawBufferPointer(rebasing: bytes[..<count])) { line, isTorn, problem in
        badLines += 1
        guard problems.count < JournalReport.mostProblems else { return }
        problems.append(
          .init(file: name, line: before + line, isTornEnd: isTorn, problem: problem))
      }
    }
    tally.add(part)
    report.badLines += badLines
    let room = JournalReport.mostProblems - report.problems.count
    report.problems += problems.prefix(max(0, room))
  }
}
