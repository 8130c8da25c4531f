/// Cuts text at its blanks, without looking into them.
struct BlankScanner {
  private let bytes: Bytes
  private let end: Int
  private var code: CodeSpans
  private var index: Int

  /// A piece of the text.
  enum Piece: Equatable {
    case text(Range<Int>)
    /// The whole blank, and what stands between its braces.
    case blank(Range<Int>, content: Range<Int>, colons: Colons)
    /// What is wrong, and where; nothing follows.
    case mistake(Mistake, Range<Int>)
  }

  /// The places of `::` in a blank; where there are more than three, of the first three.
  struct Colons: Equatable {
    private(set) var first: Int?
    private(set) var second: Int?
    private var third: Int?

    mutating func append(_ index: Int) {
      if first == nil {
        first = index
      } else if second == nil {
        second = index
      } else if third == nil {
        third = index
      }
    }

    mutating func removeFirst() { (first, second, third) = (second, third, nil) }
  }

  init(_ bytes: Bytes, _ range: Range<Int>) {
    self.bytes = bytes
    end = range.upperBound
    index = range.lowerBound
    code = CodeSpans(bytes, before: end)
  }

  /// The next piece, or nil at the end.
  mutating func next() -> Piece? {
    guard index < end else { return nil }
    if isBrace(UInt8(ascii: "{")) { return blank() }
    let start = index
    while index < end, !isBrace(UInt8(ascii: "{")) {
      index = afterMarkup(bytes, &code, at: index)
    }
    return .text(start..<min(index, end))
  }

  /// Whether two of a brace follow.
  private func isBrace(_ brace: UInt8) -> Bool {
    bytes[index] == brace && index + 1 < end && bytes[index + 1] == brace
  }

  private mutating func blank() -> Piece {
    let start = index
    var depth = 0
    var colons = Colons()
    var nested: Int?
    while index < end {
      if isBrace(UInt8(ascii: "{")) {
        if depth > 0, nested == nil { nested = index }
        depth += 1
        index += 2
      } else if isBrace(UInt8(ascii: "}")) {
        depth -= 1
        index += 2
        if depth == 0 { break }
      } else if bytes.has("::", at: index, before: end) {
        colons.append(index)
        index += 2
      } else {
        index = afterMarkup(bytes, &code, at: index)
      }
    }
    defer { if depth > 0 || nested != nil { index = end } }
    if depth > 0 { return .mistake(.blankNeverClosed, start..<(start + 2)) }
    if let nested { return .mistake(.nestedBlank, nested..<(nested + 2)) }
    return .blank(start..<index, content: (start + 2)..<(index - 2), colons: colons)
  }
}

/// Where the first `{{` stands that is neither escaped nor in code.
func firstBlank(in range: Range<Int>, _ bytes: Bytes) -> Int? {
  var scanner = BlankScanner(bytes, range)
  var start = range.lowerBound
  while let piece = scanner.next() {
    guard case .text(let text) = piece else { return start }
    start = text.upperBound
  }
  return nil
}
