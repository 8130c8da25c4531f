/// A value of JSON, as read from a line.
enum JSONValue {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A named value.
  struct Member {
    var name: String
    var value: JSONValue
  }
}

/// Reads one JSON value from bytes that need not be UTF-8.
///
/// Recursion is bounded by `deepest`. Strings must be valid UTF-8 without raw control characters;
/// halves of surrogate pairs are refused.
struct JSONReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  private static let deepest = 8

  private init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The members of the object that the line is.
  static func members(
    of line: UnsafeRawBufferPointer
  ) throws(LineProblem) -> [JSONValue.Member] {
    var reader = JSONReader(line)
    reader.skipSpace()
    guard case .object(let members) = try reader.value(depth: 0) else { throw .syntax(column: 1) }
    reader.skipSpace()
    guard reader.position == line.count else { throw reader.problem }
    return members
  }

  private var problem: LineProblem { .syntax(column: position + 1) }
  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0D { position += 1 }
  }

  private mutating func skip(_ wanted: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: wanted) else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(LineProblem) -> JSONValue {
    guard depth < Self.deepest else { throw .tooDeep }
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func object(depth: Int) throws(LineProblem) -> JSONValue {
    position += 1
    var members: [JSONValue.Member] = []
    skipSpace()
    if skip("}") { return .object(members) }
    while true {
      skipSpace()
      let name = try string()
      skipSpace()
      guard skip(":") else { throw problem }
      skipSpace()
      guard !members.contains(where: { $0.name == name }) else { throw .twice(field: name) }
      members.append(.init(name: name, value: try value(depth: depth + 1)))
      skipSpace()
      if skip("}") { return .object(members) }
      guard skip(",") else { throw problem }
    }
  }

  private mutating func array(depth: Int) throws(LineProblem) -> JSONValue {
    position += 1
    var elements: [JSONValue] = []
    skipSpace()
    if skip("]") { return .array(elements) }
    while true {
      skipSpace()
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if skip("]") { return .array(elements) }
      guard skip(",") else { throw problem }
    }
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONValue
  ) throws(LineProblem) -> JSONValue {
    for index in 0..<word.utf8CodeUnitCount {
      guard next == word.utf8Start[index] else { throw problem }
      position += 1
    }
    return value
  }

  // MARK: Numbers

  private mutating func number() throws(LineProblem) -> Double {
    let start = position
    _ = skip("-")
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[position - whole] != UInt8(ascii: "0") else {
      throw problem
    }
    if skip("."), digits() == 0 { throw problem }
    if skip("e") || skip("E") {
      if !skip("+") { _ = skip("-") }
      if digits() == 0 { throw problem }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let value = Double(text), value.isFinite else { throw problem }
    return value
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = next, byte &- UInt8(ascii: "0") < 10 { position += 1 }
    return position - start
  }

  // MARK: Strings

  private mutating func string() throws(LineProblem) -> String {
    guard skip("\"") else { throw problem }
    let start = position
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
      guard byte >= 0x20 else { throw problem }
      position += 1
    }
    guard let byte = next else { throw problem }
    if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
    let text = try utf8(UnsafeRawBufferPointer(rebasing: bytes[start..<position]))
    position += 1
    return text
  }

  private func utf8(_ part: UnsafeRawBufferPointer) throws(LineProblem) -> String {
    guard part.isUTF8 else { throw .notUTF8 }
    return String(decoding: part, as: UTF8.self)
  }

  private mutating func escapedString(from start: Int) throws(LineProblem) -> String {
    var unescaped = Array(bytes[start..<position])
    while let byte = next {
      guard byte >= 0x20 else { throw problem }
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        return try unescaped.withUnsafeBytes { part in
          Result { () throws(LineProblem) in try utf8(part) }
        }.get()
      case UInt8(ascii: "\\"): unescaped.append(contentsOf: String(try escape()).utf8)
      default: unescaped.append(byte)
      }
    }
    throw problem
  }

  private mutating func escape() throws(LineProblem) -> Unicode.Scalar {
    guard let byte = next else { throw problem }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw problem
    }
  }

  private mutating func unicodeEscape() throws(LineProblem) -> Unicode.Scalar {
    let unit = try fourDigits()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, skip("\\"), skip("u") else { throw problem }
    let low = try fourDigits()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw problem }
    return scalar
  }

  private mutating func fourDigits() throws(LineProblem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw problem
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
