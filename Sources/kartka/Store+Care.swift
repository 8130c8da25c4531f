import Commands
import FileStore
import Glibc
import Progress

extension Disk {
  func verify(at now: Timestamp) throws(StoreFailure) -> Store.Findings {
    Store.Findings(try Verification(of: folders, at: now), in: folders.journal)
  }

  func fix(at now: Timestamp) throws(StoreFailure) -> [String] {
    try open(for: .writing).fix(Verification(of: folders, at: now))
  }

  func backUp(at now: Timestamp) throws(StoreFailure) -> String? {
    try open(for: .writing).backUp(at: now)
  }

  func bringIn(
    _ origin: Store.Origin, at now: Timestamp, _ learner: inout LearnerState
  ) throws(StoreFailure) -> Store.Brought {
    let journal = try open(for: .writing)
    return switch origin {
    case .file(let path):
      Store.Brought(try journal.importEvents(from: path, into: &learner, backedUpAt: now))
    case .folder(let path):
      Store.Brought(try journal.merge(path, into: &learner, backedUpAt: now))
    case .standardInput:
      Store.Brought(
        try journal.importEvents(
          in: allOfStandardInput(Journal.longestImport, interruption: interruption), named: "-",
          into: &learner, backedUpAt: now))
    }
  }
}

extension Store.Care {
  /// Looking after the journal on disk.
  init(_ disk: Disk) {
    self.init(
      verify: { (now) throws(StoreFailure) in
        try onMain { () throws(StoreFailure) in try disk.verify(at: now) }
      },
      fix: { (now) throws(StoreFailure) in
        try onMain { () throws(StoreFailure) in try disk.fix(at: now) }
      },
      backUp: { (now) throws(StoreFailure) in
        try onMain { () throws(StoreFailure) in try disk.backUp(at: now) }
      },
      bringIn: { (origin, now, learner) throws(StoreFailure) in
        try onMain { () throws(StoreFailure) in try disk.bringIn(origin, at: now, &learner) }
      },
      makeFile: { (path, bytes) throws(StoreFailure) in try FileStore.makeFile(path, with: bytes) })
  }
}

extension Store.Findings {
  /// What the file store found, with paths to show.
  init(_ found: Verification, in folder: String) {
    self.init(
      folder: folder,
      files: found.report.files.map {
        .init(name: $0.name, size: $0.size, isConflictCopy: $0.isConflictCopy)
      },
      events: found.report.eventsByDevice)
    badLines = found.report.problems.map {
      .init(
        path: "\(folder)/\($0.file)", line: $0.line, problem: $0.problem, isTornEnd: $0.isTornEnd)
    }
    badLineCount = found.report.badLines
    mendedLines = found.mended.count
    failures = found.report.failures
    names = found.names
    repeated = found.repeated
    conflicts = found.conflicts
    holes = found.holes
    future = found.future
    permissions = found.permissions.map {
      .init(path: $0.path, mode: $0.mode, wanted: $0.wanted)
    }
    freeSpace = found.freeSpace
  }
}

extension Store.Brought {
  /// What the file store took in.
  init(_ summary: ImportSummary) {
    self.init(
      added: summary.added, known: summary.known,
      skipped: summary.badLines.map { .init(path: $0.path, line: $0.line, problem: $0.problem) },
      files: summary.files, failures: summary.failures, backup: summary.backup)
  }
}
