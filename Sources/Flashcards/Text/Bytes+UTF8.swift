extension Bytes {
  /// The first byte of a range that does not belong to valid UTF-8, or nil.
  ///
  /// As the Unicode Standard's table 3-7 has it: no surrogates, no overlong forms, nothing above
  /// U+10FFFF.
  func firstInvalid(in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      let length = sequenceLength(at: index, before: range.upperBound)
      if length == 0 { return index }
      index += length
    }
    return nil
  }

  /// Whether no byte is over 0x7F.
  var isASCII: Bool {
    var index = 0
    while index + 8 <= count {
      if word(at: index) & 0x8080_8080_8080_8080 != 0 { return false }
      index += 8
    }
    return (index..<count).allSatisfy { self[$0] < 0x80 }
  }

  /// The length of the character at an index, or 0 if it is broken.
  private func sequenceLength(at index: Int, before end: Int) -> Int {
    let lead = self[index]
    let length: Int
    let second: ClosedRange<UInt8>
    switch lead {
    case 0...0x7F: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + length <= end, second.contains(self[index + 1]) else { return 0 }
    for offset in 2..<max(2, length) where self[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
