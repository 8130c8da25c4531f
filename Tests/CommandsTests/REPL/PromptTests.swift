import Testing

@Suite struct `The prompt` {
  private let deck = "## Why?\n<!-- id: why -->\n\nBecause.\n"

  @Test func `suggests the nearest command`() {
    expect(
      """
      $ kartka
      Kartka  decks in ./Decks
        Atlas  due 0 · new 1
      Press Enter to learn something new; `help` for more.
      kartka> «stdy»
      2> There is no command “stdy”; did you mean “study”?
      kartka> «frobnicate»
      2> There is no command “frobnicate”; `help` lists them.
      kartka> «kartka decks»
      deck   due  new  cards  title
      atlas    0    1      1  Atlas
      kartka> «deck chek»
      2> There is no command “deck chek”; did you mean “deck check”?
      kartka> «deck frobnicate»
      2> There is no command “deck frobnicate”; `help deck` lists them.
      kartka> «quit»
      """, in: MemoryWorld(deck: deck))
  }

  @Test func `suggests the nearest option`() {
    expect(
      """
      $ kartka
      Kartka  decks in ./Decks
        Atlas  due 0 · new 1
      Press Enter to learn something new; `help` for more.
      kartka> «study --limt 3»
      2> Error: Unknown option '--limt'. Did you mean '--limit'?
      2> Usage: kartka study [<options>] [<deck> ...]
      2>   See 'kartka study --help' for more information.
      kartka> «study --limit three»
      2> Error: The value 'three' is invalid for '--limit <n>'
      2> Help:  --limit <n>  Cards at most.
      2> Usage: kartka study [<options>] [<deck> ...]
      2>   See 'kartka study --help' for more information.
      kartka> «study --limit 0»
      2> Error: --limit takes 1 to 1000000, not 0.
      2> Usage: kartka study [<options>] [<deck> ...]
      2>   See 'kartka study --help' for more information.
      kartka> «show»
      2> Error: Missing expected argument '<id>'
      2> Help:  <id>  A card, or a note for all its cards.
      2> Usage: kartka show [--json] <id>
      2>   See 'kartka show --help' for more information.
      kartka> «quit»
      """, in: MemoryWorld(deck: deck))
  }

  @Test func `is left out where the shell gives the command`() {
    expect(
      """
      $ kartka stdy
      2> There is no command “stdy”; did you mean “study”?
      exit 2
      $ kartka study --limt 3
      2> Error: Unknown option '--limt'. Did you mean '--limit'?
      2> Usage: kartka study [<options>] [<deck> ...]
      2>   See 'kartka study --help' for more information.
      exit 2
      $ kartka --frobnicate
      2> Error: Unknown option '--frobnicate'
      2> Usage: kartka [<options>] [<command>]
      2>   See 'kartka --help' for more information.
      exit 2
      """, in: MemoryWorld(deck: deck))
  }

  @Test func `says what is settled at the start`() {
    expect(
      """
      $ kartka
      Kartka  decks in ./Decks
        Atlas  due 0 · new 1
      Press Enter to learn something new; `help` for more.
      kartka> «study --seed 3»
      2> “--seed” is settled when the program starts; quit and start it with that.
      kartka> «decks --data=elsewhere»
      2> “--data=elsewhere” is settled when the program starts; quit and start it with
      2>   that.
      kartka> «quit»
      """, in: MemoryWorld(deck: deck))
  }

  @Test func `says which quotation mark is open`() {
    expect(
      """
      $ kartka
      Kartka  decks in ./Decks
        Atlas  due 0 · new 1
      Press Enter to learn something new; `help` for more.
      kartka> «show "why»
      2> The quotation mark " is never closed.
      kartka> «show 'wh»
      2> The quotation mark ' is never closed.
      kartka> «show "why"»

      why  Atlas  basic
      Q  Why?
      A  Because.
         new
         not answered yet
      kartka> «quit»
      """, in: MemoryWorld(deck: deck))
  }

  @Test func `drops a line at Ctrl-C and leaves at Ctrl-D`() {
    expect(
      """
      $ kartka
      Kartka  decks in ./Decks
        Atlas  due 0 · new 1
      Press Enter to learn something new; `help` for more.
      kartka> «^C»
      kartka> «too long»
      2> That line was longer than 1 MiB and was not taken.
      kartka> «^D»
      """, in: MemoryWorld(deck: deck))
  }

