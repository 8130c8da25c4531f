import Flashcards
import Testing

@Suite struct `A written date` {
  @Test(arguments: [
    ("2024", "2024"), ("2024-7", "2024-07"), ("2024-07-1", "2024-07-01"), ("~2024-12", "~2024-12"),
    ("0001", "0001"), ("2024-02-29", "2024-02-29"),
  ])
  func `is read`(written: String, canonical: String) {
    #expect(PartialDate(written)?.description == canonical)
  }

  @Test(arguments: [
    "", "24", "2024-", "2024-1-", "2024-001", "2024-13", "2023-02-29", "0000", "~", "2024-1-1-1",
    "20240", "~~2024", "2024/1",
  ])
  func `may be none`(_ written: String) { #expect(PartialDate(written) == nil) }

  @Test func `keeps all its parts`() {
    for year in [1, 1999, 9999] {
      for month in [nil, 1, 12] as [Int?] {
        for day in month == nil ? [nil] : [nil, 1, 31] as [Int?] {
          for isEstimate in [false, true] {
            let date = PartialDate(year: year, month: month, day: day, isEstimate: isEstimate)
            #expect(date?.year == year && date?.month == month && date?.day == day)
            #expect(date?.isEstimate == isEstimate)
            #expect(date.flatMap { PartialDate($0.description) } == date)
          }
        }
      }
    }
  }
}

@Suite struct `A written value` {
  @Test(arguments: ["§ A heading", "¶ 3", "L12", "L12-15", "p 7"])
  func `is a locator and printed alike`(_ text: String) {
    #expect(Locator(text)?.description == text)
  }

  @Test(arguments: [("sec A", "§ A"), ("par 3", "¶ 3"), ("L3-3", "L3"), ("§  A", "§ A")])
  func `is a locator in other words`(written: String, canonical: String) {
    #expect(Locator(written)?.description == canonical)
  }

  @Test(arguments: [
    "", "L", "L0", "L5-2", "L1-2-3", "p", "p x", "p 0", "¶ -1", "§", "l 3", "L99999999999999999999",
  ])
  func `may be no locator`(_ text: String) { #expect(Locator(text) == nil) }

  @Test(arguments: [
    ("1 day", 0, 1), ("90 days", 0, 90), ("6 weeks", 0, 42), ("12 months", 12, 0),
    ("2 years", 24, 0),
  ])
  func `is a span of time`(text: String, months: Int, days: Int) {
    #expect(Deck.Duration(text) == Deck.Duration(months: months, days: days))
  }

  @Test(arguments: [
    "", "1", "days", "0 days", "-1 days", "1.5 days", "1 fortnight", "1001 years",
    "99999999999999999999 days",
  ])
  func `may be no span of time`(_ text: String) { #expect(Deck.Duration(text) == nil) }

  @Test func `may name a source`() {
    for key in ["a", "dw", "DW_2-x", String(repeating: "a", count: 64)] {
      #expect(Source.isKey(key))
    }
    for key in ["", "own", "-a", "a b", "é", "a:", String(repeating: "a", count: 65)] {
      #expect(!Source.isKey(key))
    }
  }
}
