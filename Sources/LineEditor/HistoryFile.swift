internal import Glibc

/// Why a history file could not be used.
public nonisolated struct HistoryFailure: Error, Equatable, Sendable {
  /// The file.
  public let path: String
  /// The call that failed, such as `open`.
  public let operation: String
  /// The `errno` it left.
  public let code: Int32
}

/// A history file on disk, shared by every running session.
package nonisolated struct HistoryFile {
  /// A file longer than this, in bytes, is replaced by its last entries; of a longer one that
  /// something else made, only the end is read.
  private static let longest = 1 << 19

  private let path: String

  /// The file at a path.
  ///
  /// Its folder must exist.
  package init(path: String) {
    self.path = path
  }

  /// The last entries; none if there is no file.
  package func load() throws(HistoryFailure) -> [HistoryEntry] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    if descriptor < 0 && errno == ENOENT { return [] }
    try check(descriptor, "open")
    defer { close(descriptor) }
    return HistoryText.parse(try text(of: descriptor, size: try regularFile(descriptor).st_size))
  }

  /// Adds entries at the end, and shortens the file when it has grown too long.
  package func append(_ entries: [HistoryEntry]) throws(HistoryFailure) {
    let descriptor = try openLocked()
    defer { close(descriptor) }
    let size = Int(try regularFile(descriptor).st_size)
    let separator = try endsLine(descriptor, size: size) ? "" : "\n"
    let added = Array((separator + HistoryText.print(entries)).utf8)
    try write(added, to: descriptor)
    if size + added.count > Self.longest {
      try replace(by: HistoryText.parse(try text(of: descriptor, size: size + added.count)))
    }
  }

  // MARK: The steps

  /// The file, locked; opened again if somebody replaced it while the lock was awaited.
  private func openLocked() throws(HistoryFailure) -> Int32 {
    let flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    while true {
      let descriptor = open(path, flags, 0o600)
      try check(descriptor, "open")
      var closing = true
      defer { if closing { close(descriptor) } }
      let mine = try regularFile(descriptor)
      try check(flock(descriptor, LOCK_EX), "flock")
      var present = stat()
      if lstat(path, &present) == 0, present.st_ino == mine.st_ino, present.st_dev == mine.st_dev {
        try check(fchmod(descriptor, 0o600), "fchmod")
        closing = false
        return descriptor
      }
    }
  }

  private func regularFile(_ descriptor: Int32) throws(HistoryFailure) -> stat {
    var status = stat()
    try check(fstat(descriptor, &status), "fstat")
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw HistoryFailure(path: path, operation: "open", code: EINVAL)
    }
    return status
  }

  private func text(of descriptor: Int32, size: Int) throws(HistoryFailure) -> String {
    let start = max(0, size - 2 * Self.longest)
    var bytes = [UInt8](repeating: 0, count: size - start)
    let count = pread(descriptor, &bytes, bytes.count, start)
    try check(count < 0 ? -1 : 0, "read")
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  private func endsLine(_ descriptor: Int32, size: Int) throws(HistoryFailure) -> Bool {
    guard size > 0 else { return true }
    var last: UInt8 = 0
    try check(pread(descriptor, &last, 1, size - 1) == 1 ? 0 : -1, "read")
    return last == 0x0A
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws(HistoryFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      try check(count < 0 ? -1 : 0, "write")
      rest = rest.dropFirst(count)
    }
  }

  /// A new file in the place of the old one, whole or not at all.
  private func replace(by entries: [HistoryEntry]) throws(HistoryFailure) {
    let temporary = "\(path).\(getpid()).new"
    unlink(temporary)
    let descriptor = open(
      temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    try check(descriptor, "open")
    defer { close(descriptor) }
    do {
      try write(Array(shortened(entries).utf8), to: descriptor)
      try check(fsync(descriptor), "fsync")
      try check(rename(temporary, path), "rename")
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// The last entries that fill half the bound, so that not every save replaces the file.
  private func shortened(_ entries: [HistoryEntry]) -> String {
    var kept: [String] = []
    var size = 0
    for entry in entries.reversed() {
      let text = HistoryText.print([entry])
      size += text.utf8.count
      if size > Self.longest / 2 { break }
      kept.append(text)
    }
    return kept.reversed().joined()
  }

  private func check(_ result: Int32, _ operation: String) throws(HistoryFailure) {
    if result < 0 { throw HistoryFailure(path: path, operation: operation, code: errno) }
  }
}
