/// Reads what `SnapshotWriter` wrote; nothing read may be believed before `finish` has returned.
package struct SnapshotReader {
  let bytes: SharedBytes
  private var hash = BlockHash()
  private var position = 0

  package init(_ bytes: SharedBytes) { self.bytes = bytes }

  /// The next bytes, behind the gap that `SnapshotWriter` left.
  private mutating func next(_ count: Int) throws(SnapshotProblem) -> Range<Int> {
    let start = position + SnapshotWriter.gap(at: position, before: count)
    guard count >= 0, start <= bytes.count, count <= bytes.count - start else {
      throw SnapshotProblem()
    }
    position = start + count
    hash.add(bytes[start..<position])
    return start..<position
  }

  package mutating func number() throws(SnapshotProblem) -> UInt64 {
    bytes.load(at: try next(8).lowerBound, as: UInt64.self)
  }

  /// A count of elements that can still follow.
  package mutating func count(stride: Int) throws(SnapshotProblem) -> Int {
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

  package mutating func array<Element: BitwiseCopyable>(
    of type: Element.Type = Element.self
  ) throws(SnapshotProblem) -> [Element] {
    let (count, range) = try place(ofArrayOf: type)
    let source = bytes[range]
    return [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(from: source)
      initialized = count
    }
  }

  /// An array that stays where it lies.
  mutating func sharedArray<Element: BitwiseCopyable & Sendable>(
    of type: Element.Type = Element.self
  ) throws(SnapshotProblem) -> SharedArray<Element> {
    let (count, range) = try place(ofArrayOf: type)
    return SharedArray(bytes, at: range.lowerBound, count: count)
  }

  /// Checks that everything was read as it was written.
  package mutating func finish() throws(SnapshotProblem) {
    let expected = hash.value
    guard try number() == expected, position == bytes.count else { throw SnapshotProblem() }
  }
}

/// The snapshot is not what was written, or not from this version; it is then made anew.
package struct SnapshotProblem: Error {
  package init() {}
}
