import Progress
import Testing

@Suite struct `Adding a note` {
  private let deck = """
    ---
    deck: Islands
    format: 1
    sources:
      atlas:
        title: World atlas
    ---
    ## Why?
    <!-- id: why -->

    Because.
    """

  @Test func `asks for question, answer and source`() {
    let world = MemoryWorld(["islands": deck])
    expect(
      """
      $ kartka add
      Adding to ./Decks/islands.md. An empty question ends; `help add` tells more.
      Question> «What is the capital of Iceland?»
      Answer> «= Reykjavik | Reykjavík»
      Answer> «»
      Source> «atlas p 7»
      ✓ Added korwn3r (typed) to ./Decks/islands.md
      Question> «Iceland has about {{380,000}} inhabitants.»
      Source> «»
      ✓ Added ksc4gzs (cloze) to ./Decks/islands.md
      Question> «»
      """, in: world)
    #expect(
      world.decks["islands"] == deck + """


        ## What is the capital of Iceland?
        <!-- id: korwn3r -->

        = Reykjavik | Reykjavík

        > - atlas p 7

        C: Iceland has about {{380,000}} inhabitants.
        <!-- id: ksc4gzs -->

        """)
  }

  @Test(arguments: [
    ("basic", ["Nothing more than text."]),
    ("typed", ["= 32 ± 1 members", "= thirty-two"]),
    ("choice", ["- [x] right", "- [ ] wrong", "- [ ] bad"]),
    ("true-false", ["= false"]),
    ("set", ["- one", "- two"]),
    ("order", ["1. one", "2. two"]),
  ])
  func `makes every kind of note`(kind: String, answer: [String]) {
    let world = MemoryWorld(deck: "")
    let words = ["add", "--question", "Which?"] + answer.flatMap { ["--answer=\($0)"] }
    #expect(world.run(words, typing: []) == 0, "\(world.screen)")
    #expect(world.screen.contains("(\(kind)) to ./Decks/atlas.md"), "\(world.screen)")
    #expect(world.run(["deck", "check"], typing: []) == 0, "\(world.screen)")
  }

  @Test func `shows mistakes with their place and adds nothing`() {
    let world = MemoryWorld(["islands": deck])
    expect(
      """
      $ kartka add
      Adding to ./Decks/islands.md. An empty question ends; `help add` tells more.
      Question> «Which?»
      Answer> «- [x] right»
      Answer> «»
      Source> «nowhere»
      2> Not added:
      2> ./Decks/islands.md:16:1: error[E063]: a choice of one option
      2>     |
      2>  16 | - [x] right
      2>     | ^^^^^^^^^^^
      2>     = help: add another
      2>
      2> ./Decks/islands.md:18:5: error[E033]: unknown source “nowhere”
      2>     |
      2>  18 | > - nowhere
      2>     |     ^^^^^^^
      2>     = help: declare it under `sources` in the front matter, or write “own”
      2>
      Question> «Iceland has {{ inhabitants.»
      Source> «»
      2> Not added:
      2> ./Decks/islands.md:13:16: error[E050]: the blank is never closed
      2>     |
      2>  13 | C: Iceland has {{ inhabitants.
      2>     |                ^^
      2>     = help: write `}}` after it, or `\\{{` for braces
      2>
      Question> «»
      """, in: world)
    #expect(world.decks == ["islands": deck])
    expect(
      """
      $ kartka add --question 'Which one?'
      2> Not added:
      2> ./Decks/islands.md:13:4: error[E027]: a note without an answer
      2>     |
      2>  13 | ## Which one?
      2>     |    ^^^^^^^^^^
      2>     = help: write the answer below; in the short form it begins with “A: ”
      2>
      exit 1
      """, in: world)
  }

  @Test func `makes a new deck`() {
    let world = MemoryWorld()
    expect(
      """
      $ kartka add capitals
      Adding to ./Decks/capitals.md. An empty question ends; `help add` tells more.
      Question> «What is the capital of Moldova?»
      Answer> «= Chișinău | Chisinau»
      Answer> «»
      ✓ Added korwn3r (typed) to ./Decks/capitals.md
      Question> «»
      """, in: world)
    #expect(
      world.decks["capitals"] == """
        ---
        deck: capitals
        format: 1
        ---

        ## What is the capital of Moldova?
        <!-- id: korwn3r -->

        = Chișinău | Chisinau

        """)
  }

  @Test func `asks which deck is meant`() {
    let world = MemoryWorld(["islands": deck, "islets": "---\ndeck: Islets\nformat: 1\n---\n"])
    expect(
      """
      $ kartka add
      2> Which deck? There are islands, islets.
      exit 2
      $ kartka add isl
      2> “isl” may be islands or islets.
      exit 2
      $ kartka add 'New Deck'
      2> A new deck is named with 2 to 64 of a-z, 0-9 and -, not “New Deck”.
      exit 2
      $ kartka add isle --question Which? --answer This.
      ✓ Added korwn3r (basic) to ./Decks/islets.md
      """, in: world)
    expect(
      """
      $ kartka add
      2> Which deck? `kartka add my-deck` makes a new one.
      exit 2
      """, in: MemoryWorld())
  }

  @Test(arguments: ["^C", "^D"])
  func `drops a note that is not finished`(key: String) {
    let world = MemoryWorld(["islands": deck])
    #expect(world.run(["add"], typing: ["Which?", "this", key]) == 0)
    #expect(world.screen.hasSuffix("2> The note that was begun is not added.\n"), "\(world.screen)")
    #expect(world.decks == ["islands": deck])
  }

  @Test func `says when the file cannot be written`() {
    let world = MemoryWorld(["islands": deck])
    world.replaceFailure = .changed(path: "./Decks/islands.md")
    expect(
      """
      $ kartka add --question Which? --answer This.
      2> ./Decks/islands.md was changed by something else meanwhile; read it and try
      2>   again.
      exit 3
      """, in: world)
  }
}
