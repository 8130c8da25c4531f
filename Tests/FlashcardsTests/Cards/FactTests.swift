import Flashcards
import Testing

@Suite struct `A fact` {
  /// A deck with one note that goes stale after a time.
  private func datedDeck(_ fields: String, staleAfter: String = "12 months") -> Deck? {
    file(
      frontMatter.replacing("format: 1", with: "format: 1\nstale-after: \(staleAfter)")
        + "## Q\nA\n" + fields
    ).deck
  }

  private func state(_ fields: String, _ today: String, staleAfter: String = "12 months") throws
    -> FactState
  {
    let deck = try #require(datedDeck(fields, staleAfter: staleAfter))
    return try #require(deck.notes.first).state(at: try #require(PartialDate(today)), in: deck)
  }

  @Test(
    arguments: [
      ("", "2030-01-01", []),
      ("> as-of: 2024\n", "2024-05-05", [.dated]),
      ("> as-of: 2024\n", "2025-12-31", [.dated]),
      ("> as-of: 2024\n", "2026-01-01", [.dated, .stale]),
      ("> as-of: 2023-02\n", "2024-02-29", [.dated]),
      ("> as-of: 2023-02\n", "2024-03-01", [.dated, .stale]),
      ("> dw\n", "2024-07-11", [.dated]),
      ("> dw\n", "2024-07-12", [.dated, .stale]),
      ("> own\n> gp\n", "2024-07-12", [.dated]),
      ("> until: 2024-06\n", "2024-06-30", []),
      ("> until: 2024-06\n", "2024-07-01", [.expired]),
      ("> variant: own = B\n", "2024-01-01", [.disputed]),
    ] as [(String, String, FactState)])
  func `is dated, stale, expired or disputed`(fields: String, today: String, expected: FactState)
    throws
  {
    #expect(try state(fields, today) == expected)
  }

  @Test func `is stale after days too`() throws {
    #expect(try state("> as-of: 2024-02-28\n", "2024-03-09", staleAfter: "10 days") == [.dated])
    #expect(
      try state("> as-of: 2024-02-28\n", "2024-03-10", staleAfter: "10 days") == [.dated, .stale])
  }

  @Test(
    arguments: [
      ("> as-of: 2024\n> gp\n", nil),
      ("> as-of: 2024\n> gp\n> variant: dw = B\n", "as of 2024 · Explainer"),
      ("> gp\n> variant: dw = B\n", "as of about 2024 · Explainer"),
      ("> variant: dw = B\n", nil),
      ("> claimed-by: *Jens* S.\n> as-of: 2023-07\n", "according to Jens S., as of July 2023"),
      ("> claimed-by: J.\n", "according to J."),
      (
        "> claimed-by: J.\n> dw\n> variant: own = B\n",
        "according to J., as of 11 July 2023 · Deutsche Welle"
      ),
    ] as [(String, String?)])
  func `has a qualifier where somebody says otherwise`(fields: String, qualifier: String?) throws {
    let deck = try #require(datedDeck(fields))
    #expect(try #require(deck.notes.first).qualifier(in: deck) == qualifier)
  }
}
