/// A calendar day of studying, from rollover to rollover of the learner's wall clock.
///
/// Days are counted, so that differences are exact whatever clocks and time zones do.
public struct StudyDay: Comparable, Hashable, Sendable {
  /// Days since 1970-01-01; every day that can be written has a year in `0...9999`.
  public var number: Int

  /// The day that lies `number` days after 1970-01-01.
  public init(number: Int) { self.number = number }

  /// A day of the Gregorian calendar, or nil if there is no such day; years `0...9999`.
  public init?(year: Int, month: Int, day: Int) {
    guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
    number = date.days
  }

  /// The day written as `2026-11-20`, or nil if it is anything else.
  public init?(iso text: String) {
    var text = text
    guard let day = text.withUTF8({ StudyDay(digits: UnsafeRawBufferPointer($0)) }) else {
      return nil
    }
    self = day
  }

  /// The year of the Gregorian calendar.
  public var year: Int { CivilDate(days: number).year }
  /// `1...12`.
  public var month: Int { CivilDate(days: number).month }
  /// `1...31`.
  public var day: Int { CivilDate(days: number).day }
  /// `1...7`, 1 is Monday.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  /// Whether `left` is the earlier day.
  public static func < (left: StudyDay, right: StudyDay) -> Bool { left.number < right.number }
  /// The day that lies `days` after `day`.
  public static func + (day: StudyDay, days: Int) -> StudyDay {
    StudyDay(number: day.number + days)
  }
  /// The day that lies `days` before `day`.
  public static func - (day: StudyDay, days: Int) -> StudyDay {
    StudyDay(number: day.number - days)
  }
  /// The number of days from `right` to `left`.
  public static func - (left: StudyDay, right: StudyDay) -> Int { left.number - right.number }
}

extension StudyDay: CustomStringConvertible {
  /// `2026-11-20`.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.append(day: self)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension StudyDay {
  /// Exactly ten bytes `YYYY-MM-DD` of a real day.
  init?(digits bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = decimal(bytes, 0, 4), let month = decimal(bytes, 5, 2),
      let day = decimal(bytes, 8, 2),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    number = date.days
  }
}

/// The number written with `count` ASCII digits from `start`, or nil if one is no digit.
@inline(__always)
func decimal(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ count: Int) -> Int? {
  var value = 0
  for index in start..<start + count {
    let digit = bytes[index] &- UInt8(ascii: "0")
    guard digit < 10 else { return nil }
    value = value * 10 + Int(digit)
  }
  return value
}

extension [UInt8] {
  /// Appends `2026-11-20`; years outside `0...9999` are written as the nearest that is inside.
  mutating func append(day: StudyDay) {
    let date = CivilDate(days: Swift.min(Swift.max(day.number, -719_528), 2_932_896))
    append(number: date.year, width: 4)
    append(UInt8(ascii: "-"))
    append(number: date.month, width: 2)
    append(UInt8(ascii: "-"))
    append(number: date.day, width: 2)
  }

  /// Appends a number `0...` with at least `width` digits.
  mutating func append(number: Int, width: Int) {
    var divisor = 1
    for _ in 1..<width { divisor *= 10 }
    while number / divisor >= 10 { divisor *= 10 }
    var rest = number
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }
}
