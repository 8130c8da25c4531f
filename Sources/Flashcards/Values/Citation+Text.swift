extension Locator {
  /// Reads `§ Heading`, `sec Heading`, `¶ 3`, `par 3`, `L12`, `L12-15`, `p 7`; nil if it is none.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    let locator: Locator? =
      switch text.utf8.first {
      case UInt8(ascii: "L"): Self.lines(text).map { .lines($0) }
      case UInt8(ascii: "p"):
        Self.value(of: ["p"], in: text).flatMap(Self.number).map { .page($0) }
          ?? Self.value(of: ["par"], in: text).flatMap(Self.number).map { .paragraph($0) }
      default:
        Self.value(of: ["§", "sec"], in: text).map { .section($0) }
          ?? Self.value(of: ["¶"], in: text).flatMap(Self.number).map { .paragraph($0) }
      }
    guard let locator else { return nil }
    self = locator
  }

  private static func value(of words: [String], in text: String) -> String? {
    for word in words where text.utf8.starts(with: (word + " ").utf8) {
      let value = text.utf8.dropFirst(word.utf8.count).drop { isSpace($0) }
      return value.isEmpty ? nil : String(Substring(value))
    }
    return nil
  }

  private static func number(_ text: some StringProtocol) -> Int? {
    guard text.utf8.allSatisfy(isDigit), let number = Int(text), number > 0 else { return nil }
    return number
  }

  private static func lines(_ text: String) -> ClosedRange<Int>? {
    guard text.utf8.first == UInt8(ascii: "L") else { return nil }
    let ends = text.dropFirst().split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(ends.count), let first = number(ends[0]) else { return nil }
    guard ends.count == 2 else { return first...first }
    guard let last = number(ends[1]), last >= first else { return nil }
    return first...last
  }
}

extension Citation {
  /// Reads a key and perhaps a locator; whether the key is known is not asked here.
  static func reading(_ text: String) -> Result<Citation, Mistake> {
    let bytes = text.utf8
    let key = String(Substring(bytes.prefix { !isSpace($0) }))
    let rest = bytes.dropFirst(key.utf8.count).drop { isSpace($0) }
    guard !rest.isEmpty else { return .success(Citation(key: key)) }
    guard let locator = Locator(Substring(rest)) else {
      return .failure(.badLocator(String(Substring(rest))))
    }
    return .success(Citation(key: key, locator: locator))
  }
}

extension Citation: CustomStringConvertible {
  /// As in a deck: `dw L21`.
  public var description: String { locator.map { "\(key) \($0)" } ?? key }
}
