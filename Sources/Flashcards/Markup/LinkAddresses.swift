/// Finds `(address "title")` behind a link's text.
///
/// Which parenthesis closes which is worked out once for the whole paragraph, when the first is
/// asked for.
struct LinkAddresses {
  private let bytes: Bytes
  private var partners: [Int: Int]?
  /// The first space or line end at or after the index asked last.
  private var space = -1

  init(_ bytes: Bytes) { self.bytes = bytes }

  /// The address in the parentheses that open at an index, and the index after them.
  mutating func address(at index: Int) -> (address: String, end: Int)? {
    guard bytes.has("(", at: index, before: bytes.count) else { return nil }
    let partners = self.partners ?? pairs()
    self.partners = partners
    guard let close = partners[index] else { return nil }
    if space < index { space = nextSpace(from: index) }
    let end = min(space, close)
    if end < close, !isTitle(end..<close) { return nil }
    return (Inline(bytes.string((index + 1)..<end)).unescaped, close + 1)
  }

  private func isTitle(_ range: Range<Int>) -> Bool {
    let title = bytes.trimming(range)
    guard title.count >= 2 else { return title.isEmpty }
    let quote = bytes[title.lowerBound]
    return (quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"))
      && bytes[title.upperBound - 1] == quote
  }

  private func nextSpace(from index: Int) -> Int {
    var next = index
    while next < bytes.count, bytes[next] > 0x20 { next += 1 }
    return next
  }

  private func pairs() -> [Int: Int] {
    var open: [Int] = []
    var pairs: [Int: Int] = [:]
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): open.append(index)
      case UInt8(ascii: ")"): if let start = open.popLast() { pairs[start] = index }
      default: break
      }
      index += 1
    }
    return pairs
  }
}

extension Inline {
  /// The text with its escapes resolved and its markup left alone.
  var unescaped: String {
    guard raw.utf8.contains(UInt8(ascii: "\\")) else { return raw }
    var text: [UInt8] = []
    var isEscaped = false
    for byte in raw.utf8 {
      if isEscaped, !isPunctuation(byte) { text.append(UInt8(ascii: "\\")) }
      if !isEscaped, byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        text.append(byte)
        isEscaped = false
      }
    }
    if isEscaped { text.append(UInt8(ascii: "\\")) }
    return String(decoding: text, as: UTF8.self)
  }
}
