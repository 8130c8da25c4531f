/// A piece of a body: lines that belong together.
struct BodyUnit {
  enum Form { case paragraph, bullet, number, code, option, badOption, equals }

  var form: Form
  /// Its lines, as indices of the body.
  var lines: Range<Int>
  /// Its text, without the marker of an item or option.
  var text: Range<Int>
  /// Whether it begins with spaces, and so belongs to the item above.
  var isIndented = false
  /// Whether one of its further lines is not indented.
  var hasLazyLine = false
}

/// Groups the lines of a body, or of a part of it.
func addUnits(of lines: ArraySlice<Line>, in bytes: Bytes, to units: inout [BodyUnit]) {
  /// Whether the next line of text continues the last unit.
  var isOpen = false
  for index in lines.indices {
    let line = lines[index]
    switch line.mark {
    case .blank: isOpen = false
    case .code: units[units.count - 1].lines = units[units.count - 1].lines.lowerBound..<(index + 1)
    default:
      if var unit = beginning(line, at: index, bytes, isOpen: isOpen) {
        unit.isIndented = line.mark == .indented
        units.append(unit)
        isOpen = unit.form == .paragraph || unit.form == .bullet || unit.form == .number
      } else {
        units[units.count - 1].extend(to: index, line)
      }
    }
  }
}

extension BodyUnit {
  fileprivate mutating func extend(to index: Int, _ line: Line) {
    lines = lines.lowerBound..<(index + 1)
    text = (text.isEmpty ? line.start : text.lowerBound)..<line.end
    if line.mark != .indented { hasLazyLine = true }
  }
}

/// The unit that a line begins; nil if it continues the last one.
private func beginning(_ line: Line, at index: Int, _ bytes: Bytes, isOpen: Bool) -> BodyUnit? {
  func unit(_ form: BodyUnit.Form, from start: Int) -> BodyUnit {
    BodyUnit(form: form, lines: index..<(index + 1), text: min(start, line.end)..<line.end)
  }
  let item = itemTextStart(line, in: bytes) ?? line.start
  switch line.mark {
  case .fence: return unit(.code, from: line.start)
  case .option, .badOption:
    let box = line.mark == .option ? 3 : 2
    return unit(
      line.mark == .option ? .option : .badOption,
      from: bytes.skippingSpaces(min(item + box, line.end)..<line.end))
  case .equals, .equalsWithoutSpace:
    return unit(.equals, from: bytes.skippingSpaces((line.start + 1)..<line.end))
  case .bullet: return unit(.bullet, from: item)
  case .number: return unit(.number, from: item)
  case .answer: return unit(.paragraph, from: bytes.skippingSpaces((line.start + 2)..<line.end))
  case .indented:
    let start = bytes.skippingSpaces(line.text)
    if item > start { return unit(isDigit(bytes[start]) ? .number : .bullet, from: item) }
    return isOpen ? nil : unit(.paragraph, from: start)
  default: return isOpen ? nil : unit(.paragraph, from: line.start)
  }
}
