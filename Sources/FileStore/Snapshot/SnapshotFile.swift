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
    guard let bytes = try? files.mapped(path) else { return nil }
    var coverage: Coverage?
    let state = try? LearnerState(snapshot: bytes) { heading in
      coverage = Coverage(heading: heading, files)
      return coverage?.isTrue(in: journal, files) ?? false
    }
    guard let state, let coverage else { return nil }
    return (state, coverage)
  }

  /// Writes a snapshot, atomically.
  func write(_ state: LearnerState, _ coverage: Coverage) throws(StoreFailure) {
    try files.makeFolders(parentFolder(of: path))
    let heading = coverage.heading(files)
    try files.replaceAtomically(path, followingLinks: false) { (writer) throws(StoreFailure) in
      try state.writeSnapshot(heading: heading) { (bytes) throws(StoreFailure) in
        try writer.write(bytes)
      }
      try writer.flush()
    }
  }
}
