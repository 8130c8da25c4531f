import Testing

@Suite struct `The grade prompt` {
  private let two = """
    ## What is the capital of Iceland?
    <!-- id: iceland -->

    = Reykjavik

    ## Why has Iceland no army?
    <!-- id: army -->

    It never had one.

    """

  @Test(
    arguments: zip(
      ["1", "2", "3", "4", "j", "k", "l", ";"],
      ["Again", "Hard", "Good", "Easy", "Again", "Hard", "Good", "Easy"]))
  func `takes figures and the home row`(key: String, grade: String) {
    let world = MemoryWorld(deck: two)
    world.run(["study"], typing: ["reykjavik", key, ":q"])
    #expect(world.screen.contains("? keys «\(key)»\(grade)\n"), "\(world.screen)")
    #expect(world.savedKinds == ["seen", "review"])
  }

  @Test func `lists its keys`() {
    expect(
      """
      $ kartka study

      [1 of 2 · new 2]  Atlas  new
      Q  What is the capital of Iceland?
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «oslo»
      ✗  oslo
      A  Reykjavik
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 1   ? keys «?»
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
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 1   ? keys «x»
      “x” has no meaning here; `?` lists the keys.
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 1   ? keys «esc»
      `?` lists the keys.
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 1   ? keys «q»
      """, in: MemoryWorld(deck: two))
  }

  @Test func `undoes the answer before`() {
    expect(
      """
      $ kartka study

      [1 of 2 · new 2]  Atlas  new
      Q  What is the capital of Iceland?
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «reykjavik»
      ✓  reykjavik
      A  Reykjavik
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 3   ? keys «4»Easy

      [2 of 2 · new 1]  Atlas  new
      Q  Why has Iceland no army?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  It never had one.
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 6d   Enter = 3   ? keys «u»
      Undone: Easy on iceland  (`:redo` brings it back)

      [1 of 2 · due 1 · new 1]  Atlas  new
      Q  What is the capital of Iceland?
      > «oslo»
      ✗  oslo
      A  Reykjavik
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 1   ? keys «u»
      There is nothing to undo.
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 1   ? keys «q»
      """, in: MemoryWorld(deck: two))
  }

  @Test func `undoes across starts of the program`() {
    expect(
      """
      $ kartka study

      [1 of 2 · new 2]  Atlas  new
      Q  What is the capital of Iceland?
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «reykjavik»
      ✓  reykjavik
      A  Reykjavik
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 3   ? keys «4»Easy

      [2 of 2 · new 1]  Atlas  new
      Q  Why has Iceland no army?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «:q»

      Session  1 answer in 30 s · 1 new
      Due tomorrow  0
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  Why has Iceland no army?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  It never had one.
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 6d   Enter = 3   ? keys «u»
      Undone: Easy on iceland  (`:redo` brings it back)

      [1 of 2 · due 1 · new 1]  Atlas  new
      Q  What is the capital of Iceland?
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «reykjavik»
      ✓  reykjavik
      A  Reykjavik
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 3   ? keys «4»Easy

      [2 of 2 · new 1]  Atlas  new
      Q  Why has Iceland no army?
      > «»
      A  It never had one.
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 6d   Enter = 3   ? keys «4»Easy

      Session  2 answers in 1 min · 2 new
      Due tomorrow  0
      """, in: MemoryWorld(deck: two))
  }

  @Test func `suspends, buries and flags the card`() {
    expect(
      """
      $ kartka study

      [1 of 2 · new 2]  Atlas  new
      Q  What is the capital of Iceland?
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «oslo»
      ✗  oslo
      A  Reykjavik
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 1   ? keys «f»
      Flagged as wrong or stale: iceland  (`u` or `undo` takes it back)
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 1   ? keys «s»
      Suspended: iceland  (`u` or `undo` takes it back)

      [1 of 1 · new 1]  Atlas  new
      Q  Why has Iceland no army?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  It never had one.
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 3   ? keys «b»
      Buried until tomorrow: army  (`u` or `undo` takes it back)
      Nothing is due. `kartka study --cram` asks all the same, without saving.
      """, in: MemoryWorld(deck: two))
  }

  @Test func `takes a wrong answer as right from now on`() {
    let world = MemoryWorld(deck: two)
    expect(
      """
      $ kartka study

      [1 of 2 · new 2]  Atlas  new
      Q  What is the capital of Iceland?
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «The smoky bay»
      ✗  The smoky bay
      A  Reykjavik
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 1   ? keys «a»
      Accepted “The smoky bay” from now on: iceland  (`u` or `undo` takes it back)
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 3   ? keys «⏎»Good

      [2 of 3 · due 1 · new 1]  Atlas  new
      Q  Why has Iceland no army?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «:q»

      Session  1 answer in 40 s · 1 new
      Due tomorrow  1
      The next learning card is due at 10:11.
      """, in: world)
    world.sleep(days: 1)
    expect(
      """
      $ kartka study

      [1 of 2 · due 1 · new 1]  Atlas
      Q  What is the capital of Iceland?
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «smoky bay»
      ✓  smoky bay
      A  Reykjavik
      [1] Again 1m  [2] Hard 12m  [3] Good 8d  [4] Easy 13d   Enter = 3   ? keys «q»
      """, in: world)
  }

