import Glibc
import Progress

/// An open file of the journal to which events are appended.
struct Segment {
  let files: any Files
  let name: JournalName
  let path: String
  private let file: Int32
  /// The file that was opened: a sync tool may put another in its place.
  private let identity: FileIdentity
  /// How long the file is, as far as is known here.
  private var size: Int
  /// Whether a torn line stands at the end, which needs an LF first.
  private var isTorn: Bool

  /// Opens or makes a file, 0600, durably: the file, its folder and every folder on the way.
  init(_ name: JournalName, in folder: String, _ files: any Files) throws(StoreFailure) {
    self.files = files
    self.name = name
    path = folder + "/" + name.text
    let path = path
    let flags = O_WRONLY | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
    var isNew = false
    var opened: Int32
    do throws(StoreFailure) {
      opened = try files.open(path, flags: flags)
    } catch .system(operation: _, path: _, code: ENOENT) {
      try files.makeFolders(folder)
      opened = try files.open(path, flags: flags | O_CREAT | O_EXCL)
      isNew = true
    }
    let file = opened
    do throws(StoreFailure) {
      let status = try files.call("fstat", path) { () throws(SystemError) in
        try files.status(file)
      }
      guard status.kind == .regular, status.links == 1 else {
        throw .wrongType(path: path)
      }
      identity = status.identity
      size = status.identity.size
      if isNew {
        try files.call("fchmod", path) { () throws(SystemError) in
          try files.setMode(file, 0o600)
        }
        try files.call("fsync", path) { () throws(SystemError) in try files.synchronize(file) }
      }
      // An empty file may be one whose folders could not be made durable the last time.
      if status.identity.size == 0 { try files.synchronizeFolders(to: folder) }
      isTorn = try Self.isTorn(path, size: status.identity.size, files)
    } catch {
      files.close(file)
      throw error
    }
    self.file = file
  }

  private static func isTorn(
    _ path: String, size: Int, _ files: any Files
  ) throws(StoreFailure) -> Bool {
    guard size > 0 else { return false }
    let (file, status) = try files.openForReading(path)
    defer { files.close(file) }
    var last = [UInt8](repeating: 0x0A, count: 1)
    let count = try last.withUnsafeMutableBytes { buffer in
      Result { () throws(StoreFailure) in
        try files.call("read", path) { () throws(SystemError) in
          try files.read(file, at: status.identity.size - 1, into: buffer)
        }
      }
    }.get()
    return count == 1 && last[0] != 0x0A
  }

  /// Whether the path still leads to the file that is open, only it, and nobody else wrote into it.
  var isInPlace: Bool {
    guard let status = try? files.status(ofLink: path) else { return false }
    return status.kind == .regular && status.links == 1
      && status.identity.isSameFile(as: identity) && status.identity.size == size
  }

  /// Appends whole lines; they are durable when it returns.
  ///
  /// After an error the file must not be used again.
  mutating func append(_ lines: [UInt8]) throws(StoreFailure) {
    let bytes = isTorn ? [0x0A] + lines : lines
    try files.writeAll(file, bytes, path: path)
    try files.call("fdatasync", path) { () throws(SystemError) in
      try files.synchronizeData(file)
    }
    isTorn = false
    size += bytes.count
  }

  func close() { files.close(file) }
}
