/// A growing list in pieces of 4096, so that growth never copies what is there, and a change of a shared
/// copy copies one piece.
///
/// Pieces that came with a snapshot stay where they lie until they are changed.
struct Chunked<Element: BitwiseCopyable & Sendable>: Sendable {
  /// An empty piece lies in `shared`.
  private(set) var chunks: [ContiguousArray<Element>] = []
  private(set) var count = 0
  private var shared: SharedBytes?
  /// Where the pieces lie in `shared`.
  private var offsets: [Int] = []
  private static var bits: Int { 12 }
  private static var mask: Int { 1 << bits - 1 }
  /// Elements of a full piece.
  static var chunkSize: Int { 1 << bits }

  subscript(index: UInt32) -> Element {
    @inline(__always) get {
      let piece = Int(index) >> Self.bits
      let place = Int(index) & Self.mask
      if chunks[piece].isEmpty, let shared {
        let offset = offsets[piece] + place * MemoryLayout<Element>.stride
        return shared.load(at: offset, as: Element.self)
      }
      return chunks[piece][place]
    }
    @inline(__always) _modify {
      let piece = Int(index) >> Self.bits
      if chunks[piece].isEmpty { chunks[piece] = copy(of: piece) }
      yield &chunks[piece][Int(index) & Self.mask]
    }
  }

  /// Appends an element and returns its index.
  @discardableResult
  mutating func append(_ element: Element) -> UInt32 {
    if count & Self.mask == 0 {
      var chunk = ContiguousArray<Element>()
      chunk.reserveCapacity(Self.chunkSize)
      chunks.append(chunk)
    }
    chunks[chunks.count - 1].append(element)
    count += 1
    return UInt32(count - 1)
  }

  /// Appends a piece; the last one so far is full.
  mutating func appendChunk(_ elements: some Collection<Element>) {
    var chunk = ContiguousArray<Element>()
    chunk.reserveCapacity(Self.chunkSize)
    chunk.append(contentsOf: elements)
    chunks.append(chunk)
    count += elements.count
  }

  /// Appends a full piece that lies at `offset` of `bytes`; the last one so far is full.
  mutating func appendShared(_ bytes: SharedBytes, at offset: Int) {
    shared = bytes
    offsets += Array(repeating: 0, count: chunks.count - offsets.count) + [offset]
    chunks.append([])
    count += Self.chunkSize
  }

  /// A piece with room to grow, wherever it lies.
  func copy(of piece: Int) -> ContiguousArray<Element> {
    guard chunks[piece].isEmpty, let shared else { return chunks[piece] }
    let offset = offsets[piece]
    return ContiguousArray(
      (0..<Self.chunkSize).lazy.map {
        shared.load(at: offset + $0 * MemoryLayout<Element>.stride, as: Element.self)
      })
  }

  /// All indices in order.
  var indices: Range<UInt32> { 0..<UInt32(count) }
}
