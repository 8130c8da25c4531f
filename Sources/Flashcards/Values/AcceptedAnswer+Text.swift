extension AcceptedAnswer {
  /// Reads one alternative as plain text: a date with a month, a number, else text.
  ///
  /// - Returns: What it is, or the mistake in it.
  static func reading(_ text: String) -> Result<AcceptedAnswer, Mistake> {
    guard let first = text.utf8.first, isDigit(first) || first == UInt8(ascii: "-") else {
      return .success(AcceptedAnswer(text: text))
    }
    switch WrittenDate(text, allowsEstimate: false) {
    case .date(let date) where date.month != nil:
      return .success(AcceptedAnswer(text: text, value: .date(date)))
    case .impossible: return .failure(.impossibleDate(text))
    case .date, .malformed: break
    }
    return switch WrittenNumber(text) {
    case .number(let number): .success(AcceptedAnswer(text: text, value: .number(number)))
    case .badTolerance: .failure(.badTolerance(text))
    case .text: .success(AcceptedAnswer(text: text))
    }
  }

  /// Reads `a | b | c`, split before escapes are resolved.
  static func alternatives(_ raw: String) -> Result<[AcceptedAnswer], Mistake> {
    var answers: [AcceptedAnswer] = []
    for part in parts(of: raw, separatedBy: [" | "]) {
      let text = Inline(part).plain
      if text.isEmpty { return .failure(.emptyAnswer) }
      switch reading(text) {
      case .success(let answer): answers.append(answer)
      case .failure(let mistake): return .failure(mistake)
      }
    }
    return .success(answers)
  }
}

/// Splits raw text at separators that stand neither in code nor behind a backslash.
///
/// - Parameters:
///   - raw: Text as written.
///   - separators: ASCII or not, each beginning with a space.
///   - limit: The greatest number of parts.
/// - Returns: The parts, without spaces at either side; at least one.
func parts(of raw: String, separatedBy separators: [String], limit: Int = .max) -> [String] {
  let signs = separators.compactMap { $0.utf8.dropFirst().first }
  guard raw.hasByte(where: signs.contains) else { return [raw] }
  var text = raw
  return text.withUTF8 { buffer in
    let bytes = Bytes(UnsafeRawBufferPointer(buffer))
    var code = CodeSpans(bytes, before: bytes.count)
    var parts: [String] = []
    var start = 0
    var index = 0
    while index < bytes.count, parts.count + 1 < limit {
      if let end = separatorEnd(separators, bytes, at: index) {
        parts.append(bytes.string(bytes.trimming(start..<index)))
        // The space at its end may begin the next separator.
        start = end - 1
        index = end - 1
      } else {
        index = afterMarkup(bytes, &code, at: index)
      }
    }
    return parts + [bytes.string(bytes.trimming(start..<bytes.count))]
  }
}

/// The end of a separator that stands at an index, if one does.
private func separatorEnd(_ separators: [String], _ bytes: Bytes, at index: Int) -> Int? {
  guard bytes[index] == 0x20 else { return nil }
  for separator in separators where bytes.count - index >= separator.utf8.count {
    if separator.utf8.enumerated().allSatisfy({ bytes[index + $0.offset] == $0.element }) {
      return index + separator.utf8.count
    }
  }
  return nil
}

/// The index after the escape, the code or the byte at an index.
func afterMarkup(_ bytes: Bytes, _ code: inout CodeSpans, at index: Int) -> Int {
  switch bytes[index] {
  case UInt8(ascii: "\\"): return min(index + 2, code.end)
  case UInt8(ascii: "`"):
    let run = code.runLength(at: index)
    return code.code(at: index).map { $0.upperBound + run } ?? index + run
  default: return index + 1
  }
}
