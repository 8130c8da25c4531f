import Progress
import Terminal

/// `progress verify --json`; a key whose value is empty is absent.
struct FindingsJSON: Encodable {
  let schema = 1
  let sound: Bool
  let folder: String
  let files: [File]
  let events: Int
  let devices: [String: Int]
  /// What people call the devices.
  let names: [String: String]?
  let badLines: Int
  /// Bad lines besides, whose events are whole on other lines.
  let mended: Int
  let problems: [Problem]?
  let unreadable: [String]?
  let repeated: Int
  let conflicts: [String]?
  let holes: [Hole]?
  let future: Future?
  let permissions: [Permission]?
  let freeBytes: Int?
  /// Files with copies of bad lines that were written now; only with `--fix`.
  let copies: [String]?

  struct File: Encodable {
    let name: String
    let bytes: Int
    let conflictCopy: Bool
  }

  struct Problem: Encodable {
    let file: String
    let line: Int
    let problem: String
    let torn: Bool
  }

  struct Hole: Encodable {
    let device: String
    let session: String
    let missing: Int
  }

  struct Future: Encodable {
    let events: Int
    /// UTC.
    let newest: String
    /// The device that wrote the newest.
    let device: String
  }

  struct Permission: Encodable {
    let path: String
    /// Octal digits.
    let mode: String
    let wanted: String
  }

  private enum CodingKeys: String, CodingKey {
    case schema, sound, folder, files, events, devices, names, badLines, mended, problems
    case unreadable, repeated, conflicts, holes, future, permissions, freeBytes, copies
  }

  init(_ findings: Store.Findings, copies: [String]?) {
    sound = findings.isSound
    folder = findings.folder
    files = findings.files.map {
      File(name: $0.name, bytes: $0.size, conflictCopy: $0.isConflictCopy)
    }
    events = EventCounts(findings.events).total
    devices = findings.events
    names = findings.names.known.isEmpty ? nil : findings.names.known
    badLines = findings.badLineCount
    mended = findings.mendedLines
    problems =
      findings.badLines.map {
        Problem(
          file: $0.path, line: $0.line,
          problem: Messages.text(for: $0.problem).rendered(.none), torn: $0.isTornEnd)
      }.nonEmpty
    unreadable = findings.failures.map { Messages.text(for: $0).rendered(.none) }.nonEmpty
    repeated = findings.repeated
    conflicts = findings.conflicts.map(\.rawValue).nonEmpty
    holes =
      findings.holes.map { Hole(device: $0.device, session: $0.session, missing: $0.missing) }
      .nonEmpty
    future = findings.future.map {
      Future(events: $0.count, newest: $0.newest.description, device: $0.device)
    }
    permissions =
      findings.permissions.map {
        Permission(
          path: $0.path, mode: String($0.mode, radix: 8), wanted: String($0.wanted, radix: 8))
      }.nonEmpty
    freeBytes = findings.freeSpace
    self.copies = copies
  }
}
