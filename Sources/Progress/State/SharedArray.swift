/// A growing list of numbers that, when it came with a snapshot, stays where it lies until it is changed.
struct SharedArray<Element: BitwiseCopyable & Sendable>: Sendable {
  /// Empty while `place` says where the elements lie.
  private var own: [Element]
  private var place: Place?
  private(set) var count: Int

  private struct Place: Sendable {
    var bytes: SharedBytes
    var offset: Int
  }

  init(_ elements: [Element] = []) {
    own = elements
    count = elements.count
  }

  /// Elements that lie at `offset` of `bytes`, all of them inside.
  init(_ bytes: SharedBytes, at offset: Int, count: Int) {
    own = []
    place = Place(bytes: bytes, offset: offset)
    self.count = count
  }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      guard let place else { return own[index] }
      precondition(index >= 0 && index < count, "An index is inside.")
      let offset = place.offset + index * MemoryLayout<Element>.stride
      return place.bytes.load(at: offset, as: Element.self)
    }
    @inline(__always) set {
      makeOwn()
      own[index] = newValue
    }
  }

  mutating func append(_ element: Element) {
    makeOwn()
    own.append(element)
    count += 1
  }

  mutating func append(contentsOf elements: some Collection<Element>) {
    makeOwn()
    own.append(contentsOf: elements)
    count = own.count
  }

  /// The elements as they lie in memory.
  @inline(__always)
  func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    guard let place else { return own.withUnsafeBytes(body) }
    let end = place.offset + count * MemoryLayout<Element>.stride
    return body(place.bytes[place.offset..<end])
  }

  @inline(__always)
  private mutating func makeOwn() {
    if place != nil { copy() }
  }

  private mutating func copy() {
    own = withUnsafeBytes { Array($0.bindMemory(to: Element.self)) }
    place = nil
  }
}
