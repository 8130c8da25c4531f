// Not for a name: rounding becomes calls into libm, which this import links.
import Glibc

extension SafeText {
  /// A number with a fixed count of decimals and a point, whatever the locale.
  ///
  /// - Parameters:
  ///   - value: The number; if it is not finite the text is `n/a`.
  ///   - decimals: Digits behind the point, `0...9`; halves are rounded away from zero.
  /// - Returns: Such as `3.40`; never `-0`. Beyond 2^53 steps of the last digit, Swift's own form.
  public static func number(_ value: Double, decimals: Int = 0) -> SafeText {
    guard value.isFinite else { return "n/a" }
    let places = min(max(0, decimals), 9)
    let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
    let steps = (value.magnitude * scale).rounded()
    guard steps < 0x1p53 else { return SafeText(trusted: value.description) }
    let digits = String(Int(steps))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = value < 0 && steps > 0 ? "-" : ""
    if places == 0 { return SafeText(trusted: sign + padded) }
    return SafeText(trusted: sign + padded.dropLast(places) + "." + padded.suffix(places))
  }

  /// A share as a percentage, such as `87.3 %`.
  ///
  /// - Parameters:
  ///   - share: `0...1` for 0 to 100 %.
  ///   - decimals: Digits behind the point, `0...9`.
  /// - Returns: The percentage, or `n/a` if the share is not finite.
  public static func percent(_ share: Double, decimals: Int = 0) -> SafeText {
    share.isFinite ? number(share * 100, decimals: decimals) + " %" : "n/a"
  }

  /// A whole number with a comma between groups of three digits, such as `1,234,567`.
  public static func grouped(_ number: Int) -> SafeText {
    let digits = String(number.magnitude)
    var text = number < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0 && (digits.count - place).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return SafeText(trusted: text)
  }

  /// A number with its noun, such as `1 card` or `1,200 cards`.
  ///
  /// - Parameters:
  ///   - number: How many.
  ///   - one: The noun for exactly one.
  ///   - many: The noun for every other number.
  /// - Returns: The number in groups of three digits and the noun.
  public static func count(_ number: Int, _ one: SafeText, _ many: SafeText) -> SafeText {
    grouped(number) + " " + (number == 1 ? one : many)
  }
}
