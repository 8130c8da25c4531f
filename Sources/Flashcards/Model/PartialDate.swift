/// A date as exact as its author knows it: a year, a month, or a day, perhaps estimated.
///
/// Written `2024`, `2024-07`, `2024-07-11`; `~2024` is an estimate.
///
/// Kept in four bytes, since every note holds several: 5 bits of day, 4 of month, 14 of year,
/// 1 of estimate, from the lowest.
public struct PartialDate: Hashable, Sendable {
  private let packed: UInt32

  /// A date, or nil if there is no such day.
  public init?(year: Int, month: Int? = nil, day: Int? = nil, isEstimate: Bool = false) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard (1...Self.days(inMonth: month, of: year)).contains(day) else { return nil }
      }
    } else if day != nil {
      return nil
    }
    packed = UInt32((isEstimate ? 1 : 0) << 23 | year << 9 | (month ?? 0) << 5 | (day ?? 0))
  }

  /// The year of the Gregorian calendar, `1...9999`.
  public var year: Int { Int(packed >> 9 & 0x3FFF) }

  /// `1...12`, or nil when only the year is known.
  public var month: Int? { packed >> 5 & 0xF == 0 ? nil : Int(packed >> 5 & 0xF) }

  /// `1...31` and real in its month, or nil; never without a month.
  public var day: Int? { packed & 0x1F == 0 ? nil : Int(packed & 0x1F) }

  /// Whether the author marked it with `~`.
  public var isEstimate: Bool { packed >> 23 == 1 }

  /// The number of days of a month, 28 to 31; `month` is in `1...12`.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension PartialDate: CustomStringConvertible {
  /// As in a deck: `~2024-07`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    var text = (isEstimate ? "~" : "") + padded(year, 4)
    if let month { text += "-" + padded(month, 2) }
    if let day { text += "-" + padded(day, 2) }
    return text
  }
}
