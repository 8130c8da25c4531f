/// What a line looks like by its first characters.
enum LineMark {
  case blank, text
  /// Text that begins with a space.
  case indented
  /// `# `, `## `, `##x`, `###`
  case section, heading, headingWithoutSpace, deepHeading
  /// `Q: `, `A: `, `C: `; `Q:x` and `A:x`
  case question, answer, cloze, signWithoutSpace
  /// `>`
  case field
  /// `<!-- id:`
  case id
  /// Three backticks or tildes.
  case fence
  /// `- [x] `; `- []`
  case option, badOption
  /// `- `, `1. `
  case bullet, number
  /// `= `; `=x`
  case equals, equalsWithoutSpace
  /// `---`, `===`
  case rule
  /// Inside of a fence, or its end.
  case code
}

extension LineMark {
  /// Looks at the first characters of a line outside of a fence.
  init(_ line: Line, in bytes: Bytes) {
    guard !line.isEmpty else {
      self = .blank
      return
    }
    let start = line.start
    self =
      switch bytes[start] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): Self.indented(line, bytes)
      case UInt8(ascii: "#"): Self.heading(line, bytes)
      case UInt8(ascii: "Q"): Self.letter(line, bytes, .question)
      case UInt8(ascii: "A"): Self.letter(line, bytes, .answer)
      case UInt8(ascii: "C"): Self.letter(line, bytes, .cloze)
      case UInt8(ascii: ">"): .field
      case UInt8(ascii: "<"): Self.isID(line, bytes) ? .id : .text
      case UInt8(ascii: "`"), UInt8(ascii: "~"): Fence(line, in: bytes) == nil ? .text : .fence
      case UInt8(ascii: "="): Self.equals(line, bytes)
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): Self.bullet(line, bytes)
      case UInt8(ascii: "_"): Self.isRule(line, bytes) ? .rule : .text
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        itemTextStart(line, in: bytes) == nil ? .text : .number
      default: .text
      }
  }

  private static func indented(_ line: Line, _ bytes: Bytes) -> LineMark {
    Fence(line, in: bytes) == nil ? .indented : .fence
  }

  private static func heading(_ line: Line, _ bytes: Bytes) -> LineMark {
    var end = line.start
    while end < line.end, bytes[end] == UInt8(ascii: "#") { end += 1 }
    let hasSpace = end == line.end || isSpace(bytes[end])
    return switch end - line.start {
    case 1: hasSpace ? .section : .text
    case 2: hasSpace ? .heading : .headingWithoutSpace
    case 3...6 where hasSpace: .deepHeading
    default: .text
    }
  }

  private static func letter(_ line: Line, _ bytes: Bytes, _ mark: LineMark) -> LineMark {
    guard line.start + 1 < line.end, bytes[line.start + 1] == UInt8(ascii: ":") else {
      return .text
    }
    if line.start + 2 == line.end || isSpace(bytes[line.start + 2]) { return mark }
    // `C:` without a space begins paths: `C:\Windows`.
    return mark == .cloze ? .text : .signWithoutSpace
  }

  private static func isID(_ line: Line, _ bytes: Bytes) -> Bool {
    guard bytes.has("<!--", at: line.start, before: line.end) else { return false }
    let word = bytes.skippingSpaces((line.start + 4)..<line.end)
    guard bytes.has("id", at: word, before: line.end) else { return false }
    return bytes.has(":", at: bytes.skippingSpaces((word + 2)..<line.end), before: line.end)
  }

  private static func equals(_ line: Line, _ bytes: Bytes) -> LineMark {
    if line.text.count > 1, isRule(line, bytes) { return .rule }
    return line.text.count == 1 || isSpace(bytes[line.start + 1]) ? .equals : .equalsWithoutSpace
  }

  private static func bullet(_ line: Line, _ bytes: Bytes) -> LineMark {
    if isRule(line, bytes) { return .rule }
    guard let text = itemTextStart(line, in: bytes) else { return .text }
    guard text + 1 < line.end, bytes[text] == UInt8(ascii: "[") else { return .bullet }
    if bytes[text + 1] == UInt8(ascii: "]") {
      return text + 2 == line.end || isSpace(bytes[text + 2]) ? .badOption : .bullet
    }
    guard text + 2 < line.end, bytes[text + 2] == UInt8(ascii: "]"),
      text + 3 == line.end || isSpace(bytes[text + 3])
    else { return .bullet }
    return switch bytes[text + 1] {
    case UInt8(ascii: " "), UInt8(ascii: "x"), UInt8(ascii: "X"): .option
    default: .bullet
    }
  }

  /// Whether a line is only one of `- * _ =`, three or more (of `-` and `=` two), spaces between.
  private static func isRule(_ line: Line, _ bytes: Bytes) -> Bool {
    let sign = bytes[line.start]
    var count = 0
    for index in line.text {
      if bytes[index] == sign { count += 1 } else if !isSpace(bytes[index]) { return false }
    }
    if sign == UInt8(ascii: "=") { return count == line.text.count }
    return count >= 3 || (count == 2 && sign == UInt8(ascii: "-") && line.text.count == 2)
  }
}

/// Where the text of an item begins, after `- `, `* `, `+ `, `1. ` or `1) `; nil if it is none.
///
/// At most nine digits count as a number. Spaces before the marker are passed over.
func itemTextStart(_ line: Line, in bytes: Bytes) -> Int? {
  var index = bytes.skippingSpaces(line.text)
  guard index < line.end else { return nil }
  switch bytes[index] {
  case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): index += 1
  default:
    let start = index
    while index < line.end, index - start < 9, isDigit(bytes[index]) { index += 1 }
    guard index > start, index < line.end,
      bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
    else { return nil }
    index += 1
  }
  guard index < line.end, isSpace(bytes[index]) else { return nil }
  return bytes.skippingSpaces(index..<line.end)
}
