extension Deck.Duration {
  /// Reads `90 days`, `6 weeks`, `12 months`, `2 years`, also in the singular.
  ///
  /// - Returns: nil if it is written otherwise, is zero, or is over a thousand years.
  public init?(_ text: some StringProtocol) {
    let words = text.split(separator: " ")
    guard words.count == 2, words[0].utf8.allSatisfy(isDigit), let count = Int(words[0]),
      (1...365_000).contains(count)
    else { return nil }
    switch words[1] {
    case "day", "days": self.init(days: count)
    case "week" where count <= 52_000, "weeks" where count <= 52_000: self.init(days: count * 7)
    case "month" where count <= 12_000, "months" where count <= 12_000: self.init(months: count)
    case "year" where count <= 1_000, "years" where count <= 1_000: self.init(months: count * 12)
    default: return nil
    }
  }
}
