/// What a text that should be a date turns out to be.
enum WrittenDate: Equatable {
  case date(PartialDate)
  /// It is written like one, but no calendar has it: `2023-02-30`.
  case impossible
  case malformed

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, months and days also with one digit.
  init(_ text: some StringProtocol, allowsEstimate: Bool) {
    self = String(text).withBytes { WrittenDate($0, allowsEstimate: allowsEstimate) }
  }

  private init(_ text: Bytes, allowsEstimate: Bool) {
    var rest = 0..<text.count
    let isEstimate = allowsEstimate && text.has("~", at: 0, before: text.count)
    if isEstimate { rest = rest.dropFirst() }
    guard rest.count <= 10, let year = Self.number(text, &rest, digits: 4...4) else {
      self = .malformed
      return
    }
    let month = Self.part(text, &rest)
    let day = month == nil ? nil : Self.part(text, &rest)
    guard rest.isEmpty else {
      self = .malformed
      return
    }
    let date = PartialDate(year: year, month: month, day: day, isEstimate: isEstimate)
    self = date.map { .date($0) } ?? .impossible
  }

  /// Takes `-7` or `-07` from the front.
  private static func part(_ text: Bytes, _ rest: inout Range<Int>) -> Int? {
    guard text.has("-", at: rest.lowerBound, before: rest.upperBound) else { return nil }
    var after = rest.dropFirst()
    guard let part = number(text, &after, digits: 1...2) else { return nil }
    rest = after
    return part
  }

  private static func number(
    _ text: Bytes, _ rest: inout Range<Int>, digits: ClosedRange<Int>
  ) -> Int? {
    let run = rest.prefix { isDigit(text[$0]) }
    guard digits.contains(run.count) else { return nil }
    rest = run.upperBound..<rest.upperBound
    return text.number(run)
  }
}

extension PartialDate {
  /// Reads a date as a deck writes it: `2024`, `2024-07`, `2024-07-11`, `~2024`.
  ///
  /// - Returns: nil if it is written otherwise or no such day exists.
  public init?(_ text: some StringProtocol) {
    guard case .date(let date) = WrittenDate(text, allowsEstimate: true) else { return nil }
    self = date
  }
}
