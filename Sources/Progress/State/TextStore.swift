/// Lines kept as bytes, in blocks of a mebibyte.
///
/// Blocks that came with a snapshot stay where they lie.
struct TextStore: Sendable {
  /// An empty block lies in `shared`.
  private var blocks: [[UInt8]] = []
  private var shared: SharedBytes?
  /// Where the blocks lie in `shared`.
  private var ranges: [Range<Int>] = []
  private static let blockBits: UInt32 = 20

  var blockCount: Int { blocks.count }

  /// Keeps a line of at most a mebibyte and returns its place.
  mutating func append(_ line: some Collection<UInt8>) -> UInt32 {
    let needed = line.count + 4
    precondition(needed <= 1 << Self.blockBits, "A kept line is shorter than a mebibyte.")
    if blocks.last.map({ $0.isEmpty || $0.count + needed > 1 << Self.blockBits }) ?? true {
      // All at once, so that growing copies nothing; the system gives memory only where it is used.
      var block: [UInt8] = []
      block.reserveCapacity(1 << Int(Self.blockBits))
      blocks.append(block)
    }
    let last = blocks.count - 1
    let place = UInt32(last) << Self.blockBits | UInt32(blocks[last].count)
    withUnsafeBytes(of: UInt32(line.count).littleEndian) { blocks[last].append(contentsOf: $0) }
    blocks[last].append(contentsOf: line)
    return place
  }

  /// The line at a place.
  func line<Result>(at place: UInt32, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    block(Int(place >> Self.blockBits)) { block in
      let start = Int(place & (1 << Self.blockBits - 1))
      precondition(start + 4 <= block.count, "A line begins in its block.")
      let count = block.loadUnaligned(fromByteOffset: start, as: UInt32.self).littleEndian
      precondition(start + 4 + Int(count) <= block.count, "A line ends in its block.")
      return body(UnsafeRawBufferPointer(rebasing: block[start + 4..<start + 4 + Int(count)]))
    }
  }

  /// The bytes of a block.
  func block<Result>(_ index: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    if index < ranges.count, let shared { return body(shared[ranges[index]]) }
    return blocks[index].withUnsafeBytes(body)
  }

  /// Appends a block that lies elsewhere; only such blocks came before.
  mutating func appendShared(_ bytes: SharedBytes, _ range: Range<Int>) {
    shared = bytes
    ranges.append(range)
    blocks.append([])
  }
}
