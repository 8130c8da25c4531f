import Terminal
import Testing

@Suite struct `Durations` {
  static let minute = 60.0
  static let hour = 3600.0
  static let day = 86400.0

  @Test(
    arguments: [
      (-1, "0s"), (0, "0s"), (30, "30s"), (59.4, "59s"), (59.6, "1m"), (10 * minute, "10m"),
      (59.6 * minute, "1h"), (5 * hour, "5h"), (23.6 * hour, "1d"), (2 * day, "2d"),
      (29.4 * day, "29d"), (30 * day, "1mo"), (103.5 * day, "3.4mo"),
      (11.9 * 30.4375 * day, "11.9mo"),
      (364 * day, "1y"), (438.3 * day, "1.2y"), (3652.5 * day, "10y"), (36500 * day, "99.9y"),
      (.nan, "n/a"), (.infinity, "n/a"),
    ] as [(Double, SafeText)])
  func `are as short as they can be`(_ seconds: Double, _ text: SafeText) {
    #expect(SafeText.interval(seconds: seconds) == text)
  }

  @Test func `come in days too`() {
    #expect(SafeText.interval(days: 12) == "12d")
  }

  @Test(
    arguments: [
      (0.4, "under a minute"), (1, "about 1 min"), (7.2, "about 7 min"), (9.6, "about 10 min"),
      (71, "about 70 min"), (87, "about 85 min"), (90, "about 1.5 h"), (150, "about 2.5 h"),
      (241, "about 4 h"), (.nan, "n/a"),
    ] as [(Double, SafeText)])
  func `to come are rounded`(_ minutes: Double, _ text: SafeText) {
    #expect(SafeText.about(minutes: minutes) == text)
  }

  @Test(
    arguments: [
      (0, "0 s"), (45, "45 s"), (60, "1 min"), (725, "12 min 5 s"), (3600, "1 h"),
      (3840, "1 h 4 min"),
      (1e300, "n/a"),
    ] as [(Double, SafeText)])
  func `that were measured are exact`(_ seconds: Double, _ text: SafeText) {
    #expect(SafeText.time(seconds: seconds) == text)
  }
}

@Suite struct `Numbers` {
  @Test(
    arguments: [
      (0, 0, "0"), (3.4, 2, "3.40"), (0.05, 1, "0.1"), (-0.001, 2, "0.00"), (-1.5, 1, "-1.5"),
      (0.999, 2, "1.00"), (1234.5, 1, "1234.5"), (0.007, 3, "0.007"), (.nan, 1, "n/a"),
      (1e300, 2, "1e+300"),
    ] as [(Double, Int, SafeText)])
  func `have fixed decimals`(_ value: Double, _ decimals: Int, _ text: SafeText) {
    #expect(SafeText.number(value, decimals: decimals) == text)
  }

  @Test func `are shares, groups and counts of things`() {
    #expect(SafeText.percent(0.873, decimals: 1) == "87.3 %")
    #expect(SafeText.percent(1) == "100 %")
    #expect(SafeText.grouped(0) == "0")
    #expect(SafeText.grouped(-1_234_567) == "-1,234,567")
    #expect(SafeText.grouped(Int.min) == "-9,223,372,036,854,775,808")
    #expect(SafeText.count(1, "card", "cards") == "1 card")
    #expect(SafeText.count(1200, "card", "cards") == "1,200 cards")
  }
}
