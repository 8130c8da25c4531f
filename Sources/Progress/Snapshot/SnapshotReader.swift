/// Reads what `SnapshotWriter` wrote; nothing read may be believed before `finish` has returned.
struct SnapshotReader {
  private var hash = BlockHash()
  private var remaining: Int
  private let source: (UnsafeMutableRawBufferPointer) throws(SnapshotProblem) -> Void

  /// A reader of `size` bytes, which `source` hands out in order.
  init(
    size: Int, _ source: @escaping (UnsafeMutableRawBufferPointer) throws(SnapshotProblem) -> Void
  ) {
    remaining = size
    self.source = source
  }

  mutating func fill(_ bytes: UnsafeMutableRawBufferPointer) throws(SnapshotProblem) {
    guard bytes.count <= remaining else { throw SnapshotProblem() }
    remaining -= bytes.count
    try source(bytes)
    hash.add(UnsafeRawBufferPointer(bytes))
  }

  mutating func number() throws(SnapshotProblem) -> UInt64 {
    var number: UInt64 = 0
    try withUnsafeMutableBytes(of: &number) { bytes in
      Result { () throws(SnapshotProblem) in try fill(bytes) }
    }.get()
    return number
  }

  /// A count of elements that can still follow.
  mutating func count(stride: Int) throws(SnapshotProblem) -> Int {
    guard let count = Int(exactly: try number()), count <= remaining / max(1, stride) else {
      throw SnapshotProblem()
    }
    return count
  }

  mutating func array<Element: BitwiseCopyable>(
    of type: Element.Type = Element.self
  ) throws(SnapshotProblem) -> [Element] {
    let count = try count(stride: MemoryLayout<Element>.stride)
    var problem: SnapshotProblem?
    let array = [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      problem = fillPart(buffer, count)
      initialized = problem == nil ? count : 0
    }
    if let problem { throw problem }
    return array
  }

  /// Fills the first `count` elements of a buffer.
  mutating func fillPart<Element: BitwiseCopyable>(
    _ buffer: UnsafeMutableBufferPointer<Element>, _ count: Int
  ) -> SnapshotProblem? {
    let part = UnsafeMutableRawBufferPointer(
      rebasing: UnsafeMutableRawBufferPointer(buffer)[..<(count * MemoryLayout<Element>.stride)])
    do throws(SnapshotProblem) {
      try fill(part)
      return nil
    } catch {
      return error
    }
  }

  mutating func text() throws(SnapshotProblem) -> String {
    String(decoding: try array(of: UInt8.self), as: UTF8.self)
  }

  /// Checks that everything was read as it was written.
  mutating func finish() throws(SnapshotProblem) {
    let expected = hash.value
    guard try number() == expected, remaining == 0 else { throw SnapshotProblem() }
  }
}

/// The snapshot is not what was written, or not from this version; it is then made anew.
package struct SnapshotProblem: Error {
  package init() {}
}
