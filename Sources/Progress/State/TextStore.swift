/// Lines kept as bytes, in blocks of a mebibyte.
struct TextStore: Sendable {
  var blocks: [[UInt8]] = []
  private static let blockBits: UInt32 = 20

  /// Keeps a line of at most a mebibyte and returns its place.
  mutating func append(_ line: some Collection<UInt8>) -> UInt32 {
    let needed = line.count + 4
    precondition(needed <= 1 << Self.blockBits, "A kept line is shorter than a mebibyte.")
    if blocks.isEmpty || blocks[blocks.count - 1].count + needed > 1 << Self.blockBits {
      blocks.append([])
    }
    let last = blocks.count - 1
    let place = UInt32(last) << Self.blockBits | UInt32(blocks[last].count)
    withUnsafeBytes(of: UInt32(line.count).littleEndian) { blocks[last].append(contentsOf: $0) }
    blocks[last].append(contentsOf: line)
    return place
  }

  /// The line at a place.
  func line<Result>(at place: UInt32, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    blocks[Int(place >> Self.blockBits)].withUnsafeBytes { block in
      let start = Int(place & (1 << Self.blockBits - 1))
      let count = block.loadUnaligned(fromByteOffset: start, as: UInt32.self).littleEndian
      return body(UnsafeRawBufferPointer(rebasing: block[start + 4..<start + 4 + Int(count)]))
    }
  }
}
