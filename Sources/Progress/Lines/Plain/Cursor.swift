import FSRS

/// A position in the bytes of a line that moves over what it expects.
struct Cursor {
  private let bytes: UnsafeRawBufferPointer
  private(set) var position = 0

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
    guard position < bytes.count, bytes[position] == UInt8(ascii: "-") else { return natural() }
    position += 1
    return natural().map { -$0 }
  }

  /// A whole number without sign of at most nine digits, without leading zeros.
  @inline(__always)
  mutating func natural() -> Int? {
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
    return value
  }

  /// A string without escapes, not empty, in UTF-8, and the quote behind it.
  @inline(__always)
  mutating func name() -> UnsafeRawBufferPointer? {
    let start = position
    guard let isWide = moveToQuote() else { return nil }
    guard bytes[position] == UInt8(ascii: "\""), position > start else { return nil }
    let name = UnsafeRawBufferPointer(rebasing: bytes[start..<position])
    guard !isWide || name.isUTF8 else { return nil }
    position += 1
    return name
  }

  /// Moves over a string in UTF-8 and the quote behind it; of escapes only those of one letter.
  @inline(__always)
  mutating func skipText() -> Bool {
    let start = position
    var isWide = false
    while let wide = moveToQuote() {
      isWide = isWide || wide
      position += 1
      if bytes[position - 1] == UInt8(ascii: "\"") {
        guard isWide else { return true }
        return UnsafeRawBufferPointer(rebasing: bytes[start..<position - 1]).isUTF8
      }
      guard skipEscape() else { return false }
    }
    return false
  }

  /// Moves over the letter behind a backslash.
  private mutating func skipEscape() -> Bool {
    guard position < bytes.count else { return false }
    switch bytes[position] {
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      position += 1
      return true
    default: return false
    }
  }

  /// Moves to the next quote or backslash; nil if a control character or the end comes first, else
  /// whether there are bytes outside ASCII before it.
  @inline(__always)
  private mutating func moveToQuote() -> Bool? {
    var isWide = false
    while bytes.count - position >= 8 {
      let eight = EightBytes(bytes, at: position)
      let ends = eight.are(UInt8(ascii: "\"")) | eight.are(UInt8(ascii: "\\"))
      let controls = eight.areControls
      guard ends | controls != 0 else {
        isWide = isWide || eight.hasWide
        position += 8
        continue
      }
      let before = (ends | controls).firstMarked
      if eight.hasWide { isWide = true }
      position += before
      return bytes[position] < 0x20 ? nil : isWide
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return isWide }
      guard byte >= 0x20 else { return nil }
      isWide = isWide || byte >= 0x80
      position += 1
    }
    return nil
  }

  /// Moves over at most 256 numbers in `0...65535` and the bracket behind them.
  mutating func skipPlaces() -> Bool {
    if skip("]") { return true }
    for _ in 0..<256 {
      guard let number = integer(), 0...65535 ~= number else { return false }
      if skip("]") { return true }
      guard skip(",") else { return false }
    }
    return false
  }

  /// `k7f3q2xa-3m9x0c7d-17"`.
  @inline(__always)
  mutating func id(_ memory: inout LineMemory) -> EventID? {
    guard let writer = memory.writer(in: bytes, at: &position) else { return nil }
    // A counter of ten digits is rare and goes the general way, as does one with leading zeros.
    guard let counter = natural(), skip("\"") else { return nil }
    return EventID(writer: writer, counter: UInt32(counter))
  }

  /// `2026-11-20"`: days since 1970-01-01; the study day of a line is remembered.
  @inline(__always)
  mutating func day(_ memory: inout LineMemory, isOfLine: Bool = false) -> Int? {
    guard bytes.count - position > 10, bytes[position + 10] == UInt8(ascii: "\""),
      let day = memory.day(in: bytes, at: position)
    else { return nil }
    if isOfLine { memory.remember(day: day, in: bytes, at: position) }
    position += 11
    return day
  }

  /// `2026-11-21T00:30:00.123Z"`: milliseconds since 1970.
  @inline(__always)
  mutating func time(_ memory: inout LineMemory) -> Int64? {
    guard bytes.count - position > 24, bytes[position + 24] == UInt8(ascii: "\""),
      bytes[position + 10] == UInt8(ascii: "T"), bytes[position + 19] == UInt8(ascii: "."),
      bytes[position + 23] == UInt8(ascii: "Z"),
      let day = memory.day(in: bytes, at: position),
      let clock = EightBytes(bytes, at: position + 11).pairs(.time),
      let fraction = decimal(bytes, position + 20, 3)
    else { return nil }
    let hour = Int(clock & 0xFF)
    let minute = Int(clock >> 24 & 0xFF)
    let second = Int(clock >> 48 & 0xFF)
    guard hour < 24, minute < 60, second < 60 else { return nil }
    position += 25
    return Int64((((day * 24 + hour) * 60 + minute) * 60 + second) * 1000 + fraction)
  }

  @inline(__always)
  mutating func due(_ memory: inout LineMemory) -> Due? {
    guard bytes.count - position > 10 else { return nil }
    if bytes[position + 10] == UInt8(ascii: "\"") {
      return day(&memory).map { .day(StudyDay(number: $0)) }
    }
    return time(&memory).map { .instant(Timestamp(milliseconds: $0)) }
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

  /// Moves over at most 64 strings and the bracket behind them.
  @inline(__always)
  mutating func skipList() -> Bool {
    if skip("]") { return true }
    for _ in 0..<64 {
      guard skip("\""), skipText() else { return false }
      if skip("]") { return true }
      guard skip(",") else { return false }
    }
    return false
  }

  /// What it moved over since a position.
  func since(_ start: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[start..<position])
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
