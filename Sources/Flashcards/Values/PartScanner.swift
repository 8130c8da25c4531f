/// Splits text at separators that stand neither in code nor behind a backslash.
///
/// The parts have no spaces at either side; there is at least one.
struct PartScanner: Sequence, IteratorProtocol {
  private let bytes: Bytes
  private let separator: Separator
  private var code: CodeSpans
  /// What no part was made of; nil behind the last part.
  private var open: Range<Int>?

  /// What stands between two parts.
  enum Separator {
    /// ` | `, between alternatives.
    case bar
    /// ` — ` or ` -- `, before a remark.
    case dash
  }

  init(_ bytes: Bytes, _ range: Range<Int>, _ separator: Separator) {
    self.bytes = bytes
    self.separator = separator
    code = CodeSpans(bytes, before: range.upperBound)
    open = range
  }

  /// Everything behind the last separator that was met.
  var rest: Range<Int>? { open.map(bytes.trimming) }

  /// The next part, or nil at the end.
  mutating func next() -> Range<Int>? {
    guard let open else { return nil }
    var index = open.lowerBound
    while index < open.upperBound {
      if bytes[index] == 0x20, let end = separatorEnd(at: index) {
        // The space at its end may begin the next separator.
        self.open = (end - 1)..<open.upperBound
        return bytes.trimming(open.lowerBound..<index)
      }
      index = afterMarkup(bytes, &code, at: index)
    }
    self.open = nil
    return bytes.trimming(open)
  }

  /// The end of a separator that stands at an index, if one does.
  private func separatorEnd(at index: Int) -> Int? {
    switch separator {
    case .bar: return bytes.has(" | ", at: index, before: code.end) ? index + 3 : nil
    case .dash:
      if bytes.has(" -- ", at: index, before: code.end) { return index + 4 }
      return bytes.has(" — ", at: index, before: code.end) ? index + 5 : nil
    }
  }
}

/// The index after the escape, the code or the byte at an index.
func afterMarkup(_ bytes: Bytes, _ code: inout CodeSpans, at index: Int) -> Int {
  switch bytes[index] {
  case UInt8(ascii: "\\"): return min(index + 2, code.end)
  case UInt8(ascii: "`"):
    let run = code.runLength(at: index)
    return code.code(at: index).map { $0.upperBound + run } ?? index + run
  default: return index + 1
  }
}
