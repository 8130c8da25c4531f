import Progress

/// Collects small writes into large ones.
final class BufferedWriter {
  private let file: Int32
  private let path: String
  private let files: any Files
  private var buffer: [UInt8] = []
  private static let size = 1 << 18

  init(_ file: Int32, path: String, _ files: any Files) {
    self.file = file
    self.path = path
    self.files = files
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(StoreFailure) {
    if buffer.count + bytes.count > Self.size { try flush() }
    guard bytes.count <= Self.size else {
      try files.writeAll(file, bytes, path: path)
      return
    }
    buffer.append(contentsOf: bytes)
  }

  /// Writes what was collected.
  func flush() throws(StoreFailure) {
    try files.writeAll(file, buffer, path: path)
    buffer.removeAll(keepingCapacity: true)
  }
}
