import Flashcards
import Testing

@Suite struct `With a catalog that an earlier start kept` {
  private func world() -> MemoryWorld {
    func deck(_ name: String) -> String {
      "---\ndeck: \(name.uppercased())\nformat: 1\n---\n## Why \(name)?\n<!-- id: card-\(name) -->\nSo.\n"
    }
    let world = MemoryWorld(["a": deck("a"), "b": deck("b") + "##Bad\n", "c": deck("c")])
    world.run(["decks"], typing: [])
    world.clearScreen()
    return world
  }

  @Test func `only the decks are read whose cards are asked`() {
    let world = world()
    expect(
      """
      $ kartka study
      2> 1 error in 1 deck file; all other notes are here. `kartka deck check` shows
      2>   them.

      [1 of 3 · new 3]  A  new
      Q  Why a?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  So.
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 10d   Enter = 3   ? keys «4»Easy

      [2 of 3 · new 2]  B  new
      Q  Why b?
      > «:q»

      Session  1 answer in 30 s · 1 new
      Due tomorrow  0
      """, in: world)
    #expect(world.decksRead == ["a", "b"])
  }

  @Test func `the greeting, Tab and a deck's name read none`() {
    let world = world()
    expect(
      """
      $ kartka
      2> 1 error in 1 deck file; all other notes are here. `deck check` shows them.
      Kartka  decks in ./Decks
        A  due 0 · new 1
        B  due 0 · new 1
        C  due 0 · new 1
      Press Enter to learn something new; `help` for more.
      kartka> «study nowhere»
      2> 1 error in 1 deck file; all other notes are here. `deck check` shows them.
      2> There is no deck “nowhere”.
      kartka> «quit»
      """, in: world)
    #expect(world.completions?("study ") == ["a", "b", "c"])
    #expect(world.completions?("show ") == ["card-a", "card-b", "card-c"])
    #expect(world.decksRead == [])
  }

  @Test func `all are read again when one has changed`() {
    let world = world()
    world.decks["c"]? += "\n## Why not?\n<!-- id: card-d -->\nSo.\n"
    world.run(["study"], typing: [":q"])
    #expect(world.decksRead == ["*"])
    #expect(world.screen.contains("[1 of 4 · new 4]"))
    #expect(world.keptCatalog?.catalog.outlines.count == 4)
  }

  @Test func `a start that only looks keeps none`() {
    let world = world()
    world.decks["c"]? += "\n"
    world.run(["study", "--cram", "--read-only"], typing: [":q"])
    #expect(world.decksRead == ["*"])
    #expect(world.keptCatalog?.decks != world.decks)
  }

  @Test func `cards that go meanwhile are left out and said`() {
    let world = world()
    world.beforeReading = { name in
      if name == "b" { world.decks["b"] = nil }
      if name == "c" {
        world.decks["c"] = world.decks["c"]?.replacing("id: card-c", with: "id: card-e")
      }
    }
    expect(
      """
      $ kartka study
      2> 1 error in 1 deck file; all other notes are here. `kartka deck check` shows
      2>   them.

      [1 of 3 · new 3]  A  new
      Q  Why a?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  So.
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 10d   Enter = 3   ? keys «4»Easy
      2> 1 card of “b” is left out: No such file or directory (open ./Decks/b.md).
      2> 1 card of “c” is left out: the deck was changed after the start.

      Session  1 answer in 20 s · 1 new
      Due tomorrow  0
      """, in: world)
    #expect(world.keptCatalog == nil)
  }

  @Test func `a deck that is gone is read once, however many cards it had`() {
    let notes = (1...50).map { "## Why \($0)?\n<!-- id: card-\($0) -->\nSo.\n\n" }.joined()
    let world = MemoryWorld(deck: notes)
    world.run(["decks"], typing: [])
    world.clearScreen()
    world.beforeReading = { world.decks[$0] = "No deck." }
    expect(
      """
      $ kartka study --new 20
      2> 20 cards of “atlas” are left out: ./Decks/atlas.md is no deck any more.
      Nothing is due. `kartka study --cram` asks all the same, without saving.
      """, in: world)
    #expect(world.decksRead == ["atlas"])
  }
}
