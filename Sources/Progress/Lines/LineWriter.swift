/// Writes one JSON object member by member.
///
/// Beside what JSON demands it escapes DEL, C1 controls, line and paragraph separators and all format
/// characters, so that a journal may be shown in a terminal.
struct LineWriter {
  private(set) var bytes: [UInt8] = []
  /// The most bytes of UTF-8 that `text` keeps of a text.
  let textLimit: Int
  private var isFirst = true

  init(textLimit: Int) {
    self.textLimit = textLimit
    bytes.reserveCapacity(256)
  }

  // MARK: Members

  mutating func integer(_ name: StaticString, _ value: Int) {
    key(name)
    append(integer: value)
  }

  mutating func real(_ name: StaticString, _ value: Double) {
    key(name)
    append(real: value)
  }

  mutating func flag(_ name: StaticString, _ value: Bool) {
    guard value else { return }
    key(name)
    append("true")
  }

  /// A name: never cut.
  mutating func name(_ name: StaticString, _ value: String) {
    key(name)
    append(string: value)
  }

  /// A text: cut to `textLimit`.
  mutating func text(_ name: StaticString, _ value: String) {
    key(name)
    append(string: value.cut(toBytes: textLimit))
  }

  mutating func id(_ name: StaticString, _ value: EventID) {
    quoted(name) { bytes in
      PackedName.append(value.writer.device, to: &bytes)
      bytes.append(UInt8(ascii: "-"))
      PackedName.append(value.writer.session, to: &bytes)
      bytes.append(UInt8(ascii: "-"))
      bytes.append(number: Int(value.counter), width: 1)
    }
  }

  mutating func time(_ name: StaticString, _ value: Timestamp) {
    quoted(name) { $0.append(time: value) }
  }

  mutating func day(_ name: StaticString, _ value: StudyDay) {
    quoted(name) { $0.append(day: value) }
  }

  mutating func due(_ name: StaticString, _ value: Due) {
    switch value {
    case .day(let day): self.day(name, day)
    case .instant(let instant): time(name, instant)
    }
  }

  /// A member whose value `body` writes.
  mutating func member(_ name: StaticString, _ body: (inout LineWriter) -> Void) {
    key(name)
    body(&self)
  }

  /// Ends the object with the checksum of everything before it, and the line with LF.
  mutating func finish() {
    let crc = bytes.withUnsafeBytes { CRC32.checksum($0) }
    append(",\"crc\":\"")
    withUnsafeBytes(of: Checksum.hexadecimal(crc).littleEndian) { bytes.append(contentsOf: $0) }
    append("\"}\n")
  }

  /// An object as a value, whose members `body` writes.
  mutating func object(_ body: (inout LineWriter) -> Void) {
    var inner = LineWriter(textLimit: textLimit)
    body(&inner)
    bytes.append(contentsOf: inner.isFirst ? Array("{".utf8) : inner.bytes)
    append("}")
  }

  // MARK: Values

  mutating func append(_ literal: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  mutating func append(byte: UInt8) { bytes.append(byte) }

  mutating func append(integer: Int) {
    if integer < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.append(number: Int(clamping: integer.magnitude), width: 1)
  }

  /// The shortest text that reads back as the same number; nothing infinite is written.
  mutating func append(real: Double) {
    bytes.append(contentsOf: (real.isFinite ? real : 0).description.utf8)
  }

  /// An array or object: `body` writes each element.
  mutating func list<Element>(
    _ open: Character, _ elements: some Sequence<Element>, _ close: Character,
    _ body: (inout LineWriter, Element) -> Void
  ) {
    bytes.append(contentsOf: open.utf8)
    var isFirst = true
    for element in elements {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      body(&self, element)
    }
    bytes.append(contentsOf: close.utf8)
  }

  mutating func append(string: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in string.unicodeScalars { append(scalar: scalar) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(scalar: Unicode.Scalar) {
    switch scalar {
    case "\"", "\\":
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(UInt8(ascii: scalar))
    case " "..."~": bytes.append(UInt8(ascii: scalar))
    case _ where scalar.isShownEscaped:
      for unit in UTF16.encode(scalar).map(Array.init) ?? [] { append(escaped: unit) }
    default: bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
    }
  }

  private mutating func append(escaped unit: UInt16) {
    append("\\u")
    for shift in [12, 8, 4, 0] {
      bytes.append(hexadecimalDigit(Int(unit >> UInt16(shift)) & 15))
    }
  }

  private mutating func key(_ name: StaticString) {
    append(isFirst ? "{\"" : ",\"")
    isFirst = false
    append(name)
    append("\":")
  }

  private mutating func quoted(_ name: StaticString, _ body: (inout [UInt8]) -> Void) {
    key(name)
    bytes.append(UInt8(ascii: "\""))
    body(&bytes)
    bytes.append(UInt8(ascii: "\""))
  }
}

/// `0...15` as `0-9 a-f`.
func hexadecimalDigit(_ value: Int) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + UInt8(value) : UInt8(ascii: "a") + UInt8(value - 10)
}

extension Unicode.Scalar {
  /// Whether a terminal might not show it as itself.
  fileprivate var isShownEscaped: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

extension String {
  /// The longest beginning with at most `limit` bytes of UTF-8; no scalar is cut in two.
  func cut(toBytes limit: Int) -> String {
    guard utf8.count > limit else { return self }
    var end = utf8.index(utf8.startIndex, offsetBy: limit)
    while end > startIndex, end.samePosition(in: unicodeScalars) == nil {
      end = utf8.index(before: end)
    }
    return String(self[..<end])
  }
}
