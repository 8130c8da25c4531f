import Glibc
import Progress

/// The derived state in the cache: read when it is still true of the journal, else made anew.
struct SnapshotFile {
  let path: String
  /// The journal's folder.
  let journal: String
  let files: any Files

  /// The state and what it contains of each file; nil when there is no true snapshot.
  func read() -> (state: LearnerState, coverage: Coverage)? {
    guard let (file, status) = try? files.openForReading(path) else { return nil }
    defer { files.close(file) }
    var coverage: Coverage?
    let state = try? LearnerState(
      snapshotOfSize: status.identity.size,
      where: { heading in
        coverage = Coverage(heading: heading, files)
        return coverage?.isTrue(in: journal, files) ?? false
      },
      from: { (buffer) throws(SnapshotProblem) in try fill(buffer, file) })
    guard let state, let coverage else { return nil }
    return (state, coverage)
  }

  private func fill(
    _ buffer: UnsafeMutableRawBufferPointer, _ file: Int32
  ) throws(SnapshotProblem) {
    var rest = buffer
    while !rest.isEmpty {
      let part = rest
      let count = try? files.call("read", path) { () throws(SystemError) in
        try files.read(file, into: part)
      }
      guard let count, count > 0 else { throw SnapshotProblem() }
      rest = UnsafeMutableRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// Writes a snapshot, atomically.
  func write(_ state: LearnerState, _ coverage: Coverage) throws(StoreFailure) {
    try files.makeFolders(parentFolder(of: path))
    let heading = coverage.heading(files)
    try files.replaceAtomically(path) { (writer) throws(StoreFailure) in
      try state.writeSnapshot(heading: heading) { (bytes) throws(StoreFailure) in
        try writer.write(bytes)
      }
      try writer.flush()
    }
  }
}
