import Foundation
import Testing

@Suite struct `JSON` {
  private let deck = """
    ---
    deck: Islands
    format: 1
    sources:
      atlas:
        title: World atlas
        date: 2024-03
      old:
        title: Old atlas
    ---
    # Capitals

    ## What is the capital of Iceland?
    <!-- id: iceland -->

    = Reykjavik | Reykjavík

    > - hint: It smokes.
    > - explain: The *smoky* bay.
    > - as-of: 2024
    > - until: 2030-01
    > - claimed-by: the mapmaker
    > - atlas p 7
    > - variant: old as-of 1990 = Bessastaðir
    > - tags: north, capitals

    ## Which is an island?
    <!-- id: which -->

    - [x] Malta
      > Yes.
    - [ ] Monaco

    ## Which islands has Malta?
    <!-- id: malta -->

    - Malta
    - Gozo

    ## Why?
    <!-- id: why -->

    Because.

    """

  /// What the program prints, decoded.
  private func decoded(_ words: [String], _ world: MemoryWorld) throws -> [String: Any] {
    world.clearScreen()
    #expect(world.run(words, typing: []) == 0)
    let object = try JSONSerialization.jsonObject(with: Data(world.screen.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func `of cards has every key that is not empty`() throws {
    let world = MemoryWorld(["islands": deck])
    world.run(["study"], typing: ["reykjavik", "4", ":q"])
    let json = try decoded(["cards", "--json"], world)
    #expect(json["schema"] as? Int == 1)
    let cards = try #require(json["cards"] as? [[String: Any]])
    #expect(cards.map { $0["id"] as? String } == ["iceland", "which", "malta", "why"])
    #expect(
      cards[0].keys.sorted() == [
        "answers", "asOf", "claimedBy", "deck", "difficulty", "due", "explain", "hints", "id",
        "kind", "note", "prompt", "retrievability", "section", "sources", "stability", "state",
        "tags", "until", "variants",
      ])
    #expect(
      cards[1].keys.sorted() == [
        "answers", "deck", "id", "kind", "note", "options", "prompt", "section", "state",
      ])
    #expect(
      cards[2].keys.sorted() == [
        "answers", "deck", "id", "items", "kind", "note", "prompt", "section", "state",
      ])
    #expect(
      cards[3].keys.sorted() == [
        "answers", "deck", "id", "kind", "note", "prompt", "section", "state",
      ])
  }

  @Test func `of a card has its values`() throws {
    let world = MemoryWorld(["islands": deck])
    world.run(["study"], typing: ["reykjavik", "4", ":q"])
    world.clearScreen()
    world.run(["show", "iceland", "--json"], typing: [])
    #expect(
      world.screen == """
        {"cards":[{"answers":["Reykjavik"],"asOf":"2024","claimedBy":"the mapmaker","deck":"islands","difficulty":1,"due":"2026-11-28","explain":"The smoky bay.","hints":["It smokes."],"id":"iceland","kind":"typed","note":"iceland","prompt":"What is the capital of Iceland?","retrievability":1,"section":"Capitals","sources":[{"date":"2024-03","key":"atlas","locator":"p 7","title":"World atlas"}],"stability":8.2956,"state":"review","tags":["capitals","north"],"until":"2030-01","variants":[{"answers":["Bessastaðir"],"asOf":"1990","source":"old"}]}],"schema":1}

        """)
    world.clearScreen()
    world.run(["show", "which", "--json"], typing: [])
    #expect(
      world.screen == """
        {"cards":[{"answers":["Malta"],"deck":"islands","id":"which","kind":"choice","note":"which","options":[{"feedback":"Yes.","right":true,"text":"Malta"},{"right":false,"text":"Monaco"}],"prompt":"Which is an island?","section":"Capitals","state":"new"}],"schema":1}

        """)
  }

  @Test func `of decks counts them`() throws {
    let world = MemoryWorld(["islands": deck])
    world.run(["decks", "--json"], typing: [])
    #expect(
      world.screen == """
        {"decks":[{"cards":4,"disputed":1,"due":0,"learning":0,"name":"islands","new":4,"notes":4,"stale":0,"suspended":0,"title":"Islands"}],"schema":1}

        """)
  }

  @Test func `of statistics has today and the decks`() throws {
    let world = MemoryWorld(["islands": deck])
    world.run(["study"], typing: ["reykjavik", "4", ":q"])
    let json = try decoded(["stats", "--json"], world)
    #expect(json.keys.sorted() == ["decks", "schema", "today"])
    let today = try #require(json["today"] as? [String: Any])
    #expect(today["day"] as? String == "2026-11-21")
    #expect(today["answers"] as? Int == 1)
    #expect(today["seconds"] as? Double == 10)
    #expect(today["again"] as? Int == 0)
    #expect(today["introduced"] as? Int == 1)
    #expect(today["streak"] as? Int == 1)
  }

  @Test func `keeps hostile text as values and prints it escaped`() throws {
    let evil = "a\u{202E}b\u{200B}c\u{9B}d\u{E0041}e\u{7F}f"
    let world = MemoryWorld(deck: "## Why \(evil)?\n<!-- id: why -->\n\nBecause.\n")
    let json = try decoded(["cards", "--json"], world)
    let cards = try #require(json["cards"] as? [[String: Any]])
    #expect(cards[0]["prompt"] as? String == "Why \(evil)?")
    #expect(
      world.screen.contains(#"Why a\u202eb\u200bc\u009bd\udb40\udc41e\u007ff?"#), "\(world.screen)")
  }

  @Test func `of nothing is still a list`() throws {
    let json = try decoded(["cards", "--json", "nowhere"], MemoryWorld(["islands": deck]))
    #expect((json["cards"] as? [Any])?.isEmpty == true)
  }
}
