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
  mutating func next() -> Line? {
    let start = position
    guard start < bytes.count else { return nil }
    var content = Line.Content()
    let feed = lineFeed(from: start, &content)
    var end = feed
    while end > start, isSpace(bytes[end - 1]) || bytes[end - 1] == 0x0D { end -= 1 }
    position = min(feed + 1, bytes.count)
    defer { number += 1 }
    return Line(number: number, start: start, end: end, next: position, content: content)
  }

  /// The index of the next line feed, or the end.
  ///
  /// `zeros(w ^ pattern)` has the top bit set in every byte of `w` that equals the pattern; the
  /// lowest such bit is exact, higher ones may be set in error by a borrow.
  private func lineFeed(from start: Int, _ content: inout Line.Content) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let word = bytes.word(at: index)
      let feeds = zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A)
      let inside = feeds == 0 ? UInt64.max : (feeds & (0 &- feeds)) &- 1
      note(word, inside, &content)
      if feeds != 0 { return index + feeds.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index] != 0x0A {
      note(UInt64(bytes[index]) | 0x0A0A_0A0A_0A0A_0A00, 0xFF, &content)
      index += 1
    }
    return index
  }

  /// Notes what the bytes of a word contain, as far as the mask reaches.
  private func note(_ word: UInt64, _ mask: UInt64, _ content: inout Line.Content) {
    if word & mask & 0x8080_8080_8080_8080 != 0 { content.insert(.beyondASCII) }
    if zeros(word) & mask != 0 { content.insert(.nul) }
    if zeros(word ^ 0x7B7B_7B7B_7B7B_7B7B) & mask != 0 { content.insert(.brace) }
  }

  private func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
