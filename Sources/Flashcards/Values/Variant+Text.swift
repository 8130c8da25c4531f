extension Variant {
  /// Reads `cf § Heading as-of 2021 = 30 | thirty`; the last ` = ` counts.
  static func reading(_ text: String) -> Result<Variant, Mistake> {
    guard let sign = lastRange(of: " = ", in: text) else { return .failure(.badVariant) }
    var left = String(text[..<sign.lowerBound])
    var asOf: PartialDate?
    if let word = lastRange(of: " as-of ", in: left) {
      let date = String(trimmed(left[word.upperBound...]))
      switch WrittenDate(date, allowsEstimate: true) {
      case .date(let known): asOf = known
      case .impossible: return .failure(.impossibleDate(date))
      case .malformed: return .failure(.badDate(date))
      }
      left = String(left[..<word.lowerBound])
    }
    let right = trimmed(text[sign.upperBound...])
    guard !right.isEmpty, !left.isEmpty else { return .failure(.badVariant) }
    return Citation.reading(left).flatMap { citation in
      AcceptedAnswer.alternatives(String(right)).map {
        Variant(citation: citation, asOf: asOf, answers: $0)
      }
    }
  }
}

/// Where an ASCII text stands last.
///
/// - Complexity: O(length of the text), since what is looked for is short.
private func lastRange(of needle: String, in text: String) -> Range<String.Index>? {
  let bytes = text.utf8
  let needle = Array(needle.utf8)
  guard bytes.count >= needle.count else { return nil }
  var start = bytes.index(bytes.endIndex, offsetBy: -needle.count)
  while true {
    if bytes[start...].starts(with: needle) {
      return start..<bytes.index(start, offsetBy: needle.count)
    }
    guard start > bytes.startIndex else { return nil }
    start = bytes.index(before: start)
  }
}

/// Without spaces and tabs at either side.
func trimmed(_ text: Substring) -> Substring {
  var bytes = text.utf8
  while let first = bytes.first, isSpace(first) { bytes = bytes.dropFirst() }
  while let last = bytes.last, isSpace(last) { bytes = bytes.dropLast() }
  return Substring(bytes)
}
