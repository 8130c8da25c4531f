/// Writes numbers and arrays of them one after the other, each at a multiple of 8 bytes, long ones at the
/// beginning of a line of the processor's cache, and at the end a hash of everything but the gaps.
package struct SnapshotWriter {
  private var hash = BlockHash()
  private var position = 0
  private let sink: (UnsafeRawBufferPointer) throws(StoreFailure) -> Void

  /// How many zeros stand at a position before `count` bytes.
  static func gap(at position: Int, before count: Int) -> Int {
    let line = 64
    return -position & (count < 16 * line ? 7 : line - 1)
  }

  package init(_ sink: @escaping (UnsafeRawBufferPointer) throws(StoreFailure) -> Void) {
    self.sink = sink
  }

  mutating func put(_ bytes: UnsafeRawBufferPointer) throws(StoreFailure) {
    let gap = Self.gap(at: position, before: bytes.count)
    if gap > 0 {
      try withUnsafeBytes(of: SIMD8<UInt64>()) { zeros in
        Result { () throws(StoreFailure) in
          try sink(UnsafeRawBufferPointer(rebasing: zeros[..<gap]))
        }
      }.get()
    }
    hash.add(bytes)
    try sink(bytes)
    position += gap + bytes.count
  }

  /// The count, then the bytes.
  mutating func put(counted bytes: UnsafeRawBufferPointer) throws(StoreFailure) {
    try put(UInt64(bytes.count))
    try put(bytes)
  }

  package mutating func put(_ number: UInt64) throws(StoreFailure) { try put(array: [number]) }

  /// The count, then the elements as they lie in memory.
  package mutating func put<Element: BitwiseCopyable>(_ array: [Element]) throws(StoreFailure) {
    try put(UInt64(array.count))
    try put(array: array)
  }

  /// The count, then the elements as they lie in memory.
  mutating func put<Element: BitwiseCopyable & Sendable>(
    _ array: SharedArray<Element>
  ) throws(StoreFailure) {
    try put(UInt64(array.count))
    try array.withUnsafeBytes { bytes in
      Result { () throws(StoreFailure) in try put(bytes) }
    }.get()
  }

  package mutating func put(_ text: String) throws(StoreFailure) { try put(Array(text.utf8)) }

  private mutating func put<Element: BitwiseCopyable>(
    array: [Element]
  ) throws(StoreFailure) {
    try array.withUnsafeBytes { bytes in
      Result { () throws(StoreFailure) in try put(bytes) }
    }.get()
  }

  package mutating func finish() throws(StoreFailure) { try put(hash.value) }
}
