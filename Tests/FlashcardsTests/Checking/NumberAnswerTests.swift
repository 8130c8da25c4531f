import Flashcards
import Testing

@Suite struct `Checking a number answer` {
  struct Row: Sendable, CustomTestStringConvertible {
    let typed: String
    let value: Double
    let tolerance: Double
    let unit: String?
    let verdict: String
    var testDescription: String {
      "\(typed.debugDescription) for \(value) ± \(tolerance) \(unit ?? "")"
    }

    init(
      _ typed: String, _ value: Double, _ verdict: String, tolerance: Double = 0,
      unit: String? = nil
    ) {
      self.typed = typed
      self.value = value
      self.tolerance = tolerance
      self.unit = unit
      self.verdict = verdict
    }
  }

  static let written: [Row] = [
    Row("32", 32, "right"), Row("32.0", 32, "right"), Row("032", 32, "right"), Row("0", 0, "right"),
    Row("-5", -5, "right"), Row("−5", -5, "right"), Row("minus five", -5, "right"),
    Row("5", -5, "wrong"),
    Row(".5", 0.5, "right"), Row("0,5", 0.5, "right"), Row("3,5", 3.5, "right"),
    Row("+5", 5, "right"),
    Row("1,000", 1_000, "right"), Row("1 000", 1_000, "right"), Row("1\u{A0}000", 1_000, "right"),
    Row("1\u{2009}000\u{202F}000", 1_000_000, "right"), Row("1,000,000.5", 1_000_000.5, "right"),
    Row("1.000.000", 1_000_000, "right"), Row("1.000", 1, "right"), Row("1.000", 1_000, "wrong"),
    Row("1,00", 100, "wrong"), Row("1,0000", 10_000, "wrong"), Row("1 00", 100, "wrong"),
    Row("50bn", 50e9, "right"), Row("50 bn", 50e9, "right"), Row("50 billion", 50e9, "right"),
    Row("EUR 50bn", 50e9, "right"), Row("EUR50bn", 50e9, "right"), Row("€50bn", 50e9, "right"),
    Row("50 million", 50e9, "wrong"), Row("5k", 5_000, "right"), Row("5m", 5e6, "right"),
    Row("5m", 5, "right"), Row("2.5 million", 2.5e6, "right"), Row("3.3bn", 3.3e9, "right"),
    Row("35%", 35, "right"), Row("35 per cent", 35, "right"),
    Row("thirty-two", 32, "right"), Row("Thirty two", 32, "right"), Row("zero", 0, "right"),
    Row("ninety–nine", 99, "right"), Row("a hundred", 100, "right"),
    Row("one hundred", 100, "right"),
    Row("hundred", 100, "right"), Row("fifty billion", 50e9, "right"),
    Row("two dozen", 24, "right"),
    Row("twenty twelve", 32, "wrong"), Row("two thirty", 32, "wrong"),
    Row("thirty-three", 32, "wrong"),
    Row("٣٢", 32, "right"), Row("３２", 32, "right"), Row("३२", 32, "right"),
    // Words around it are allowed; a second number or a distortion is not.
    Row("about 32 members", 32, "right"), Row("all 32 of them", 32, "right"),
    Row("~32", 32, "right"),
    Row("(32)", 32, "right"), Row("32.", 32, "right"), Row("the 32nd", 32, "right"),
    Row("32, I think", 32, "right"), Row("32?", 32, "right"),
    Row("not 32", 32, "wrong"), Row("more than 32", 32, "wrong"), Row("32 or 33", 32, "wrong"),
    Row("31 32", 32, "wrong"), Row("30-32", 32, "wrong"), Row("32/33", 32, "wrong"),
    Row("F32", 32, "wrong"), Row("32+", 32, "wrong"), Row("<32", 32, "wrong"),
    Row("1e3", 1_000, "wrong"),
    Row("half of 32", 32, "wrong"), Row("3:2", 32, "wrong"), Row("", 32, "wrong"),
    Row("many", 32, "wrong"),
    // A digit is never a typo.
    Row("33", 32, "wrong"), Row("23", 32, "wrong"), Row("322", 32, "wrong"), Row("3", 32, "wrong"),
    Row("12345678901234567891", 12_345_678_901_234_567_168, "wrong"),
    // A year may come with its month.
    Row("2008", 2008, "right"), Row("in 2008", 2008, "right"), Row("3 April 2008", 2008, "right"),
    Row("April 2008", 2008, "right"), Row("2009", 2008, "wrong"),
  ]