  @Test func `takes a wrong answer as right this once`() {
    expect(
      """
      $ kartka study

      [1 of 2 · new 2]  Atlas  new
      Q  What is the capital of Iceland?
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «The smoky bay»
      ✗  The smoky bay
      A  Reykjavik
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 1   ? keys «o»
      Taken as right.
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 3   ? keys «4»Easy

      [2 of 2 · new 1]  Atlas  new
      Q  Why has Iceland no army?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «:q»

      Session  1 answer in 40 s · 1 new
      Due tomorrow  0
      """, in: MemoryWorld(deck: two))
  }

  @Test func `takes no paste and nothing typed ahead for a grade`() {
    let world = MemoryWorld(deck: two)
    world.typedAhead = [7]
    expect(
      """
      $ kartka study

      [1 of 2 · new 2]  Atlas  new
      Q  What is the capital of Iceland?
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «reykjavik»
      ✓  reykjavik
      A  Reykjavik
      ! 7 characters typed ahead were not taken as grades.
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 3   ? keys «paste 12»
      ! 12 pasted characters were not taken as grades.
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 3   ? keys «paste 1»
      ! 1 pasted character was not taken as grades.
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 3   ? keys «resize»
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 3   ? keys «^C»
      """, in: world)
    #expect(world.savedKinds.isEmpty)
  }

  @Test func `with two buttons passes with the second`() {
    expect(
      """
      $ kartka config buttons 2
      buttons = 2
      $ kartka study

      [1 of 2 · new 2]  Atlas  new
      Q  What is the capital of Iceland?
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «reykjavic»
      ≈  Right but for a slip:
      you     reykjavi[c]
      answer  Reykjavi[k]
      A  Reykjavik
      [1] Again 1m  [2] Good 11m   Enter = 2?   ? keys «4»
      “4” has no meaning here; `?` lists the keys.
      [1] Again 1m  [2] Good 11m   Enter = 2?   ? keys «⏎»Good

      [2 of 3 · due 1 · new 1]  Atlas  new
      Q  Why has Iceland no army?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  It never had one.
      [1] Again 1m  [2] Good 11m   Enter = 2   ? keys «1»Again

      [3 of 4 · due 2]  Atlas
      Q  What is the capital of Iceland?
      > «:q»

      Session  2 answers in 1 min · 2 new
      Due tomorrow  2
      The next learning card is due at 10:01.
      """, in: MemoryWorld(deck: two))
  }

  @Test func `with two buttons takes Good where Hard would be suggested`() {
    expect(
      """
      $ kartka config buttons 2
      buttons = 2
      $ kartka study

      [1 of 2 · new 2]  Atlas  new
      Q  What is the capital of Iceland?
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «:h»
      Hint  R…
      > «reykjavik»
      ✓  reykjavik
      A  Reykjavik
      [1] Again 1m  [2] Good 11m   Enter = 2   ? keys «⏎»Good

      [2 of 3 · due 1 · new 1]  Atlas  new
      Q  Why has Iceland no army?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «:q»

      Session  1 answer in 40 s · 1 new
      Due tomorrow  1
      The next learning card is due at 10:11.
      """, in: MemoryWorld(deck: two))
  }

  @Test func `tells of a card that is forgotten again and again`() {
    let world = MemoryWorld(deck: "## Why?\n<!-- id: why -->\n\nBecause.\n")
    world.run(["config", "leech", "1"], typing: [])
    world.run(["study"], typing: ["", "4"])
    world.sleep(days: 30)
    expect(
      """
      $ kartka study

      [1 of 1 · due 1]  Atlas
      Q  Why?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  Because.
      [1] Again 12m  [2] Hard 1.8mo  [3] Good 2.7mo  [4] Easy 4.8mo
      Enter = 3   ? keys «1»Again
      ! Forgotten 1 time. A clearer or smaller question may help; `kartka suspend why`
        stops asking it.

      [2 of 2 · due 1]  Atlas
      Q  Why?
      > «:q»

      Session  1 answer in 30 s
      Recalled at first try  0 of 1  (basic 0 of 1)
      Missed
      ✗  Why?
         → Because.
      True retention, 30 days  0 % of 1 (target 90 %)
      Due tomorrow  1
      """, in: world)
  }
}
