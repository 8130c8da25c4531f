import Progress
import Testing

@Suite struct `The greeting` {
  private func decks(_ count: Int) -> [String: String] {
    var decks: [String: String] = [:]
    for number in 1...count {
      decks["deck-\(number)"] =
        "---\ndeck: Deck \(number)\nformat: 1\n---\n## Question \(number)?\n<!-- id: q\(number) -->\n\nYes.\n"
    }
    return decks
  }

  @Test func `without a deck says how to make one`() {
    expect(
      """
      $ kartka
      Kartka  There are no decks in ./Decks yet.
      `add my-deck` writes a first note at the prompt.
      Or put a Markdown file there: three lines `---`, `format: 1`, `---`, then
      `## A question?` and below it the answer. `deck check` says what is wrong.
      kartka> «^D»
      """, in: MemoryWorld())
  }

  @Test func `names one deck`() {
    expect(
      """
      $ kartka
      Kartka  decks in ./Decks
        Deck 1  due 0 · new 1
      Press Enter to learn something new; `help` for more.
      kartka> «quit»
      """, in: MemoryWorld(decks(1)))
  }

  @Test func `names three decks`() {
    expect(
      """
      $ kartka
      Kartka  decks in ./Decks
        Deck 1  due 0 · new 1
        Deck 2  due 0 · new 1
        Deck 3  due 0 · new 1
      Press Enter to learn something new; `help` for more.
      kartka> «exit»
      """, in: MemoryWorld(decks(3)))
  }

  @Test func `names the three busiest of eight decks in six lines`() {
    let world = MemoryWorld(decks(8))
    world.run(["study", "deck-7"], typing: ["", "1", ""])
    expect(
      """
      $ kartka
      Kartka  decks in ./Decks
        Deck 7  due 1 · new 0
        Deck 1  due 0 · new 1
        Deck 2  due 0 · new 1
        and 5 more: `decks`
      Press Enter to study what is due; `help` for more.
      kartka> «quit»
      """, in: world)
  }

  @Test func `counts the days in a row`() {
    let world = MemoryWorld(decks(1))
    for _ in 0..<3 {
      world.run(["study"], typing: ["", "1", "", "1", ":q"])
      world.sleep(days: 1)
    }
    expect(
      """
      $ kartka
      Kartka  decks in ./Decks
        Deck 1  due 1 · new 0
      3 days in a row. Press Enter to study what is due; `help` for more.
      kartka> «quit»
      """, in: world)
  }

  @Test func `says that nothing is due`() {
    let world = MemoryWorld(decks(1))
    world.run(["study"], typing: ["", "4"])
    expect(
      """
      $ kartka
      Kartka  decks in ./Decks
        Deck 1  due 0 · new 0
      Nothing is due. `help` lists the commands.
      kartka> «»
      Nothing is due. `study --cram` asks all the same, without saving.
      kartka> «quit»
      """, in: world)
  }

  @Test func `on a narrow screen keeps its lines`() {
    expect(
      """
      $ kartka
      Kartka  decks in ./Decks
        Deck 1  due 0 | new 1
        Deck 2  due 0 | new 1
        Deck 3  due 0 | new 1
        and 1 more: `decks`
      Press Enter to learn something new;
        `help` for more.
      kartka> «quit»
      """, in: MemoryWorld(decks(4), width: 40, unicode: false))
  }

  @Test func `says that another start may write`() {
    let world = MemoryWorld(decks(1))
    world.isLocked = true
    expect(
      """
      $ kartka
      2> This data is in use by another kartka (./data/lock); close it, or start with
      2>   --read-only.
      Kartka  decks in ./Decks
        Deck 1  due 0 · new 1
      Press Enter to learn something new; `help` for more.
      kartka> «»
      2> This data is in use by another kartka (./data/lock); close it, or start with
      2>   --read-only.
      kartka> «config retention 0.8»
      2> This data is in use by another kartka (./data/lock); close it, or start with
      2>   --read-only.
      kartka> «undo»
      2> This data is in use by another kartka (./data/lock); close it, or start with
      2>   --read-only.
      kartka> «quit»
      """, in: world)
    #expect(world.journal.isEmpty)
    world.isLocked = false
    expect(
      """
      $ kartka --read-only
      Kartka  decks in ./Decks
        Deck 1  due 0 · new 1
      Press Enter to learn something new; `help` for more.
      kartka> «»
      2> This start only looks (--read-only); `study --cram` asks without saving.
      kartka> «suspend q1»
      2> This start only looks (--read-only); nothing can be changed from here.
      kartka> «quit»
      """, in: world)
  }

  @Test func `counts mistakes in decks in one line`() {
    var decks = decks(1)
    decks["broken"] = "---\ndeck: Broken\nformat: 1\n---\n##No space\n\n## No answer?\n"
    let world = MemoryWorld(decks)
    world.deckProblems = [.tooLarge(path: "./Decks/huge.md", limit: 1 << 26)]
    expect(
      """
      $ kartka
      2> ./Decks/huge.md is larger than 64 MiB; split it.
      2> 2 errors in 1 deck file; all other notes are here. `deck check` shows them.
      Kartka  decks in ./Decks
        Broken  due 0 · new 0
        Deck 1  due 0 · new 1
      Press Enter to learn something new; `help` for more.
      kartka> «quit»
      """, in: world)
  }
}
