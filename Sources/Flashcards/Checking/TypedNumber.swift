/// A number that a typed answer can mean.
struct TypedNumber: Equatable {
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
func readNumbers(_ text: String) -> [TypedNumber] {
  guard text.utf8.count <= 256, let tokens = numberTokens(text) else { return [] }
  let readings = [true, false].compactMap { readNumber(tokens, readsShortScales: $0) }
  return readings.count == 2 && readings[0] == readings[1] ? [readings[0]] : readings
}

private func readNumber(_ tokens: [NumberToken], readsShortScales: Bool) -> TypedNumber? {
  var reader = NumberReader(readsShortScales: readsShortScales)
  for token in tokens where !reader.read(token) { return nil }
  return reader.reading
}

/// Puts the pieces of a number together, one by one.
private struct NumberReader {
  let readsShortScales: Bool
  private var value: Double?
  private var isScaled = false
  private var isNegative = false
  private var units: [String] = []
  /// What the piece before was.
  private var last = Last.filler

  private enum Last { case number, tens, unit, filler }

  init(readsShortScales: Bool) { self.readsShortScales = readsShortScales }

  var reading: TypedNumber? {
    value.map { TypedNumber(value: isNegative ? -$0 : $0, isScaled: isScaled, units: units) }
  }

  /// Takes the next piece; false if there is no number in this text.
  mutating func read(_ token: NumberToken) -> Bool {
    switch token {
    case .number(let value): begin(value, as: .number)
    case .word(let word):
      if let value = numberWords[word] {
        readWord(of: value)
      } else if let scale = scale(word) {
        readScale(scale)
      } else {
        readOther(word)
      }
    }
  }

  private mutating func begin(_ value: Double, as kind: Last) -> Bool {
    guard self.value == nil else { return false }
    self.value = value
    last = kind
    return true
  }

  private mutating func readWord(of ones: Double) -> Bool {
    guard last == .tens, (1..<10).contains(ones), let tens = value else {
      return begin(ones, as: ones >= 20 ? .tens : .number)
    }
    value = tens + ones
    last = .number
    return true
  }

  private var isInNumber: Bool { last == .number || last == .tens }

  private func scale(_ word: String) -> Double? {
    scaleWords[word] ?? (readsShortScales && isInNumber ? shortScales[word] : nil)
  }

  /// "Fifty billion", but also "a hundred": the article is no number.
  private mutating func readScale(_ scale: Double) -> Bool {
    guard isInNumber || value == nil else { return false }
    value = (value ?? 1) * scale
    isScaled = true
    last = .number
    return true
  }

  /// A unit, a minus, or a word that changes nothing; units of one letter only after a number.
  private mutating func readOther(_ word: String) -> Bool {
    if distortingWords.contains(word) { return false }
    if word == "minus" || word == "negative" {
      isNegative = true
      last = .filler
      return value == nil
    }
    let isLetter = word.utf8.count == 1 && word != "%" && word != "$"
    if let unit = knownUnits[word], !isLetter || last != .filler {
      units.append(unit)
      last = .unit
    } else {
      last = .filler
    }
    return true
  }
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
  private func offset(of reading: TypedNumber) -> Double {
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
