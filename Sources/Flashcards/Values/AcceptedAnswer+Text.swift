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
    raw.withBytes { alternatives($0, 0..<$0.count) }
  }

  /// Reads `a | b | c` from a range without carriage returns.
  static func alternatives(
    _ bytes: Bytes, _ range: Range<Int>
  ) -> Result<[AcceptedAnswer], Mistake> {
    var answers: [AcceptedAnswer] = []
    for part in PartScanner(bytes, range, .bar) {
      let text = bytes.plain(part)
      if text.isEmpty { return .failure(.emptyAnswer) }
      switch reading(text) {
      case .success(let answer): answers.add(answer)
      case .failure(let mistake): return .failure(mistake)
      }
    }
    return .success(answers)
  }
}
