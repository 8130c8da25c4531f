import Glibc

/// A new file that bytes are appended to, a mebibyte at a time.
struct ByteFile {
  let path: String
  private let file: Int32
  private var buffer: [UInt8] = []

  /// Makes the file; one that is there is emptied.
  init(_ path: String) throws {
    self.path = path
    file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SystemFailure("open", path) }
  }

  /// Appends bytes.
  mutating func write(_ bytes: some Collection<UInt8>) throws {
    buffer += bytes
    if buffer.count >= 1 << 20 { try flush() }
  }

  /// Writes what is left and closes the file.
  mutating func finish() throws {
    defer { close(file) }
    try flush()
  }

  private mutating func flush() throws {
    try buffer.withUnsafeBytes { bytes in
      var rest = bytes
      while !rest.isEmpty {
        let count = Glibc.write(file, rest.baseAddress, rest.count)
        guard count >= 0 else { throw SystemFailure("write", path) }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// All bytes of a file.
func bytes(of path: String) throws -> [UInt8] {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { throw SystemFailure("open", path) }
  defer { close(file) }
  let size = max(0, Int(lseek(file, 0, SEEK_END)))
  var filled = 0
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while filled < size {
      let part = pread(file, buffer.baseAddress.map { $0 + filled }, size - filled, filled)
      guard part > 0 else { break }
      filled += part
    }
    count = filled
  }
  guard filled == size else { throw SystemFailure("read", path) }
  return bytes
}
