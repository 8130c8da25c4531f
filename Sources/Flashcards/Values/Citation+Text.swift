extension Locator {
  /// Reads `§ Heading`, `sec Heading`, `¶ 3`, `par 3`, `L12`, `L12-15`, `p 7`; nil if it is none.
  public init?(_ text: some StringProtocol) {
    guard let locator = String(text).withBytes({ Locator($0, 0..<$0.count) }) else { return nil }
    self = locator
  }

  /// Reads a locator from all of a range.
  init?(_ bytes: Bytes, _ range: Range<Int>) {
    func value(of word: StaticString) -> Range<Int>? {
      guard bytes.has(word, at: range.lowerBound, before: range.upperBound) else { return nil }
      let start = bytes.skippingSpaces(
        (range.lowerBound + word.utf8CodeUnitCount)..<range.upperBound)
      return start == range.upperBound ? nil : start..<range.upperBound
    }
    if let lines = Self.lines(bytes, range) {
      self = .lines(lines)
    } else if let page = value(of: "p ").flatMap(bytes.ordinal) {
      self = .page(page)
    } else if let heading = value(of: "§ ") ?? value(of: "sec ") {
      self = .section(bytes.string(heading))
    } else if let paragraph = (value(of: "¶ ") ?? value(of: "par ")).flatMap(bytes.ordinal) {
      self = .paragraph(paragraph)
    } else {
      return nil
    }
  }

  /// Reads `L12` or `L12-15`.
  private static func lines(_ bytes: Bytes, _ range: Range<Int>) -> ClosedRange<Int>? {
    guard bytes.has("L", at: range.lowerBound, before: range.upperBound) else { return nil }
    let start = range.lowerBound + 1
    let dash = (start..<range.upperBound).first { bytes[$0] == UInt8(ascii: "-") }
    guard let first = bytes.ordinal(start..<(dash ?? range.upperBound)) else { return nil }
    guard let dash else { return first...first }
    guard let last = bytes.ordinal((dash + 1)..<range.upperBound), last >= first else { return nil }
    return first...last
  }
}

extension Bytes {
  /// A number of digits alone; nil if it is written otherwise or too great.
  func number(_ range: Range<Int>) -> Int? {
    var number = 0
    for index in range {
      guard isDigit(self[index]) else { return nil }
      let (tens, isGreat) = number.multipliedReportingOverflow(by: 10)
      let (sum, isGreater) = tens.addingReportingOverflow(Int(self[index] - 0x30))
      if isGreat || isGreater { return nil }
      number = sum
    }
    return range.isEmpty ? nil : number
  }

  /// A number from 1.
  fileprivate func ordinal(_ range: Range<Int>) -> Int? {
    number(range).flatMap { $0 > 0 ? $0 : nil }
  }
}

extension Citation {
  /// Reads a key and perhaps a locator; whether the key is known is not asked here.
  static func reading(_ text: String) -> Result<Citation, Mistake> {
    text.withBytes { reading($0, 0..<$0.count) }
  }

  /// Reads a key and perhaps a locator from all of a range.
  static func reading(_ bytes: Bytes, _ range: Range<Int>) -> Result<Citation, Mistake> {
    var end = range.lowerBound
    while end < range.upperBound, !isSpace(bytes[end]) { end += 1 }
    let key = bytes.string(range.lowerBound..<end)
    let rest = bytes.skippingSpaces(end..<range.upperBound)..<range.upperBound
    guard !rest.isEmpty else { return .success(Citation(key: key)) }
    guard let locator = Locator(bytes, rest) else {
      return .failure(.badLocator(bytes.string(rest)))
    }
    return .success(Citation(key: key, locator: locator))
  }
}

extension Citation: CustomStringConvertible {
  /// As in a deck: `dw L21`.
  public var description: String { locator.map { "\(key) \($0)" } ?? key }
}
