import Glibc
package import Progress

/// The system calls that this module makes, so that tests can put a failing disk in their place.
///
/// Each method is one call; nothing is retried here. Errors are `errno`.
package protocol Files: Sendable {
  /// `open(2)`; `O_CLOEXEC` is added.
  func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32
  /// `close(2)`.
  func close(_ file: Int32)
  /// `read(2)`: 0 at the end.
  func read(_ file: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int
  /// `pread(2)`.
  func read(
    _ file: Int32, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int
  /// `mmap(2)`, private and for reading.
  func map(_ file: Int32, size: Int) throws(SystemError) -> SharedBytes
  /// `write(2)`: how much was written.
  func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int
  /// `fdatasync(2)`.
  func synchronizeData(_ file: Int32) throws(SystemError)
  /// `fsync(2)`.
  func synchronize(_ file: Int32) throws(SystemError)
  /// `fstat(2)`.
  func status(_ file: Int32) throws(SystemError) -> FileStatus
  /// `lstat(2)`.
  func status(ofLink path: String) throws(SystemError) -> FileStatus
  /// `stat(2)`.
  func status(at path: String) throws(SystemError) -> FileStatus
  /// `access(2)` for reading.
  func checkReadable(_ path: String) throws(SystemError)
  /// `mkdir(2)`.
  func makeFolder(_ path: String, mode: UInt32) throws(SystemError)
  /// `rename(2)`.
  func rename(_ from: String, to: String) throws(SystemError)
  /// `unlink(2)`.
  func remove(_ path: String) throws(SystemError)
  /// `fchmod(2)`.
  func setMode(_ file: Int32, _ mode: UInt32) throws(SystemError)
  /// `fchown(2)`.
  func setOwner(_ file: Int32, _ owner: UInt32, _ group: UInt32) throws(SystemError)
  /// `flock(2)` with `LOCK_EX | LOCK_NB`.
  func lock(_ file: Int32) throws(SystemError)
  /// The names in a folder without `.` and `..`, in no order.
  func names(in folder: String) throws(SystemError) -> [String]
  /// `realpath(3)`.
  func realPath(_ path: String) throws(SystemError) -> String
  /// Bytes that may still be written where `path` is, by `statvfs(3)`.
  func freeSpace(at path: String) throws(SystemError) -> Int
}

/// The number of an error, as in `errno`.
package struct SystemError: Error, Equatable {
  package var code: Int32

  package init(_ code: Int32) { self.code = code }

  /// What the last call left in `errno`.
  static var last: SystemError { SystemError(errno) }
}

/// What is known about a file.
package struct FileStatus: Equatable, Sendable {
  package var kind: Kind
  package var identity: FileIdentity
  package var links: Int
  /// The permission bits.
  package var mode: UInt32
  package var owner: UInt32
  package var group: UInt32
  /// When content, owner, permissions or links changed last, in nanoseconds since 1970.
  package var changed: Int64

  /// The kinds that are told apart.
  package enum Kind: Sendable {
    case regular, folder, link, other
  }

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    identity = FileIdentity(
      device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int(status.st_size),
      modified: status.st_mtim.nanoseconds)
    changed = status.st_ctim.nanoseconds
    links = Int(status.st_nlink)
    mode = UInt32(status.st_mode) & 0o7777
    owner = UInt32(status.st_uid)
    group = UInt32(status.st_gid)
  }
}

extension timespec {
  fileprivate var nanoseconds: Int64 { Int64(tv_sec) * 1_000_000_000 + Int64(tv_nsec) }
}

/// What tells whether a file is still the one that was read, with the same content.
public struct FileIdentity: Hashable, Sendable {
  /// The file system.
  public var device: UInt64
  /// The file's number there.
  public var inode: UInt64
  /// In bytes.
  public var size: Int
  /// Nanoseconds since 1970.
  public var modified: Int64

  /// Whether it is the same file, perhaps with other content.
  func isSameFile(as other: FileIdentity) -> Bool {
    device == other.device && inode == other.inode
  }
}
