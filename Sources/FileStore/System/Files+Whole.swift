import Glibc
import Progress

/// Operations made of several calls, with the path in the error and interrupted calls repeated.
extension Files {
  /// Runs one call, again while a signal interrupts it.
  func call<Value>(
    _ operation: String, _ path: String, _ body: () throws(SystemError) -> Value
  ) throws(StoreFailure) -> Value {
    while true {
      do throws(SystemError) {
        return try body()
      } catch {
        guard error.code == EINTR else {
          throw .system(operation: operation, path: path, code: error.code)
        }
      }
    }
  }

  func open(
    _ path: String, flags: Int32, mode: UInt32 = 0o600
  ) throws(StoreFailure) -> Int32 {
    try call("open", path) { () throws(SystemError) in try open(path, flags, mode: mode) }
  }

  /// Opens a regular file for reading, over a link only with `follow`; a pipe or device does not block.
  func openForReading(
    _ path: String, follow: Bool = false
  ) throws(StoreFailure) -> (file: Int32, status: FileStatus) {
    let flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | (follow ? 0 : O_NOFOLLOW)
    let file = try open(path, flags: flags)
    do throws(StoreFailure) {
      let status = try call("fstat", path) { () throws(SystemError) in try self.status(file) }
      guard status.kind == .regular else { throw StoreFailure.wrongType(path: path) }
      return (file, status)
    } catch {
      close(file)
      throw error
    }
  }

  /// The whole content of a regular file.
  func contents(
    of path: String, limit: Int, follow: Bool = false
  ) throws(StoreFailure) -> (bytes: [UInt8], identity: FileIdentity) {
    let (file, status) = try openForReading(path, follow: follow)
    defer { close(file) }
    guard status.identity.size <= limit else { throw .tooLarge(path: path, limit: limit) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(status.identity.size + 1)
    var buffer = [UInt8](repeating: 0, count: min(max(status.identity.size + 1, 512), 1 << 20))
    while true {
      let count = try buffer.withUnsafeMutableBytes { buffer in
        Result { () throws(StoreFailure) in
          try call("read", path) { () throws(SystemError) in try read(file, into: buffer) }
        }
      }.get()
      if count == 0 { return (bytes, status.identity) }
      bytes.append(contentsOf: buffer[..<count])
      guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
    }
  }

  /// The bytes of a file of the cache, which is only ever replaced as a whole, so that they stay as
  /// they are.
  func mapped(_ path: String) throws(StoreFailure) -> SharedBytes {
    let (file, status) = try openForReading(path)
    defer { close(file) }
    guard status.identity.size > 0 else { throw .malformed(path: path) }
    return try call("mmap", path) { () throws(SystemError) in
      try map(file, size: status.identity.size)
    }
  }

  /// Writes everything, however short the single writes are.
  func writeAll(_ file: Int32, _ bytes: [UInt8], path: String) throws(StoreFailure) {
    try bytes.withUnsafeBytes { bytes in
      Result { () throws(StoreFailure) in try writeAll(file, bytes, path: path) }
    }.get()
  }

  func writeAll(
    _ file: Int32, _ bytes: UnsafeRawBufferPointer, path: String
  ) throws(StoreFailure) {
    var written = 0
    while written < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
      let count = try call("write", path) { () throws(SystemError) in try write(file, rest) }
      guard count > 0 else { throw .system(operation: "write", path: path, code: EIO) }
      written += count
    }
  }

  /// Makes the names in a folder durable; some network file systems know no such thing.
  func synchronizeFolder(_ path: String) throws(StoreFailure) {
    let folder = try open(path, flags: O_RDONLY | O_DIRECTORY)
    defer { close(folder) }
    do throws(StoreFailure) {
      try call("fsync", path) { () throws(SystemError) in try synchronize(folder) }
    } catch .system(operation: _, path: _, let code) where code == EINVAL || code == ENOTSUP {
      return
    }
  }

  /// Makes the names in a folder and in all that lead to it durable, as far up as they may be opened.
  func synchronizeFolders(to path: String) throws(StoreFailure) {
    try synchronizeFolder(path)
    var folder = path
    while parentFolder(of: folder) != folder {
      folder = parentFolder(of: folder)
      do throws(StoreFailure) {
        try synchronizeFolder(folder)
      } catch .system(operation: "open", path: _, let code) where code == EACCES || code == EPERM {
        return
      }
    }
  }

  /// Makes a folder and all that lead to it, 0700, durably.
  func makeFolders(_ path: String) throws(StoreFailure) {
    if let status = try? status(at: path) {
      guard status.kind == .folder else { throw .wrongType(path: path) }
      return
    }
    let parent = parentFolder(of: path)
    if parent != path { try makeFolders(parent) }
    do throws(StoreFailure) {
      try call("mkdir", path) { () throws(SystemError) in try makeFolder(path, mode: 0o700) }
    } catch .system(operation: _, path: _, code: EEXIST) {
      return
    }
    try restrict(path)
    try synchronizeFolder(parent)
  }

  /// Takes from a new folder what the umask would have left or taken: it is 0700.
  private func restrict(_ path: String) throws(StoreFailure) {
    let folder = try open(path, flags: O_RDONLY | O_DIRECTORY)
    defer { close(folder) }
    try call("fchmod", path) { () throws(SystemError) in try setMode(folder, 0o700) }
  }

  /// Whether something is at a path, whatever it is.
  func exists(_ path: String) -> Bool { (try? status(ofLink: path)) != nil }
}

/// The folder that a path lies in.
func parentFolder(of path: String) -> String {
  let parts = path.split(separator: "/", omittingEmptySubsequences: true).dropLast()
  let joined = parts.joined(separator: "/")
  if path.hasPrefix("/") { return "/" + joined }
  return joined.isEmpty ? "." : joined
}

/// The last part of a path.
func lastName(of path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}
