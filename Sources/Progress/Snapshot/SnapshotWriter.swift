/// Writes numbers and arrays of them one after the other, each at a multiple of 8 bytes, and at the end a
/// hash of everything but the gaps.
struct SnapshotWriter {
  private var hash = BlockHash()
  private let sink: (UnsafeRawBufferPointer) throws(StoreFailure) -> Void

  init(_ sink: @escaping (UnsafeRawBufferPointer) throws(StoreFailure) -> Void) {
    self.sink = sink
  }

  mutating func put(_ bytes: UnsafeRawBufferPointer) throws(StoreFailure) {
    hash.add(bytes)
    try sink(bytes)
    let gap = -bytes.count & 7
    guard gap > 0 else { return }
    var zeros: UInt64 = 0
    try withUnsafeBytes(of: &zeros) { zeros in
      Result { () throws(StoreFailure) in
        try sink(UnsafeRawBufferPointer(rebasing: zeros[..<gap]))
      }
    }.get()
  }

  /// The count, then the bytes.
  mutating func put(counted bytes: UnsafeRawBufferPointer) throws(StoreFailure) {
    try put(UInt64(bytes.count))
    try put(bytes)
  }

  mutating func put(_ number: UInt64) throws(StoreFailure) { try put(array: [number]) }

  /// The count, then the elements as they lie in memory.
  mutating func put<Element: BitwiseCopyable>(_ array: [Element]) throws(StoreFailure) {
    try put(UInt64(array.count))
    try put(array: array)
  }

  mutating func put(_ text: String) throws(StoreFailure) { try put(Array(text.utf8)) }

  private mutating func put<Element: BitwiseCopyable>(
    array: [Element]
  ) throws(StoreFailure) {
    try array.withUnsafeBytes { bytes in
      Result { () throws(StoreFailure) in try put(bytes) }
    }.get()
  }

  mutating func finish() throws(StoreFailure) { try put(hash.value) }
}
