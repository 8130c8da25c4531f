import Testing

@Suite struct `simulate` {
  @Test func `shows work and knowledge for each desired retention`() {
    expect(
      """
      $ kartka simulate
      365 days, 60 cards learned so far, no new ones; times and buttons from 445
        answers.
      recall    min a day                                  known  s per card
        70 %          0.2  █████▎                             49          74
        72 %          0.2  █████▍                             50          76
        74 %          0.2  █████▉                             51          81
        76 %          0.2  █████▌                             51          76
        78 %          0.2  ██████▎                            52          83
        80 %          0.2  ██████▍                            53          85
        82 %          0.2  ██████▎                            54          81
        84 %          0.2  ██████▋                            54          86
        86 %          0.2  ██████▉                            55          88
        88 %          0.3  ████████▎                          57         102
        90 % *        0.3  ████████▉                          57         109
        92 %          0.3  ██████████▌                        57         127
        94 %          0.4  ███████████▋                       58         140
        96 %          0.5  ███████████████▎                   59         181
        98 %          0.7  ████████████████████▌              59         241
        99 %          1.0  ██████████████████████████████     60         352
      * as set now
      """, in: .ofLearner())
  }

  @Test func `may be about one retention, fewer days and new cards`() {
    expect(
      """
      $ kartka simulate --days 90 --retention 0.8 --new 5
      90 days, 60 cards learned so far, 450 new, 5 a day; times and buttons from 445
        answers.
      recall    min a day                                  known  s per card
        80 %          4.6  ██████████████████████████████    449          55
      $ kartka simulate --days 0
      2> Error: --days takes 1 to 3650, not 0.
      2> Usage: kartka simulate [--days <n>] [--retention <r>] [--new <n>] [--json]
      2>   See 'kartka simulate --help' for more information.
      exit 2
      $ kartka simulate --retention 0.5
      2> Error: --retention takes 0.70 to 0.99, not 0.5.
      2> Usage: kartka simulate [--days <n>] [--retention <r>] [--new <n>] [--json]
      2>   See 'kartka simulate --help' for more information.
      exit 2
      """, in: .ofLearner())
  }

  @Test func `is the same for the same seed, and in the prompt`() {
    func table(_ seed: String) -> String {
      let world = MemoryWorld.ofLearner()
      world.run(["simulate", "--seed", seed, "--json"], typing: [])
      return world.screen
    }
    #expect(table("7") == table("7"))
    #expect(table("7") != table("8"))
    let world = MemoryWorld.ofLearner()
    world.isInteractive = false
    world.run([], typing: ["simulate --seed 7 --json", "^D"])
    #expect(world.screen == table("7"))
  }

  @Test func `stops at Ctrl-C`() {
    let world = MemoryWorld.ofLearner()
    world.isInterrupted = { true }
    expect(
      """
      $ kartka simulate
      2> Stopped.
      exit 1
      """, in: world)
  }
}

@Suite struct `A change of the desired retention` {
  @Test func `tells what it means for the work`() {
    expect(
      """
      $ kartka config retention 0.95
      retention = 0.95
      Over a year about 54 % more work (0.3 → 0.4 min a day) and 57 → 58 cards known;
        it counts from each card’s next answer, or for all after `kartka reschedule`.
      $ kartka config retention 0.8
      retention = 0.80
      Over a year about 53 % less work (0.4 → 0.2 min a day) and 58 → 53 cards known;
        it counts from each card’s next answer, or for all after `kartka reschedule`.
      $ kartka config retention 0.8
      retention = 0.80
      """, in: .ofLearner())
  }

  @Test func `says nothing about work without history`() {
    expect(
      """
      $ kartka config retention 0.95
      retention = 0.95
      """, in: MemoryWorld(deck: "## A?\n\nB.\n"))
  }
}
