import Glibc
public import Progress

/// The learner's journal on disk: loaded once, then only appended to.
///
/// An answer is acknowledged only after `append` has returned. Bytes that are in a file are never
/// changed, cut or deleted. Only files of this device's own are written.
public final class Journal {
  /// Where it lies.
  public let folders: Folders
  /// The name under which this machine writes; empty when it never wrote and only reads now.
  public let device: String
  /// Whether nothing may be written.
  public let isReadOnly: Bool
  /// Events that could not be written yet; they are tried again before the next ones.
  public private(set) var unsaved: [Event] = []

  let files: any Files
  private let lock: Int32?
  private var segment: Segment?

  /// Opens the journal.
  ///
  /// For writing, the lock is taken, which the system releases when the program ends however it ends,
  /// and the device gets its name at the first time. For reading, nothing is written anywhere.
  ///
  /// - Throws: `StoreFailure.locked` when another start of the program writes.
  public convenience init(folders: Folders, readOnly: Bool = false) throws(StoreFailure) {
    try self.init(folders: folders, readOnly: readOnly, Disk())
  }

  package init(folders: Folders, readOnly: Bool, _ files: any Files) throws(StoreFailure) {
    self.folders = folders
    self.files = files
    isReadOnly = readOnly
    if readOnly {
      lock = nil
      device = (try? DeviceIdentity.known(in: folders.state, files))?.name ?? ""
      return
    }
    let lock = try Self.takeLock(folders.state, files)
    do throws(StoreFailure) {
      device = try DeviceIdentity.establish(in: folders.state, files).name
    } catch {
      files.close(lock)
      throw error
    }
    self.lock = lock
  }

  deinit {
    segment?.close()
    if let lock { files.close(lock) }
  }

  private static func takeLock(
    _ folder: String, _ files: any Files
  ) throws(StoreFailure) -> Int32 {
    try files.makeFolders(folder)
    let path = folder + "/lock"
    let lock = try files.open(path, flags: O_RDWR | O_CREAT | O_NOFOLLOW)
    // A umask that takes all from the owner would keep everybody out from the next start on.
    if let status = try? files.status(lock), status.mode != 0o600 {
      try? files.setMode(lock, 0o600)
    }
    do throws(StoreFailure) {
      try files.call("flock", path) { () throws(SystemError) in try files.lock(lock) }
    } catch .system(operation: _, path: _, code: EWOULDBLOCK) {
      files.close(lock)
      throw .locked(path: path)
    } catch {
      files.close(lock)
      throw error
    }
    return lock
  }

  /// Identifiers for the events of this start.
  public func makeEventIDs() -> EventIDs {
    EventIDs(
      device: device.isEmpty ? "reader" : device,
      session: EventIDs.name(from: .random(in: 0...(.max))))
  }

  /// Reads all files, those of other devices and conflict copies too.
  ///
  /// What a snapshot contains is taken from there, without another look at its lines; when much is new
  /// and the journal may be written, the snapshot is made anew. Nothing else is written. Bad lines and unreadable files are in the report; only a folder that cannot be listed throws.
  public func load() throws(StoreFailure) -> LoadedJournal {
    var loading = JournalLoading(folder: folders.journal, files)
    let snapshot = SnapshotFile(path: folders.snapshot, journal: folders.journal, files: files)
    try loading.readAll(snapshot: snapshot)
    if !isReadOnly, loading.deservesSnapshot {
      // The cache is only a cache: without it the next start is slower.
      try? snapshot.write(loading.state, loading.coverage)
    }
    loading.report.merged = newFromOthers(loading.report.eventsByDevice)
    return LoadedJournal(state: loading.state, report: loading.report)
  }

  /// Appends events, after those that could not be written before.
  ///
  /// When it returns they are durable. When the disk refuses, the next segment is tried once with the
  /// same bytes; an event that is then in both has one identifier and counts once.
  ///
  /// - Throws: `StoreFailure` when they are not saved; they are kept in `unsaved` and tried again before
  ///   the next ones. `StoreFailure.unwritable` and `.readOnly` keep nothing.
  public func append(_ events: [Event]) throws(StoreFailure) {
    guard !isReadOnly else { throw .readOnly }
    for event in events where !isReadable(event) { throw .unwritable(event.id) }
    unsaved += events
    try saveUnsaved()
  }

  /// Appends events of another journal with their lines as they stand there, without LF.
  ///
  /// What this version does not know in a line is kept so.
  func append(_ events: [Event], as lines: [EventID: [UInt8]]) throws(StoreFailure) {
    originals.merge(lines) { _, new in new }
    unsaved += events
    try saveUnsaved()
  }

  /// Lines of events that came from elsewhere and could not be written yet.
  private var originals: [EventID: [UInt8]] = [:]

  private func line(of event: Event) -> [UInt8] {
    originals[event.id].map { $0 + [0x0A] } ?? encode(event)
  }

  /// Tries once more to write what could not be written.
  public func saveUnsaved() throws(StoreFailure) {
    guard let first = unsaved.first else { return }
    let lines = unsaved.flatMap(line)
    let month = JournalName(time: first.time, device: device)
    do throws(StoreFailure) {
      try write(lines, month)
    } catch {
      try write(lines, month)
    }
    unsaved.removeAll()
    originals.removeAll()
  }

  /// The lines of what could not be written, as `progress import` accepts them.
  public var unsavedLines: [UInt8] { unsaved.flatMap(line) }

  private func isReadable(_ event: Event) -> Bool {
    let line = encode(event).dropLast()
    return line.withUnsafeBytes { bytes in
      (try? decodeLine(bytes).get()).map { $0.id == event.id } ?? false
    }
  }

  /// Writes to the open segment, or opens the one that is to be written.
  ///
  /// After an error the descriptor is never used again: what the kernel still holds of the page is
  /// unknown then, and another `fdatasync` would say that all is well.
  private func write(_ lines: [UInt8], _ month: JournalName) throws(StoreFailure) {
    if let open = segment, open.name.month != month.month || !open.isInPlace {
      open.close()
      segment = nil
    }
    do throws(StoreFailure) {
      if segment == nil { segment = try openSegment(month) }
      try segment?.append(lines)
    } catch {
      abandonSegment()
      throw error
    }
  }

  /// Segments that failed with something in them; an empty one may be opened again.
  private var abandoned: Set<String> = []

  private func abandonSegment() {
    guard let open = segment else { return }
    open.close()
    segment = nil
    let size = (try? files.status(ofLink: open.path))?.identity.size
    if size != 0 { abandoned.insert(open.name.text) }
  }

  /// The last segment of the month, or the one after it if that failed.
  private func openSegment(_ month: JournalName) throws(StoreFailure) -> Segment {
    let names = (try? files.names(in: folders.journal)) ?? []
    let segments = names.compactMap(JournalName.init).filter {
      $0.month == month.month && $0.device == device
    }
    var name = month
    name.segment = max(1, segments.map(\.segment).max() ?? 1)
    while abandoned.contains(name.text) { name.segment += 1 }
    let segment = try Segment(name, in: folders.journal, files)
    if names.isEmpty { writeGitAttributes() }
    return segment
  }
}
