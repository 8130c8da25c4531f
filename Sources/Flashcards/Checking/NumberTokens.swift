/// A piece of a typed number.
enum NumberToken: Equatable {
  case number(Double)
  /// Letters, or one symbol such as `%`; in lower case.
  case word(String)
}

/// The pieces of a text that may be a number, or nil if it has something that no number has,
/// such as `2/3`, `30-40`, `F16` or `32+`.
func numberTokens(_ text: String) -> [NumberToken]? {
  var scanner = NumberScanner(plainScalars(text))
  return scanner.tokens()
}

/// A text for reading numbers and dates: NFKC, lower case, ASCII digits, `-` for every dash.
func plainScalars(_ text: String) -> [Unicode.Scalar] {
  normalized(text, .nfkc).lowercased().unicodeScalars.map { scalar in
    if scalar.isASCII { return scalar }
    if scalar.properties.numericType == .decimal, let digit = scalar.properties.numericValue {
      return Unicode.Scalar(UInt8(ascii: "0") + UInt8(digit))
    }
    switch FoldingClass(scalar) {
    case .dash: return "-"
    case .space: return " "
    default: return scalar
    }
  }
}

private struct NumberScanner {
  let scalars: [Unicode.Scalar]
  var index = 0

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private func scalar(_ offset: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index + offset) ? scalars[index + offset] : nil
  }

  private func isDigit(at offset: Int) -> Bool { scalar(offset).map(Flashcards.isDigit) ?? false }

  mutating func tokens() -> [NumberToken]? {
    var tokens: [NumberToken] = []
    while let next = scalar(0) {
      if isDigit(at: 0) || (next == "." && isDigit(at: 1) && !isDigit(at: -1)) {
        guard let value = number() else { return nil }
        tokens.append(.number(value))
      } else if isLetter(next) || (next == "°" && scalar(1).map(isLetter) == true) {
        let word = word()
        if isDigit(at: 0), knownUnits[word] == nil { return nil }
        tokens.append(.word(word))
      } else if knownUnits[String(next)] != nil {
        tokens.append(.word(String(next)))
        index += 1
      } else if next == "-" {
        guard readDash(&tokens) else { return nil }
      } else {
        guard readSymbol(next) else { return nil }
      }
    }
    return tokens
  }

  /// A minus before a number, or a dash between words; not between numbers.
  private mutating func readDash(_ tokens: inout [NumberToken]) -> Bool {
    let before = scalar(-1)
    if isDigit(at: 1) || (scalar(1) == "." && isDigit(at: 2)) {
      if before.map(Flashcards.isDigit) == true || before.map(isLetter) == true { return false }
      tokens.append(.word("minus"))
    }
    index += 1
    return true
  }

  /// Punctuation and signs that change nothing.
  private mutating func readSymbol(_ symbol: Unicode.Scalar) -> Bool {
    let isBetweenDigits = isDigit(at: -1) && isDigit(at: 1)
    if isBetweenDigits, symbol != " " { return false }
    if "^=<>±*×\u{2044}≤≥".unicodeScalars.contains(symbol) { return false }
    if symbol == "+", isDigit(at: -1) { return false }
    index += 1
    return true
  }

  private mutating func word() -> String {
    var word = String.UnicodeScalarView()
    while let next = scalar(0), isLetter(next) || (next == "°" && word.isEmpty) {
      word.append(next)
      index += 1
    }
    return String(word)
  }

  /// Digits with their separators: `1,000.5`, `1 000`, `3,5`, `.5`.
  private mutating func number() -> Double? {
    var written = run()
    let isGroup = written.count <= 3 && !written.contains(".") && !written.contains(",")
    while isGroup, scalar(0) == " ", isDigit(at: 1), isDigit(at: 2), isDigit(at: 3), !isDigit(at: 4)
    {
      index += 1
      let group = run()
      written += group
      if group.count > 3 { break }
    }
    return decimalValue(of: written)
  }

  /// Digits, and the points and commas between them.
  private mutating func run() -> String {
    var written = ""
    while let next = scalar(0), isDigit(at: 0) || ((next == "." || next == ",") && isDigit(at: 1)) {
      written.unicodeScalars.append(next)
      index += 1
    }
    return written
  }
}

/// The value of digits with points and commas, or nil where they make no sense.
func decimalValue(of written: String) -> Double? {
  let points = written.count { $0 == "." }
  let commas = written.count { $0 == "," }
  let significant = written.filter(\.isNumber).drop { $0 == "0" }.count
  guard significant <= 15 else { return nil }
  func grouped(_ text: Substring, by separator: Character) -> String? {
    let groups = text.split(separator: separator, omittingEmptySubsequences: false)
    guard (1...3).contains(groups[0].count), groups[0] != "0",
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return groups.joined()
  }
  switch (points, commas) {
  case (0, 0), (1, 0): return Double(written.hasPrefix(".") ? "0" + written : written)
  case (0, _):
    if let whole = grouped(written[...], by: ",") { return Double(whole) }
    // A decimal comma: it cannot stand between groups of three.
    return commas == 1 ? Double(String(written.map { $0 == "," ? "." : $0 })) : nil
  case (1, _):
    guard let point = written.firstIndex(of: "."),
      let whole = grouped(written[..<point], by: ",")
    else { return nil }
    return Double(whole + written[point...])
  case (_, 0): return grouped(written[...], by: ".").flatMap { Double($0) }
  default: return nil
  }
}
