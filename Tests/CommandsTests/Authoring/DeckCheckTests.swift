import Progress
import Testing

@Suite struct `Checking decks` {
  private let good = "---\ndeck: Good\nformat: 1\n---\n## Why?\n<!-- id: why -->\n\nBecause.\n"
  private let bad = """
    ---
    deck: Bad
    format: 1
    tag: x
    ---
    ##No space

    ## Which?
    <!-- id: Bad Id -->

    = 32 ± many

    > - sorce: dw
    """

  @Test func `shows every mistake with its place and what to write`() {
    expect(
      """
      $ kartka deck check
      ./Decks/bad.md:4:1: error[E005]: unknown front matter key “tag”
         |
       4 | tag: x
         | ^^^
         = help: did you mean “tags”?

      ./Decks/bad.md:6:1: error[E020]: no space after “##”
         |
       6 | ##No space
         | ^^
         = help: write “## ” before the text

      ./Decks/bad.md:9:10: error[E028]: “Bad Id” is no id
         |
       9 | <!-- id: Bad Id -->
         |          ^^^^^^
         = help: write `<!-- id: name -->`, 2 to 64 of a-z, 0-9 and “-”, not “-” first

      ./Decks/bad.md:13:5: error[E030]: unknown field “sorce”
          |
       13 | > - sorce: dw
          |     ^^^^^
          = help: did you mean “source”?

      2 files, 1 note, 1 card: 4 errors
      exit 1
      """, in: MemoryWorld(["bad": bad, "good": good]))
  }

  @Test func `writes one line a finding for editors`() {
    expect(
      """
      $ kartka deck check --format short
      ./Decks/bad.md:4:1: error[E005]: unknown front matter key “tag”
      ./Decks/bad.md:6:1: error[E020]: no space after “##”
      ./Decks/bad.md:9:10: error[E028]: “Bad Id” is no id
      ./Decks/bad.md:13:5: error[E030]: unknown field “sorce”
      2 files, 1 note, 1 card: 4 errors
      exit 1
      """, in: MemoryWorld(["bad": bad, "good": good]))
  }

  @Test func `looks only at the decks that are named`() {
    expect(
      """
      $ kartka deck check good
      1 file, 1 note, 1 card: 0 errors
      $ kartka deck check goood
      2> There is no deck “goood”; did you mean “good”?
      exit 2
      """, in: MemoryWorld(["bad": bad, "good": good]))
  }

  @Test func `stops after twenty of a file, unless all are wanted`() {
    let bad = "---\ndeck: Bad\nformat: 1\n---\n" + String(repeating: "##No space\n\n", count: 25)
    let world = MemoryWorld(["bad": bad])
    #expect(world.run(["deck", "check", "--format", "short"], typing: []) == 1)
    #expect(
      world.screen.hasSuffix(
        """
        ./Decks/bad.md: 5 more; `--all` prints them.
        1 file, 0 notes, 0 cards: 25 errors
        exit 1

        """), "\(world.screen)")
    world.clearScreen()
    world.run(["deck", "check", "--format", "short", "--all"], typing: [])
    #expect(world.screen.split(separator: "\n").count == 27)
  }

  @Test func `fits a narrow screen in ASCII and in colour`() {
    expect(
      """
      $ kartka deck check
      ./Decks/bad.md:4:1: error[E005]: unknown
        front matter key "tag"
         |
       4 | tag: x
         | ^^^
         = help: did you mean "tags"?

      ./Decks/bad.md:6:1: error[E020]: no
        space after "##"
         |
       6 | ##No space
         | ^^
         = help: write "## " before the text

      ./Decks/bad.md:9:10: error[E028]: "Bad
        Id" is no id
         |
       9 | <!-- id: Bad Id -->
         |          ^^^^^^
         = help: write `<!-- id: name -->`, 2
                 to 64 of a-z, 0-9 and "-",
                 not "-" first

      ./Decks/bad.md:13:5: error[E030]:
        unknown field "sorce"
          |
       13 | > - sorce: dw
          |     ^^^^^
          = help: did you mean "source"?

      1 file, 0 notes, 0 cards: 4 errors
      exit 1
      """, in: MemoryWorld(["bad": bad], width: 40, unicode: false))
    let world = MemoryWorld(["bad": bad])
    world.setColour()
    expect(
      """
      $ kartka deck check
      ./Decks/bad.md:4:1: ␛[1;31merror[E005]␛[0m: unknown front matter key “tag”
         ␛[2m|␛[0m
       4 ␛[2m|␛[0m tag: x
         ␛[2m|␛[0m ␛[1;31m^^^␛[0m
         = help: did you mean “tags”?

      ./Decks/bad.md:6:1: ␛[1;31merror[E020]␛[0m: no space after “##”
         ␛[2m|␛[0m
       6 ␛[2m|␛[0m ##No space
         ␛[2m|␛[0m ␛[1;31m^^␛[0m
         = help: write “## ” before the text

      ./Decks/bad.md:9:10: ␛[1;31merror[E028]␛[0m: “Bad Id” is no id
         ␛[2m|␛[0m
       9 ␛[2m|␛[0m <!-- id: Bad Id -->
         ␛[2m|␛[0m          ␛[1;31m^^^^^^␛[0m
         = help: write `<!-- id: name -->`, 2 to 64 of a-z, 0-9 and “-”, not “-” first

      ./Decks/bad.md:13:5: ␛[1;31merror[E030]␛[0m: unknown field “sorce”
          ␛[2m|␛[0m
       13 ␛[2m|␛[0m > - sorce: dw
          ␛[2m|␛[0m     ␛[1;31m^^^^^␛[0m
          = help: did you mean “source”?

      1 file, 0 notes, 0 cards: 4 errors
      exit 1
      """, in: world)
  }

  @Test func `names what it cannot read`() {
    let world = MemoryWorld(["good": good])
    world.deckProblems = [.wrongType(path: "./Decks/pipe.md")]
    expect(
      """
      $ kartka deck check
      2> ./Decks/pipe.md is not a regular file or folder of its own; move it away.
      1 file, 1 note, 1 card: 0 errors
      exit 1
      """, in: world)
  }
}
