/// The bytes of a file.
///
/// Every access is checked, in release builds as well.
struct Bytes {
  private let base: UnsafeRawBufferPointer

  /// Wraps memory that outlives this value.
  init(_ base: UnsafeRawBufferPointer) { self.base = base }

  var count: Int { base.count }

  subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < base.count, "A byte outside of the file.")
    return base[index]
  }

  /// Eight bytes from an index on, the first in the lowest place.
  func word(at index: Int) -> UInt64 {
    precondition(index >= 0 && index <= base.count - 8, "A word outside of the file.")
    return UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// The text of a range; bytes that are no UTF-8 become U+FFFD.
  func string(_ range: Range<Int>) -> String {
    precondition(range.lowerBound >= 0 && range.upperBound <= base.count, "Outside of the file.")
    return String(decoding: UnsafeRawBufferPointer(rebasing: base[range]), as: UTF8.self)
  }

  /// Whether all of a range is one text.
  func holds(_ text: StaticString, in range: Range<Int>) -> Bool {
    range.count == text.utf8CodeUnitCount
      && has(text, at: range.lowerBound, before: range.upperBound)
  }

  /// Whether a text stands at an index.
  @inline(__always)
  func has(_ text: StaticString, at index: Int, before end: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, end <= count, end - index >= length else { return false }
    return text.withUTF8Buffer { text in
      for offset in 0..<length where base[index + offset] != text[offset] { return false }
      return true
    }
  }

  /// The first index in a range, from the left, whose byte is not a space or tab.
  func skippingSpaces(_ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, isSpace(self[index]) { index += 1 }
    return index
  }

  /// The range without spaces and tabs at either side.
  func trimming(_ range: Range<Int>) -> Range<Int> {
    let start = skippingSpaces(range)
    var end = range.upperBound
    while end > start, isSpace(self[end - 1]) { end -= 1 }
    return start..<end
  }
}

extension String {
  /// Calls a function with the bytes of the text, which live no longer than the call.
  func withBytes<Value>(_ read: (Bytes) -> Value) -> Value {
    var text = self
    return text.withUTF8 { read(Bytes(UnsafeRawBufferPointer($0))) }
  }

  /// Whether one of its bytes passes a test; faster than a loop over `utf8`.
  func hasByte(where test: (UInt8) -> Bool) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.contains(where: test) } ?? utf8.contains(where: test)
  }
}

/// A space or a tab.
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

/// `0`…`9`.
func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

/// The punctuation of ASCII, which a backslash escapes.
func isPunctuation(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
  default: false
  }
}
