/// The months' English names.
let monthNames = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september",
  "october", "november", "december",
]

/// The days' English names.
let weekdayNames = [
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
]

/// The dates that a text can mean: none, one, or both readings of `03/04/2019`.
///
/// ```
/// 2019    2019-02    2019-02-14    2/2019    Feb 2019    14 February 2019    Feb 14th, 2019
/// 14.2.2019    14/2/2019    2/14/2019
/// ```
///
/// Points put the day first; slashes and dashes are read both ways where both make sense. A year
/// has four digits. Words such as "in", "the", "on" and days of the week may stand around it.
func readDates(_ text: String) -> [PartialDate] {
  guard text.utf8.count <= 64, let pieces = DatePieces(plainScalars(text)) else { return [] }
  return pieces.month == nil ? pieces.numericDates : pieces.namedDate.map { [$0] } ?? []
}

/// Numbers, a month's name and separators of a date.
private struct DatePieces {
  /// A run of digits.
  struct Number {
    var value: Int
    var digits: Int
  }

  var numbers: [Number] = []
  var month: Int?
  /// What stands between numbers, spaces aside.
  var separators: Set<Unicode.Scalar> = []

  private static let fillers: Set<String> = [
    "in", "on", "the", "of", "at", "since", "about", "around", "circa", "ca", "c", "year", "it",
    "was",
  ]

  init?(_ scalars: [Unicode.Scalar]) {
    var rest = scalars[...]
    while let next = rest.first {
      if isDigit(next) {
        let run = rest.prefix(while: isDigit)
        guard run.count <= 4, let value = Int(string(run)) else { return nil }
        numbers.append(Number(value: value, digits: run.count))
        rest = rest.dropFirst(run.count)
        let suffix = string(rest.prefix(while: isLetter))
        if ["st", "nd", "rd", "th"].contains(suffix) { rest = rest.dropFirst(2) }
      } else if isLetter(next) {
        let word = string(rest.prefix(while: isLetter))
        guard read(word) else { return nil }
        rest = rest.drop(while: isLetter)
      } else {
        guard " -/.,~()".unicodeScalars.contains(next) else { return nil }
        if !numbers.isEmpty, next != " ", rest.dropFirst().contains(where: isDigit) {
          separators.insert(next)
        }
        rest = rest.dropFirst()
      }
    }
  }

  /// Takes a word; false if no date has it.
  private mutating func read(_ word: String) -> Bool {
    let found = monthNames.firstIndex { name in
      name == word || (word.count == 3 && name.hasPrefix(word))
        || (word == "sept" && name == "september")
    }
    if let found {
      guard month == nil else { return false }
      month = found + 1
      return true
    }
    return Self.fillers.contains(word)
      || weekdayNames.contains { $0 == word || (word.count == 3 && $0.hasPrefix(word)) }
  }

  /// A date with the month's name: the number of four digits is the year.
  var namedDate: PartialDate? {
    let years = numbers.filter { $0.digits == 4 }
    let days = numbers.filter { $0.digits < 3 }
    guard years.count == 1, days.count <= 1, years.count + days.count == numbers.count else {
      return nil
    }
    return PartialDate(year: years[0].value, month: month, day: days.first?.value)
  }

  /// A date of numbers alone.
  var numericDates: [PartialDate] {
    let values = numbers.map(\.value)
    guard separators.count <= 1, separators.isDisjoint(with: ["~", "(", ")", ","]) else {
      return []
    }
    let found: [PartialDate?] =
      switch numbers.map(\.digits) {
      case [4...4]: [PartialDate(year: values[0])]
      case [4...4, 1...2]: [PartialDate(year: values[0], month: values[1])]
      case [1...2, 4...4]: [PartialDate(year: values[1], month: values[0])]
      case [4...4, 1...2, 1...2]: [PartialDate(year: values[0], month: values[1], day: values[2])]
      case [1...2, 1...2, 4...4]: dayFirstDates(values)
      default: []
      }
    return found.compactMap { $0 }
  }

  private func dayFirstDates(_ values: [Int]) -> [PartialDate?] {
    let dayFirst = PartialDate(year: values[2], month: values[1], day: values[0])
    if separators == ["."] || values[0] == values[1] { return [dayFirst] }
    return [dayFirst, PartialDate(year: values[2], month: values[0], day: values[1])]
  }
}

private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars)
  return String(view)
}

/// Lets `switch` match an array of numbers against ranges, place by place.
private func ~= (pattern: [ClosedRange<Int>], values: [Int]) -> Bool {
  pattern.count == values.count && zip(pattern, values).allSatisfy { $0.contains($1) }
}

extension PartialDate {
  /// How what was typed compares with this date, at its own precision.
  func match(_ readings: [PartialDate]) -> Match {
    // Readings that differ only beyond this date's precision are one.
    var seen: [PartialDate] = []
    for reading in readings.map(cut) where !seen.contains(reading) { seen.append(reading) }
    guard let given = seen.first else { return .none }
    if seen.count > 1 { return .ambiguous(readings) }
    if given == cut(self) { return .right(byAlias: false) }
    let agrees = given.year == year && (given.month == nil || given.month == month)
    return agrees && given.isCoarser(than: self) ? .needsMore(given) : .none
  }

  /// A date without what this one does not know either.
  private func cut(_ date: PartialDate) -> PartialDate {
    PartialDate(
      year: date.year, month: month == nil ? nil : date.month, day: day == nil ? nil : date.day)
      ?? date
  }

  private func isCoarser(than date: PartialDate) -> Bool {
    (month == nil && date.month != nil) || (day == nil && date.day != nil)
  }
}
