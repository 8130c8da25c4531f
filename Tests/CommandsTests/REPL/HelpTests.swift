import Testing

@Suite struct `Help` {
  @Test func `lists the commands`() {
    let world = MemoryWorld()
    #expect(world.run(["help"], typing: []) == 0)
    let lines = world.screen.split(separator: "\n").map(String.init)
    for line in [
      "OVERVIEW: Learn by questions, in the terminal.",
      "Without a command it asks for commands; Enter alone then studies what is due.",
      "`help keys` lists the keys of a session.",
      "  --decks <dir>           Read decks from this folder.",
      "  --read-only             Only look: nothing is saved, and another instance may",
      "  study                   Study what is due, then something new.",
      "  undo                    Take back the last answer or change, also of earlier",
      "  quit, exit              Leave.",
      "  See 'kartka help <subcommand>' for detailed help.",
    ] {
      #expect(lines.contains(line))
    }
    #expect(!world.screen.contains("for tests"))
  }

  @Test func `lists the keys`() {
    expect(
      """
      $ kartka help keys
      At a question
      Enter     shows the answer, or the options
      :h        hint
      :w        where the fact comes from
      :flip     ask this card as front and back
      :u :r     undo the last answer or act, redo it
      :s :b :f  suspend, bury until tomorrow, flag as wrong or stale
      :q        end the session
      \\:        begins an answer that starts with a colon
      !         after an answer and a space: I am sure

      At the grades
      Enter    takes the suggested grade
      1 2 3 4  Again, Hard, Good, Easy; also j k l ;
      o        I was right
      a        accept what was typed, now and later
      w        why: sources, variants, history
      u        undo the last answer, also of earlier sessions
      s        suspend: do not ask this card again
      b        bury until tomorrow
      f        flag as wrong or stale
      q        end the session

      At the prompt kartka>
      Enter   studies what is due, else something new
      Tab     completes commands, options, decks, tags, sources and cards
      Up      earlier commands; Ctrl-R searches them
      Ctrl-C  drops the line
      Ctrl-D  leaves
      """, in: MemoryWorld())
  }

  @Test func `explains a command`() {
    expect(
      """
      $ kartka help study
      OVERVIEW: Study what is due, then something new.

      Enter shows the answer, Enter again takes the suggested grade. At the answer a
      command begins with a colon (:h hint, :s suspend, :q leave), at the grade ?
      lists the keys.

      USAGE: kartka study [<options>] [<deck> ...]

      ARGUMENTS:
        <deck>                  Decks, by name or the start of it.

      OPTIONS:
        --tag <tag>             Only cards with this tag; may be repeated.
        --source <key>          Only cards from this source.
        --new <n>               New cards at most.
        --limit <n>             Cards at most.
        --minutes <m>           Stop after this many minutes.
        --ahead <d>             Take also what is due within this many days.
        --cram                  Ask everything, due or not; the schedule stays as it
                                is.
        --lapsed                Only cards that were forgotten before.
        --flip                  Ask every card as front and back.
        -h, --help              Show help information.
      $ kartka add --help
      OVERVIEW: Write notes at the prompt, into a deck.

      Question first, then the answer line by line; an empty line ends it. The answer
      is written as in a deck file: “= 32” to be typed, “- [x] right” and “- [ ]
      wrong” for options, “- item” for a list, “1. item” for an order. A question
      with {{blanks}} needs no answer. A deck that is not there yet is made.

      USAGE: kartka add [<options>] [<deck>]

      ARGUMENTS:
        <deck>                  The deck; the only one there is by default.

      OPTIONS:
        --question <text>       The question; nothing is asked then.
        --answer <line>         A line of the answer; may be repeated.
        --source <key>          A source of the deck and a place in it.
        -h, --help              Show help information.
      """, in: MemoryWorld())
  }

  @Test func `of a command with commands lists them`() {
    expect(
      """
      $ kartka deck
      OVERVIEW: Check decks.

      USAGE: kartka deck <subcommand>

      OPTIONS:
        -h, --help              Show help information.

      SUBCOMMANDS:
        check                   Report mistakes in deck files.

        See 'kartka help deck <subcommand>' for detailed help.
      """, in: MemoryWorld())
  }

  @Test(arguments: [
    "help", "study", "decks", "cards", "show", "add", "deck check", "stats", "undo", "redo",
    "suspend", "unsuspend", "bury", "flag", "unflag", "forget", "config", "quit",
  ])
  func `has a page for every command, no wider than the screen`(command: String) {
    let world = MemoryWorld(width: 60)
    let words = ["help"] + command.split(separator: " ").map(String.init)
    #expect(world.run(words, typing: []) == 0)
    let lines = world.screen.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 60 }, "\(world.screen)")
    #expect(lines.contains { $0.hasPrefix("USAGE: ") })
  }
}