  static let tolerances: [Row] = [
    Row("35", 35, "right", tolerance: 2), Row("33", 35, "right", tolerance: 2),
    Row("37", 35, "right", tolerance: 2), Row("37.1", 35, "close", tolerance: 2),
    Row("39", 35, "close", tolerance: 2), Row("39.1", 35, "wrong", tolerance: 2),
    Row("3.4", 3.3, "right", tolerance: 0.1), Row("3.2", 3.3, "right", tolerance: 0.1),
    Row("3.5", 3.3, "close", tolerance: 0.1), Row("36", 35, "wrong"),
  ]

  static let units: [Row] = [
    Row("35", 35, "right", unit: "%"), Row("35%", 35, "right", unit: "%"),
    Row("35 percent", 35, "right", unit: "%"), Row("thirty-five per cent", 35, "right", unit: "%"),
    Row("35 km", 35, "wrong", unit: "%"), Row("$35", 35, "wrong", unit: "%"),
    Row("35 kilometers", 35, "right", unit: "km"), Row("35km", 35, "right", unit: "km"),
    Row("35 miles", 35, "wrong", unit: "km"), Row("35 m", 35, "wrong", unit: "km"),
    Row("35 m", 35, "right", unit: "m"), Row("35 metres", 35, "right", unit: "m"),
    Row("90 km/h", 90, "right", unit: "km/h"), Row("90 km", 90, "wrong", unit: "km/h"),
    Row("32 countries", 32, "right", unit: "member states"),
    Row("32 km", 32, "wrong", unit: "member states"),
    Row("20 °C", 20, "right", unit: "°C"), Row("20 °F", 20, "wrong", unit: "°C"),
    Row("20℃", 20, "right", unit: "°C"),
    Row("50", 50, "right", unit: "billion"), Row("50bn", 50, "right", unit: "billion"),
    Row("50 billion", 50, "right", unit: "billion euros"),
    Row("50 billion dollars", 50, "wrong", unit: "billion euros"),
    Row("€50bn", 50, "right", unit: "billion euros"),
    Row("50,000,000,000", 50, "right", unit: "billion"),
    Row("50 million", 50, "wrong", unit: "billion"),
    Row("51 bn", 50, "right", tolerance: 1, unit: "billion"),
  ]

  @Test(arguments: written + tolerances + units)
  func `compares by value, tolerance and unit`(row: Row) {
    let number = NumberAnswer(value: row.value, tolerance: row.tolerance, unit: row.unit)
    let answer = AcceptedAnswer(text: "key", value: .number(number))
    #expect(brief(AnswerChecker().check(row.typed, against: [answer])) == row.verdict)
  }

  @Test func `compares text digit by digit, not by value`() {
    let answer = AcceptedAnswer(text: "32 members")
    for typed in ["32.0 members", "thirty-two members", "33 members"] {
      #expect(AnswerChecker().check(typed, against: [answer]) == .wrong)
    }
  }

  @Test func `reads every whole number up to a hundred in words`() {
    let ones = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen",
    ]
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    for value in 0...100 {
      var words = "one hundred"
      if value < 20 { words = ones[value] }
      if (20..<100).contains(value) {
        words = tens[value / 10 - 2] + (value % 10 == 0 ? "" : "-\(ones[value % 10])")
      }
      for key in 0...100 {
        let number = NumberAnswer(value: Double(key))
        let answer = AcceptedAnswer(text: "\(key)", value: .number(number))
        let isRight = AnswerChecker().check(words, against: [answer]) != .wrong
        #expect(isRight == (value == key), "\(words) for \(key)")
      }
    }
  }
}
