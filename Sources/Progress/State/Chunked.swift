/// A growing list in pieces of 4096, so that growth never copies what is there, and a change of a shared
/// copy copies one piece.
struct Chunked<Element: Sendable>: Sendable {
  private(set) var chunks: [ContiguousArray<Element>] = []
  private(set) var count = 0
  private static var bits: Int { 12 }
  private static var mask: Int { 1 << bits - 1 }
  /// Elements of a full piece.
  static var chunkSize: Int { 1 << bits }

  subscript(index: UInt32) -> Element {
    @inline(__always) get { chunks[Int(index) >> Self.bits][Int(index) & Self.mask] }
    @inline(__always) _modify { yield &chunks[Int(index) >> Self.bits][Int(index) & Self.mask] }
  }

  /// Appends an element and returns its index.
  @discardableResult
  mutating func append(_ element: Element) -> UInt32 {
    if count & Self.mask == 0 {
      var chunk = ContiguousArray<Element>()
      chunk.reserveCapacity(1 << Self.bits)
      chunks.append(chunk)
    }
    chunks[chunks.count - 1].append(element)
    count += 1
    return UInt32(count - 1)
  }

  /// Appends a piece; the last one so far is full.
  mutating func appendChunk<Stored>(_ stored: [Stored], _ element: (Stored) -> Element) {
    var chunk = ContiguousArray<Element>()
    chunk.reserveCapacity(Self.chunkSize)
    for item in stored { chunk.append(element(item)) }
    chunks.append(chunk)
    count += stored.count
  }

  /// All indices in order.
  var indices: Range<UInt32> { 0..<UInt32(count) }
}
