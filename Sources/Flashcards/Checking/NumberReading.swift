import Foundation

/// A number that a typed answer can mean.
struct NumberReading: Equatable {
  /// The value, a scale such as `bn` multiplied in.
  var value: Double
  /// Whether a scale was written.
  var isScaled: Bool
  /// The known units beside it, by their canonical names.
  var units: [String]
}

/// The numbers that a text can mean: none, one, or two where `m` may be metres or millions.
///
/// ```
/// 32    32.0    1,000    1 000    3,5    50bn    EUR 50 billion    35%    thirty-two members
/// ```
///
/// A comma before other than three digits is a decimal comma. Words around the number are
/// allowed, unless they change it (`distortingWords`); a second number is not. More than 15
/// digits are not read, for `Double` could not tell them apart.
func readNumbers(_ text: String) -> [NumberReading] {
  guard text.utf8.count <= 256, let tokens = numberTokens(text) else { return [] }
  let readings = [true, false].compactMap { readNumber(tokens, readsShortScales: $0) }
  return readings.count == 2 && readings[0] == readings[1] ? [readings[0]] : readings
}

private func readNumber(_ tokens: [NumberToken], readsShortScales: Bool) -> NumberReading? {
  var result: NumberReading?
  var units: [String] = []
  var isNegative = false
  var isInNumber = false
  var tens = false
  for token in tokens {
    let wasInNumber = isInNumber
    isInNumber = true
    switch token {
    case .number(let value):
      guard result == nil else { return nil }
      result = NumberReading(value: value, isScaled: false, units: [])
      tens = false
    case .word(let word):
      if let value = numberWords[word] {
        if wasInNumber, tens, (1..<10).contains(value), let whole = result {
          result?.value = whole.value + value
        } else if result == nil {
          result = NumberReading(value: value, isScaled: false, units: [])
        } else {
          return nil
        }
        tens = value >= 20
      } else if let scale = scaleWords[word]
        ?? (readsShortScales && wasInNumber ? shortScales[word] : nil)
      {
        guard wasInNumber || result == nil else { return nil }
        // A hundred, a million: the article is no number.
        result = NumberReading(value: (result?.value ?? 1) * scale, isScaled: true, units: [])
        tens = false
      } else {
        isInNumber = false
        if distortingWords.contains(word) { return nil }
        if word == "minus" || word == "negative" {
          guard result == nil else { return nil }
          isNegative = true
        } else if let unit = knownUnits[word], wasInNumber || word.count > 1 || !word.isASCIILetters
        {
          units.append(unit)
        }
      }
    }
  }
  result?.units = units
  if isNegative, let value = result?.value { result?.value = -value }
  return result
}

extension String {
  fileprivate var isASCIILetters: Bool { utf8.allSatisfy { (97...122).contains($0) } }
}

extension NumberAnswer {
  /// How what was typed compares with this number.
  func match(_ given: Given) -> Match {
    let best = given.numbers.map(offset).min() ?? .infinity
    if best <= 1 { return .right(byAlias: false) }
    if unit == nil, tolerance == 0, given.dates.contains(where: { Double($0.year) == value }) {
      return .right(byAlias: false)
    }
    return best <= 2 ? .close : .none
  }

  /// How far off a reading is, in tolerances: up to 1 right, up to 2 close, infinite without any.
  private func offset(of reading: NumberReading) -> Double {
    let words = (unit ?? "").lowercased().split { $0 == " " || $0 == "/" }.map(String.init)
    let scale = words.first.flatMap { scaleWords[$0] ?? nil } ?? 1
    let ownUnits = words.compactMap { knownUnits[$0] }
    guard unit == nil || reading.units.isEmpty || reading.units == ownUnits else {
      return .infinity
    }
    let scales = reading.isScaled || scale == 1 ? [scale] : [scale, 1]
    return scales.map { offset(of: reading.value, scale: $0) }.min() ?? .infinity
  }

  private func offset(of typed: Double, scale: Double) -> Double {
    let expected = value * scale
    let distance = abs(typed - expected)
    // 3.4 − 3.3 is a little more than 0.1.
    let slack = 8 * max(abs(typed), abs(expected)).ulp
    if distance <= tolerance * scale + slack { return 1 }
    return tolerance > 0 && distance <= 2 * tolerance * scale + slack ? 2 : .infinity
  }
}
