import FSRS

/// A position in the bytes of a line that moves over what it expects.
struct Cursor {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  /// Moves over a literal; stays if something else stands there.
  @inline(__always)
  mutating func skip(_ literal: StaticString) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard bytes.count - position >= count else { return false }
    let wanted = UnsafeRawPointer(literal.utf8Start)
    var index = 0
    while index + 8 <= count {
      let left = bytes.loadUnaligned(fromByteOffset: position + index, as: UInt64.self)
      guard left == wanted.loadUnaligned(fromByteOffset: index, as: UInt64.self) else {
        return false
      }
      index += 8
    }
    while index < count {
      guard bytes[position + index] == literal.utf8Start[index] else { return false }
      index += 1
    }
    position += count
    return true
  }

  /// A whole number of at most nine digits, without leading zeros.
  @inline(__always)
  mutating func integer() -> Int? {
    let isNegative = position < bytes.count && bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let start = position
    var value = 0
    while position < bytes.count, position - start < 10 {
      let digit = bytes[position] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      value = value &* 10 &+ Int(digit)
      position += 1
    }
    let count = position - start
    guard (1...9).contains(count), count == 1 || bytes[start] != UInt8(ascii: "0") else {
      return nil
    }
    return isNegative ? -value : value
  }

  /// A string without escapes, not empty, and the quote behind it: where it lies.
  @inline(__always)
  mutating func name() -> Range<Int>? {
    guard let text = text(), !text.isEmpty else { return nil }
    return text
  }

  /// A string without escapes, in UTF-8, and the quote behind it: where it lies.
  @inline(__always)
  mutating func text() -> Range<Int>? {
    let start = position
    var all: UInt8 = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        let range = start..<position
        position += 1
        return all < 0x80 || isUTF8(range) ? range : nil
      }
      guard byte >= 0x20, byte != UInt8(ascii: "\\") else { return nil }
      all |= byte
      position += 1
    }
    return nil
  }

  private func isUTF8(_ range: Range<Int>) -> Bool {
    String(validating: bytes[range], as: UTF8.self) != nil
  }

  /// At most 256 numbers in `0...65535` and the bracket behind them.
  mutating func places() -> Bool {
    if skip("]") { return true }
    for _ in 0..<256 {
      guard let number = integer(), 0...65535 ~= number else { return false }
      if skip("]") { return true }
      guard skip(",") else { return false }
    }
    return false
  }

  @inline(__always)
  mutating func id() -> EventID? {
    guard let range = name() else { return nil }
    return EventID(bytes: UnsafeRawBufferPointer(rebasing: bytes[range]))
  }

  /// `2026-11-20"`.
  @inline(__always)
  mutating func day() -> StudyDay? {
    guard bytes.count - position > 10, bytes[position + 10] == UInt8(ascii: "\"") else {
      return nil
    }
    let part = UnsafeRawBufferPointer(rebasing: bytes[position..<position + 10])
    position += 11
    return StudyDay(digits: part)
  }

  /// `2026-11-21T00:30:00.123Z"`.
  @inline(__always)
  mutating func time() -> Int64? {
    guard bytes.count - position > 24, bytes[position + 24] == UInt8(ascii: "\""),
      bytes[position + 10] == UInt8(ascii: "T"), bytes[position + 13] == UInt8(ascii: ":"),
      bytes[position + 16] == UInt8(ascii: ":"), bytes[position + 19] == UInt8(ascii: "."),
      bytes[position + 23] == UInt8(ascii: "Z"),
      let day = StudyDay(digits: UnsafeRawBufferPointer(rebasing: bytes[position..<position + 10])),
      let hour = decimal(bytes, position + 11, 2), let minute = decimal(bytes, position + 14, 2),
      let second = decimal(bytes, position + 17, 2),
      let fraction = decimal(bytes, position + 20, 3),
      hour < 24, minute < 60, second < 60
    else { return nil }
    position += 25
    return Int64((((day.number * 24 + hour) * 60 + minute) * 60 + second) * 1000 + fraction)
  }

  @inline(__always)
  mutating func due() -> Due? {
    guard bytes.count - position > 10 else { return nil }
    if bytes[position + 10] == UInt8(ascii: "\"") { return day().map(Due.day) }
    return time().map { .instant(Timestamp(milliseconds: $0)) }
  }

  /// `0.9` as 9000: a nought or one, then at most four digits.
  @inline(__always)
  mutating func retention() -> Int? {
    guard bytes.count - position > 2, let whole = decimal(bytes, position, 1), whole < 2 else {
      return nil
    }
    position += 1
    guard bytes[position] == UInt8(ascii: ".") else { return whole * Review.retentionScale }
    position += 1
    var value = whole
    var count = 0
    while count < 5, position < bytes.count, let digit = decimal(bytes, position, 1) {
      value = value * 10 + digit
      count += 1
      position += 1
    }
    guard (1...4).contains(count) else { return nil }
    for _ in count..<4 { value *= 10 }
    return value <= Review.retentionScale ? value : nil
  }

  @inline(__always)
  mutating func model() -> Parameters.Model? {
    if skip("6\"") { return .fsrs6 }
    return skip("7\"") ? .fsrs7 : nil
  }

  @inline(__always)
  mutating func mode() -> Review.Mode? {
    if skip("recall\"") { return .recall }
    if skip("type\"") { return .type }
    return skip("options\"") ? .options : nil
  }
}
