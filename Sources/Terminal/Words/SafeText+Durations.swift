extension SafeText {
  private static let minute = 60.0
  private static let hour = 3600.0
  private static let day = 86400.0
  /// A twelfth of a year.
  private static let month = 30.4375 * day
  /// The mean year of the Julian calendar.
  private static let year = 365.25 * day

  /// The time until a card is asked again, in as few characters as will do: `30s`, `10m`, `5h`,
  /// `2d`, `3.4mo`, `1.2y`.
  ///
  /// Seconds, minutes, hours and days (up to 29) are rounded to whole ones; months and years have
  /// one decimal, which is left out when it is 0.
  ///
  /// - Parameter seconds: The interval, `0...`; a negative one counts as 0.
  /// - Returns: A figure and a unit, or `n/a` if the interval is not finite.
  public static func interval(seconds: Double) -> SafeText {
    guard seconds.isFinite else { return "n/a" }
    let length = max(0, seconds)
    if length.rounded() < minute { return number(length) + "s" }
    if (length / minute).rounded() < 60 { return number(length / minute) + "m" }
    if (length / hour).rounded() < 24 { return number(length / hour) + "h" }
    if (length / day).rounded() < 30 { return number(length / day) + "d" }
    if (length / month * 10).rounded() < 120 { return short(length / month) + "mo" }
    return short(length / year) + "y"
  }

  /// The same in days, as the scheduler counts them.
  public static func interval(days: Double) -> SafeText { interval(seconds: days * day) }

  /// An estimate of work to come: `under a minute`, `about 7 min`, `about 70 min`, `about 2.5 h`.
  ///
  /// - Parameter minutes: The estimate, `0...`; from 10 minutes on it is rounded to five, from 90
  ///   on to half hours.
  /// - Returns: The estimate in words, or `n/a` if it is not finite.
  public static func about(minutes: Double) -> SafeText {
    guard minutes.isFinite else { return "n/a" }
    if minutes < 1 { return "under a minute" }
    if minutes < 9.5 { return "about " + number(minutes) + " min" }
    if minutes < 87.5 { return "about " + number((minutes / 5).rounded() * 5) + " min" }
    return "about " + short((minutes / 30).rounded() / 2) + " h"
  }

  /// A time that was measured: `45 s`, `12 min 5 s`, `1 h 4 min`.
  ///
  /// - Parameter seconds: The time, `0...`, rounded to seconds.
  /// - Returns: One or two figures with units, or `n/a` if the time is not finite.
  public static func time(seconds: Double) -> SafeText {
    guard seconds.isFinite, seconds.magnitude < 0x1p53 else { return "n/a" }
    let total = Int(max(0, seconds).rounded())
    if total < 60 { return "\(total) s" }
    if total < 3600 { return "\(total / 60) min" + rest(total % 60, " s") }
    return "\(grouped(total / 3600)) h" + rest(total / 60 % 60, " min")
  }

  private static func rest(_ count: Int, _ unit: SafeText) -> SafeText {
    count == 0 ? .empty : " \(count)" + unit
  }

  /// One decimal, left out when it is 0.
  private static func short(_ value: Double) -> SafeText {
    let tenths = (value * 10).rounded()
    return number(value, decimals: tenths.truncatingRemainder(dividingBy: 10) == 0 ? 0 : 1)
  }
}
