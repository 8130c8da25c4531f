/// Texts of settings read as what they mean; nil is not accepted.
enum SettingValue {
  /// `0.9` or `90%`, in `0.70...0.99`.
  static func retention(_ text: String) -> Double? { fraction(text, in: 0.7...0.99) }

  static func fraction(_ text: String, in range: ClosedRange<Double>) -> Double? {
    let isPercentage = text.hasSuffix("%")
    let digits = isPercentage ? String(text.dropLast()) : text
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }),
      let number = Double(digits)
    else { return nil }
    let value = isPercentage ? number / 100 : number
    return range.contains(value) ? value : nil
  }

  static func integer(_ text: String, in range: ClosedRange<Int>) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 9,
      text.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }), let number = Int(text)
    else { return nil }
    return range.contains(number) ? number : nil
  }

  /// `1m 10m 1d` in seconds, at most ten, each at most 365 days; `none` is no step.
  static func steps(_ text: String) -> [Double]? {
    if text == "none" { return [] }
    let words = text.split(separator: " ")
    guard (1...10).contains(words.count) else { return nil }
    let steps = words.compactMap { step(String($0)) }
    return steps.count == words.count ? steps : nil
  }

  private static func step(_ word: String) -> Double? {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    guard let last = word.last, let unit = units[last],
      let number = integer(String(word.dropLast()), in: 1...31_536_000 / unit)
    else { return nil }
    return Double(number * unit)
  }

  /// `2027-01-08` or `2027-01-08 90%`.
  static func exam(_ text: String) -> Settings.Exam? {
    let words = text.split(separator: " ")
    guard (1...2).contains(words.count), let day = StudyDay(iso: String(words[0])) else {
      return nil
    }
    guard words.count == 2 else { return Settings.Exam(day: day) }
    return fraction(String(words[1]), in: 0.5...0.99).map { Settings.Exam(day: day, target: $0) }
  }
}