  @Test func `studies at Enter`() {
    expect(
      """
      $ kartka
      Kartka  decks in ./Decks
        Atlas  due 0 · new 1
      Press Enter to learn something new; `help` for more.
      kartka> «»

      [1 of 1 · new 1]  Atlas  new
      Q  Why?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  Because.
      [1] Again 1m  [2] Hard 6m  [3] Good 10m  [4] Easy 6d   Enter = 3   ? keys «4»Easy

      Session  1 answer in 20 s · 1 new
      Due tomorrow  0
      kartka> «»
      Nothing is due. `study --cram` asks all the same, without saving.
      kartka> «quit»
      """, in: MemoryWorld(deck: deck))
  }

  @Test func `reads decks again that were changed elsewhere`() {
    let world = MemoryWorld(deck: deck)
    world.beforeListing = { if $0 == 1 { world.decks["atlas"]?.append("\n##Bad\n") } }
    expect(
      """
      $ kartka
      Kartka  decks in ./Decks
        Atlas  due 0 · new 1
      Press Enter to learn something new; `help` for more.
      kartka> «deck check»
      ./Decks/atlas.md:10:1: error[E020]: no space after “##”
          |
       10 | ##Bad
          | ^^
          = help: write “## ” before the text

      1 file, 1 note, 1 card: 1 error
      kartka> «quit»
      """, in: world)
  }

  @Test func `has the last line's exit code for a file`() {
    let world = MemoryWorld(deck: deck)
    world.isInteractive = false
    #expect(world.run([], typing: ["decks", "", "show nothing"]) == 2)
    #expect(world.run([], typing: ["show nothing", "decks"]) == 0)
    #expect(world.run([], typing: ["decks", "study", "", "4", "undo", "quit"]) == 0)
    #expect(world.savedKinds == ["seen", "review", "undo"])
  }

  @Test func `takes the end of a file in the middle of a question for no answer`() {
    let world = MemoryWorld(deck: deck)
    world.isInteractive = false
    #expect(world.run([], typing: ["study"]) == 0)
    #expect(world.run([], typing: ["study", ""]) == 0)
    #expect(world.journal.isEmpty)
  }

  @Test func `is not shown where lines come from a file`() {
    let world = MemoryWorld(deck: deck)
    world.isInteractive = false
    world.run([], typing: ["decks", "study", "", "4"])
    #expect(
      world.screen == """
        deck   due  new  cards  title
        atlas    0    1      1  Atlas

        [1 of 1 · new 1]  Atlas  new
        Q  Why?
        Think, then press Enter for the answer.  (`:?` lists what else there is.)
        A  Because.
        [1] Again 1m  [2] Hard 6m  [3] Good 10m  [4] Easy 6d   Enter = 3   ? keys Easy

        Session  1 answer in 20 s · 1 new
        Due tomorrow  0

        """)
  }
}

@Suite struct `A signal` {
  @Test(arguments: [[], ["study"], ["study", ""], ["add", "Question?"]])
  func `ends the program at every prompt`(typed: [String]) {
    let world = MemoryWorld(deck: "## Why?\n<!-- id: why -->\n\nBecause.\n")
    #expect(world.run([], typing: typed + ["TERM"]) == 143)
    #expect(world.journal.isEmpty)
    if let command = typed.first {
      #expect(world.run([command], typing: typed.dropFirst() + ["TERM"]) == 143)
    }
  }

  @Test func `ends the program at the prompts about an answer and the end`() {
    let world = MemoryWorld(deck: "## Who?\n<!-- id: who -->\n\n= Jens Stoltenberg\n")
    #expect(world.run(["study"], typing: ["Stoltenberg", "TERM"]) == 143)
    #expect(world.run(["study"], typing: ["Nobody", "1", "jens stoltenberg", "4", "TERM"]) == 143)
    #expect(world.savedKinds == ["seen", "review", "review"])
  }
}

@Suite struct `Leaving` {
  @Test(arguments: ["^C", "^D"])
  func `in the middle of a question grades nothing`(key: String) {
    for typed in [[], [""], [":h"], [":u", ":?"]] {
      let world = MemoryWorld(deck: "## Why?\n<!-- id: why -->\n\nBecause.\n")
      #expect(world.run(["study"], typing: typed + [key]) == 0)
      #expect(world.journal.isEmpty)
    }
    let world = MemoryWorld(deck: "## Who?\n<!-- id: who -->\n\n= Jens Stoltenberg\n")
    #expect(world.run(["study"], typing: ["Stoltenberg", key]) == 0)
    #expect(world.journal.isEmpty)
  }

  @Test(arguments: ["^C", "^D"])
  func `goes back to the prompt`(key: String) {
    let world = MemoryWorld(deck: "## Why?\n<!-- id: why -->\n\nBecause.\n")
    #expect(world.run([], typing: ["study", "", key, "suspend why", "quit"]) == 0)
    #expect(world.savedKinds == ["suspend"])
  }
}
