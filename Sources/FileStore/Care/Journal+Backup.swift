import Glibc
public import Progress

extension Journal {
  /// How many backups are kept.
  public static let backupsKept = 10

  /// Where backups lie.
  public var backups: String { folders.state + "/backups" }

  /// Copies the whole journal into one file and reads the copy back.
  ///
  /// The file has all bytes of all files, one after the other, and can be read by `progress import`. Of
  /// more than `backupsKept` the oldest are removed; only this program's backups are.
  ///
  /// - Parameter now: What the clock shows: the file's name.
  /// - Returns: The file's path; nil when the journal is empty.
  /// - Throws: `StoreFailure` when it cannot be written, or `.unequalCopy` when it reads otherwise.
  @discardableResult
  public func backUp(at now: Timestamp) throws(StoreFailure) -> String? {
    guard !isReadOnly else { throw .readOnly }
    let names = try JournalLoading(folder: folders.journal, files).names()
    guard !names.isEmpty else { return nil }
    try files.makeFolders(backups)
    let path = backupPath(now)
    var hash = BlockHash()
    try files.replaceAtomically(path) { (writer) throws(StoreFailure) in
      for name in names { try copy(name, to: writer, &hash) }
      try writer.flush()
    }
    guard try hashOfCopy(path) == hash.value else { throw .unequalCopy(path: path) }
    removeOldBackups(but: path)
    return path
  }

  /// A name that is not taken: `2026-11-21T003000.123Z.jsonl`, without colons for other systems.
  private func backupPath(_ now: Timestamp) -> String {
    var time = now
    while true {
      let name = time.description.filter { $0 != ":" }
      let path = "\(backups)/\(name).jsonl"
      if !files.exists(path) { return path }
      time.milliseconds += 1
    }
  }

  private func copy(
    _ name: String, to writer: BufferedWriter, _ hash: inout BlockHash
  ) throws(StoreFailure) {
    let path = folders.journal + "/" + name
    let opened: (file: Int32, status: FileStatus)
    do throws(StoreFailure) {
      opened = try files.openForReading(path)
    } catch .wrongType {
      return
    }
    defer { files.close(opened.file) }
    var last: UInt8 = 0x0A
    try forEachPiece(opened.file, path) { (piece) throws(StoreFailure) in
      last = piece.last ?? last
      hash.add(bytewise: piece)
      try writer.write(piece)
    }
    guard last != 0x0A else { return }
    let end: [UInt8] = [0x0A]
    try end.withUnsafeBytes { end in
      hash.add(bytewise: end)
      return Result { () throws(StoreFailure) in try writer.write(end) }
    }.get()
  }

  private func hashOfCopy(_ path: String) throws(StoreFailure) -> UInt64 {
    let (file, _) = try files.openForReading(path)
    defer { files.close(file) }
    var hash = BlockHash()
    try forEachPiece(file, path) { (piece) throws(StoreFailure) in hash.add(bytewise: piece) }
    return hash.value
  }

  private func forEachPiece(
    _ file: Int32, _ path: String,
    _ body: (UnsafeRawBufferPointer) throws(StoreFailure) -> Void
  ) throws(StoreFailure) {
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let isDone = try buffer.withUnsafeMutableBytes { buffer in
        Result { () throws(StoreFailure) in
          let count = try files.call("read", path) { () throws(SystemError) in
            try files.read(file, into: buffer)
          }
          try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
          return count == 0
        }
      }.get()
      if isDone { return }
    }
  }

  /// Removes the oldest by name, never the one just made, whatever the clock says.
  private func removeOldBackups(but path: String) {
    let names = ((try? files.names(in: backups)) ?? [])
      .filter { Timestamp(iso: Self.withColons($0)) != nil && $0 != lastName(of: path) }.sorted()
    for name in names.dropLast(Self.backupsKept - 1) { try? files.remove(backups + "/" + name) }
  }

  /// `2026-11-21T00:30:00.123Z` for `2026-11-21T003000.123Z.jsonl`; nonsense for other names.
  private static func withColons(_ name: String) -> String {
    guard name.hasSuffix(".jsonl"), name.utf8.count == 28 else { return "" }
    var time = Array(name.dropLast(6))
    time.insert(":", at: 13)
    time.insert(":", at: 16)
    return String(time)
  }
}
