import Flashcards
import Testing

@Suite struct `The example deck` {
  let file = Flashcards.Deck.parse(Array(example.utf8), name: "example", path: "example.md")

  @Test func `has no mistake`() { #expect(file.diagnostics.map { $0.short(path: "") } == []) }

  @Test func `says what it is about`() throws {
    let deck = try #require(file.deck)
    #expect(deck.title == "Ukraine and NATO")
    #expect(deck.description == "From five articles, 2021 to 2025.")
    #expect(deck.staleAfter == Deck.Duration(months: 12))
    #expect(deck.sources.map(\.key) == ["dw", "gp", "cf"])
    #expect(
      deck.sources.map(\.name) == ["Deutsche Welle", "Explainer with questions and answers", "cf"])
    #expect(deck.sources[0].date == PartialDate(year: 2023, month: 7, day: 11))
    #expect(deck.sources[1].date == PartialDate(year: 2024, isEstimate: true))
    #expect(deck.aliases == [["Kyiv", "Kiev"]])
  }

  @Test func `has four notes`() throws {
    let notes = try #require(file.deck).notes
    #expect(
      notes.map(\.dump).joined(separator: "\n") == """
        cloze "The summit of 2008"
          text "At the summit in "
          blank "Bucharest" hint "capital city"
          text ", NATO\\'s leaders said that Ukraine\\n"
          blank c1 "would become a member"
          text " but gave "
          blank c1 "no date"
          text "."
        typed "As of 2024, how many members must agree before a country is invited?"
          number 32.0 ± 0.0
          "all"
          "all of them"
        basic "What does Article 5 commit members to?"
          paragraph "Treating an armed attack on one member as an attack on all."
        cloze ""
          text "The list of criteria for applicants is called the "
          blank "Membership Action Plan"
          text "."
        """)
    #expect(notes.map(\.section) == Array(repeating: "The promise", count: 4))
    #expect(notes.map(\.form) == [.long, .long, .short, .short])
    #expect(notes.map(\.line) == [27, 35, 46, 50])
    #expect(notes.map(\.hasWrittenID) == [true, true, false, false])
  }

  @Test func `has fields`() throws {
    let fields = try #require(file.deck).notes.map(\.fields)
    #expect(fields.map(\.tags) == Array(repeating: ["promise", "summits"], count: 4))
    #expect(
      fields.map { $0.sources.map(\.description) } == [
        ["dw L21"], ["gp § 4. The Need for Internal NATO Consensus"], ["dw L26"], ["gp"],
      ])
    #expect(fields[1].explain == ["Decisions need consensus, so one refusal is enough to block."])
    #expect(fields[1].asOf == PartialDate(year: 2024))
    let thirty = AcceptedAnswer(text: "30", value: .number(NumberAnswer(value: 30)))
    #expect(
      fields[1].variants == [
        Variant(citation: Citation(key: "cf"), asOf: PartialDate(year: 2021), answers: [thirty])
      ])
  }

  @Test func `has five cards`() throws {
    #expect(
      try #require(file.deck).cards.map(\.id.rawValue) == [
        "summit-2008/=bucharest", "summit-2008/c1", "member-count",
        "33667aae36cfae5c", "a84f5a9bdab48706/=membership action plan",
      ])
  }
}

/// The first section of the design's page about decks, with the source that its variant cites.
private let example = """
  ---
  deck: Ukraine and NATO
  format: 1
  description: From five articles, 2021 to 2025.
  stale-after: 12 months
  sources:
    dw:
      title: Calls to join NATO met with caution
      publisher: Deutsche Welle
      date: 2023-07-11
      file: 004_08b0e6765aa9d0d4.txt
    gp:
      title: Explainer with questions and answers
      date: ~2024
    cf:
      date: 2021
  aliases:
    - Kyiv | Kiev
  ---

  Anything before the first heading is for the reader.

  # The promise

  > - tags: promise, summits

  ## The summit of 2008
  <!-- id: summit-2008 -->

  At the summit in {{Bucharest::capital city}}, NATO's leaders said that Ukraine
  {{c1::would become a member}} but gave {{c1::no date}}.

  > - dw L21

  ## As of 2024, how many members must agree before a country is invited?
  <!-- id: member-count -->

  = 32
  = all | all of them

  > - explain: Decisions need consensus, so one refusal is enough to block.
  > - as-of: 2024
  > - gp § 4. The Need for Internal NATO Consensus
  > - variant: cf as-of 2021 = 30

  Q: What does Article 5 commit members to?
  A: Treating an armed attack on one member as an attack on all.
  > dw L26

  C: The list of criteria for applicants is called the {{Membership Action Plan}}.
  > gp

  """
