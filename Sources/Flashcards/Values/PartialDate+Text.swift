/// What a text that should be a date turns out to be.
enum WrittenDate: Equatable {
  case date(PartialDate)
  /// It is written like one, but no calendar has it: `2023-02-30`.
  case impossible
  case malformed

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, months and days also with one digit.
  init(_ text: some StringProtocol, allowsEstimate: Bool) {
    var rest = text.utf8[...]
    var isEstimate = false
    if allowsEstimate, rest.first == UInt8(ascii: "~") {
      isEstimate = true
      rest = rest.dropFirst()
    }
    guard rest.count <= 10, let year = Self.number(&rest, digits: 4...4) else {
      self = .malformed
      return
    }
    var parts: [Int] = []
    while parts.count < 2, rest.first == UInt8(ascii: "-") {
      var after = rest.dropFirst()
      guard let part = Self.number(&after, digits: 1...2) else { break }
      rest = after
      parts.append(part)
    }
    guard rest.isEmpty else {
      self = .malformed
      return
    }
    let date = PartialDate(
      year: year, month: parts.first, day: parts.count > 1 ? parts[1] : nil,
      isEstimate: isEstimate)
    self = date.map { .date($0) } ?? .impossible
  }

  private static func number<UTF8View: Collection<UInt8>>(
    _ rest: inout UTF8View, digits: ClosedRange<Int>
  ) -> Int? where UTF8View.SubSequence == UTF8View {
    let run = rest.prefix { isDigit($0) }
    guard digits.contains(run.count) else { return nil }
    rest = rest[run.endIndex...]
    return run.reduce(0) { $0 * 10 + Int($1 - 0x30) }
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
