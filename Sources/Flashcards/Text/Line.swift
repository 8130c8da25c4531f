/// A line of a file.
struct Line {
  /// From 1.
  var number: Int
  /// The index of its first byte.
  var start: Int
  /// The end of its text: before spaces at the right and the line end.
  var end: Int
  /// The index of the next line's first byte.
  var next: Int
  /// What kind of bytes may be in it.
  var content: Content
  /// What it looks like, outside of a fence.
  var mark = LineMark.text

  var text: Range<Int> { start..<end }
  var isEmpty: Bool { start == end }

  /// Found on the way while the line end is searched; never missing, sometimes too much.
  struct Content: OptionSet {
    let rawValue: UInt8
    /// A byte over 0x7F.
    static let beyondASCII = Content(rawValue: 1)
    /// A byte 0.
    static let nul = Content(rawValue: 2)
    /// A `{`.
    static let brace = Content(rawValue: 4)
  }
}

/// Takes lines from bytes, eight bytes at a step.
struct LineReader {
  let bytes: Bytes
  private(set) var position: Int
  /// The number of the next line, from 1.
  private(set) var number: Int

  init(_ bytes: Bytes, at position: Int = 0, number: Int = 1) {
    self.bytes = bytes
    self.position = position
    self.number = number
  }

  /// The next line, or nil at the end.
  @inline(__always)
  mutating func next() -> Line? {
    let start = position
    guard start < bytes.count else { return nil }
    let (feed, content) = lineFeed(from: start)
    var end = feed
    while end > start, isSpace(bytes[end - 1]) || bytes[end - 1] == 0x0D { end -= 1 }
    position = min(feed + 1, bytes.count)
    defer { number += 1 }
    return Line(number: number, start: start, end: end, next: position, content: content)
  }

  /// The index of the next line feed, or the end, and what stands before it.
  ///
  /// `zeros(w ^ pattern)` has the top bit set in every byte of `w` that equals the pattern; the
  /// lowest such bit is exact, higher ones may be set in error by a borrow.
  private func lineFeed(from start: Int) -> (index: Int, content: Line.Content) {
    var found = Findings()
    var index = start
    while index + 8 <= bytes.count {
      let word = bytes.word(at: index)
      let feeds = zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A)
      if feeds != 0 {
        let inside = (feeds & (0 &- feeds)) &- 1
        found.add(word & inside | 0x0A0A_0A0A_0A0A_0A0A & ~inside)
        return (index + feeds.trailingZeroBitCount / 8, found.content)
      }
      found.add(word)
      index += 8
    }
    while index < bytes.count, bytes[index] != 0x0A {
      found.add(UInt64(bytes[index]) | 0x0A0A_0A0A_0A0A_0A00)
      index += 1
    }
    return (index, found.content)
  }
}

/// What words of eight bytes contain, put together without a branch.
private struct Findings {
  private var high: UInt64 = 0
  private var nuls: UInt64 = 0
  private var braces: UInt64 = 0

  mutating func add(_ word: UInt64) {
    high |= word & 0x8080_8080_8080_8080
    nuls |= zeros(word)
    braces |= zeros(word ^ 0x7B7B_7B7B_7B7B_7B7B)
  }

  var content: Line.Content {
    var content = Line.Content()
    if high != 0 { content.insert(.beyondASCII) }
    if nuls != 0 { content.insert(.nul) }
    if braces != 0 { content.insert(.brace) }
    return content
  }
}

/// The top bit in every byte that is zero; a borrow may set it in higher bytes too.
private func zeros(_ word: UInt64) -> UInt64 {
  (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
}
