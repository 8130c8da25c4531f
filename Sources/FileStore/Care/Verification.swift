import Glibc
public import Progress

/// A journal looked at closely, line by line and without any snapshot; nothing was written.
public struct Verification: Equatable, Sendable {
  /// Files, bad lines and failures.
  public var report: JournalReport
  /// Bad lines of which nothing is lost, as after a disk was full: the event is whole on another line.
  public var mended: [JournalReport.Problem]
  /// Different events.
  public var events: Int
  /// What people call the devices.
  public var names: DeviceNames
  /// Lines that say again what another says.
  public var repeated: Int
  /// Identifiers under which different lines are known.
  public var conflicts: [EventID]
  /// Sessions with missing lines.
  public var holes: [SessionHole]
  /// Events from the future.
  public var future: FutureEvents?
  /// Files and folders that others may read, with their modes; git does not keep modes.
  public var permissions: [Permission]
  /// Bytes that may still be written where the journal is.
  public var freeSpace: Int?

  /// A file or folder with more rights than it needs.
  public struct Permission: Equatable, Sendable {
    /// Where.
    public var path: String
    /// Its mode.
    public var mode: UInt32
    /// What it should be.
    public var wanted: UInt32
  }

  /// Copies that sync tools made of conflicts; they are read like all others.
  public var conflictCopies: [String] { report.files.filter(\.isConflictCopy).map(\.name) }

  /// Whether nothing is lost or unreadable.
  ///
  /// Permissions, repetitions, copies and clocks are no damage.
  public var isSound: Bool {
    report.badLines == 0 && report.failures.isEmpty && conflicts.isEmpty && holes.isEmpty
  }

  /// Looks at a journal.
  ///
  /// - Parameters:
  ///   - folders: Where it lies.
  ///   - now: What the clock shows, for events from the future.
  /// - Throws: `StoreFailure` when the journal's folder cannot be listed.
  public init(of folders: Folders, at now: Timestamp) throws(StoreFailure) {
    try self.init(of: folders, at: now, Disk())
  }

  package init(
    of folders: Folders, at now: Timestamp, _ files: any Files
  ) throws(StoreFailure) {
    var loading = JournalLoading(folder: folders.journal, files)
    try loading.readAll()
    let state = loading.state
    var report = loading.report
    let mended = TornLines(folders.journal, files).mended(in: report, state)
    report.problems.removeAll { mended.contains($0) }
    report.badLines -= mended.count
    self.report = report
    self.mended = mended
    events = state.eventCount
    names = state.settings.deviceNames
    repeated = report.files.reduce(0) { $0 + $1.tally.events } - state.eventCount
    conflicts = state.conflicts.sorted()
    holes = state.holes
    future = state.futureEvents(at: now)
    permissions = Self.permissions(folders, report.files.map(\.name), files)
    freeSpace = try? files.freeSpace(at: folders.data)
  }

  private static func permissions(
    _ folders: Folders, _ names: [String], _ files: any Files
  ) -> [Permission] {
    let privateFolders = [folders.data, folders.journal, folders.corrupt, folders.state]
    let privateFiles =
      names.map { folders.journal + "/" + $0 } + [
        folders.configuration, folders.history, folders.state + "/device.json",
      ]
    return privateFolders.compactMap { permission($0, 0o700, files) }
      + privateFiles.compactMap { permission($0, 0o600, files) }
  }

  private static func permission(
    _ path: String, _ wanted: UInt32, _ files: any Files
  ) -> Permission? {
    guard let status = try? files.status(ofLink: path), status.kind != .link,
      status.mode & ~wanted != 0
    else { return nil }
    return Permission(path: path, mode: status.mode, wanted: wanted)
  }
}
