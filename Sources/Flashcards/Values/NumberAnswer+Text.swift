/// What a text turns out to be that begins with a number.
enum WrittenNumber: Equatable {
  case number(NumberAnswer)
  /// A number with something after `±` or `..` that is no tolerance.
  case badTolerance
  /// Text.
  case text

  /// Reads `32`, `1,000.5 km`, `32 ± 2 members`, `50 ± 10% ...`, `30..35 %`.
  init(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)[...]
    guard let first = bytes.first, isDigit(first) || first == UInt8(ascii: "-"),
      let (value, length) = decimal(bytes)
    else {
      self = .text
      return
    }
    let rest = bytes.dropFirst(length)
    if rest.starts(with: "..".utf8) {
      self = Self.range(from: value, rest.dropFirst(2))
    } else if let sign = Self.sign(rest) {
      self = Self.tolerance(around: value, rest.dropFirst(sign))
    } else {
      self = Self.unit(rest).map { .number(NumberAnswer(value: value, unit: $0)) } ?? .text
    }
  }

  private static func range(from low: Double, _ rest: ArraySlice<UInt8>) -> Self {
    guard let (high, length) = decimal(rest), low <= high,
      let unit = unit(rest.dropFirst(length))
    else { return .badTolerance }
    let middle = low + (high - low) / 2
    return .number(NumberAnswer(value: middle, tolerance: high - middle, unit: unit))
  }

  /// The length of ` ± ` or ` +- `, with or without its spaces; nil if none is there.
  private static func sign(_ rest: ArraySlice<UInt8>) -> Int? {
    let spaces = rest.prefix { isSpace($0) }.count
    let sign = rest.dropFirst(spaces)
    for form in ["±", "+-", "+/-"] where sign.starts(with: form.utf8) {
      return spaces + form.utf8.count
    }
    return nil
  }

  private static func tolerance(around value: Double, _ rest: ArraySlice<UInt8>) -> Self {
    let number = rest.drop { isSpace($0) }
    guard let (amount, length) = decimal(number), amount >= 0 else { return .badTolerance }
    var rest = number.dropFirst(length)
    let isShare = rest.first == UInt8(ascii: "%")
    if isShare { rest = rest.dropFirst() }
    guard let unit = unit(rest) else { return .badTolerance }
    let tolerance = isShare ? abs(value) * amount / 100 : amount
    guard tolerance.isFinite else { return .badTolerance }
    return .number(NumberAnswer(value: value, tolerance: tolerance, unit: unit))
  }

  /// The unit after a number: nothing, `%`, or one or two words without digits.
  ///
  /// - Returns: `.some(nil)` if nothing follows, nil if what follows is no unit.
  private static func unit(_ rest: ArraySlice<UInt8>) -> String?? {
    if rest.isEmpty { return .some(nil) }
    if rest.elementsEqual("%".utf8) || rest.elementsEqual(" %".utf8) { return "%" }
    guard rest.first == 0x20, !rest.contains(where: isDigit) else { return nil }
    let words = rest.split(separator: 0x20)
    guard (1...2).contains(words.count), words.allSatisfy({ isWord($0) }) else { return nil }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  /// Whether it begins like a word or a sign of currency, not like punctuation.
  private static func isWord(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    return !isPunctuation(first) || first == UInt8(ascii: "$") || first == UInt8(ascii: "%")
  }
}
