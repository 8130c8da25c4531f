/// Reads what `SnapshotWriter` wrote; nothing read may be believed before `finish` has returned.
struct SnapshotReader {
  let bytes: SharedBytes
  private var hash = BlockHash()
  private var position = 0

  init(_ bytes: SharedBytes) { self.bytes = bytes }

  /// The next bytes, which begin at a multiple of 8.
  private mutating func next(_ count: Int) throws(SnapshotProblem) -> Range<Int> {
    guard count >= 0, count <= bytes.count - position else { throw SnapshotProblem() }
    let range = position..<position + count
    hash.add(bytes[range])
    position = min(bytes.count, (range.upperBound + 7) & ~7)
    return range
  }

  mutating func number() throws(SnapshotProblem) -> UInt64 {
    bytes.load(at: try next(8).lowerBound, as: UInt64.self)
  }

  /// A count of elements that can still follow.
  mutating func count(stride: Int) throws(SnapshotProblem) -> Int {
    guard let count = Int(exactly: try number()), count <= (bytes.count - position) / max(1, stride)
    else { throw SnapshotProblem() }
    return count
  }

  /// Where the next array lies, by number of elements and bytes.
  mutating func place<Element: BitwiseCopyable>(
    ofArrayOf type: Element.Type
  ) throws(SnapshotProblem) -> (count: Int, range: Range<Int>) {
    let count = try count(stride: MemoryLayout<Element>.stride)
    return (count, try next(count * MemoryLayout<Element>.stride))
  }

  mutating func array<Element: BitwiseCopyable>(
    of type: Element.Type = Element.self
  ) throws(SnapshotProblem) -> [Element] {
    let (count, range) = try place(ofArrayOf: type)
    let source = bytes[range]
    return [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(from: source)
      initialized = count
    }
  }

  /// Checks that everything was read as it was written.
  mutating func finish() throws(SnapshotProblem) {
    let expected = hash.value
    guard try number() == expected, position == bytes.count else { throw SnapshotProblem() }
  }
}

/// The snapshot is not what was written, or not from this version; it is then made anew.
package struct SnapshotProblem: Error {
  package init() {}
}
