extension UnsafeRawBufferPointer {
  /// Whether the bytes are UTF-8: shortest forms only, no surrogates, nothing beyond U+10FFFF.
  ///
  /// Source: The Unicode Standard, table 3-7, "Well-Formed UTF-8 Byte Sequences".
  var isUTF8: Bool {
    var position = 0
    while position < count {
      if count - position >= 8, !EightBytes(self, at: position).hasWide {
        position += 8
        continue
      }
      let first = self[position]
      position += 1
      guard first >= 0x80 else { continue }
      guard let second = Self.second(after: first), position < count, second ~= self[position]
      else { return false }
      let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      guard count - position >= length - 1 else { return false }
      for rest in position + 1..<position + length - 1 {
        guard 0x80...0xBF ~= self[rest] else { return false }
      }
      position += length - 1
    }
    return true
  }

  /// What may follow the first byte of several, or nil if it is no such byte.
  private static func second(after first: UInt8) -> ClosedRange<UInt8>? {
    switch first {
    case 0xC2...0xDF, 0xE1...0xEC, 0xEE, 0xEF, 0xF1...0xF3: 0x80...0xBF
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: nil
    }
  }
}
