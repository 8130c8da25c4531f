import Testing

@Suite struct `A question and its answer` {
  private let deck = """
    ---
    deck: Ukraine and NATO
    format: 1
    sources:
      gp:
        title: Explainer with questions and answers
        date: ~2024
      cf:
        title: Overview
        date: ~2021
    ---
    # The promise

    ## As of 2024, how many members must agree before a country is invited?
    <!-- id: member-count -->

    = 32
    = all | all of them

    > - explain: Decisions need consensus, so one refusal is enough to block.
    > - as-of: 2024
    > - gp § 4. The Need for Internal NATO Consensus
    > - variant: cf as-of 2021 = 30

    """

  @Test func `at 40 columns, in ASCII`() {
    expect(
      """
      $ kartka study

      [1 of 1 | new 1]  Ukraine and NATO > The
        promise  new
      Q  As of 2024, how many members must
         agree before a country is invited?
                  (as of 2024 | Explainer with
                        questions and answers)
      Type the answer; Enter alone shows it.
        End with ` !` when you are sure.
      > «30»
      x  30 is what "Overview" said in 2021.
      A  32
         as of 2024 | Explainer with questions
                and answers, § 4. The Need for
                       Internal NATO Consensus
         Decisions need consensus, so one
         refusal is enough to block.
         disputed: 30 (Overview, 2021)
      [1] Again 1m  [2] Hard 7m  [3] Good 12m
      [4] Easy 9d
      Enter = 1   ? keys «?»
      Enter    takes the suggested grade
      1 2 3 4  Again, Hard, Good, Easy; also j
               k l ;
      o        I was right
      a        accept what was typed, now and
               later
      w        why: sources, variants, history
      u        undo the last answer, also of
               earlier sessions
      s        suspend: do not ask this card
               again
      b        bury until tomorrow
      f        flag as wrong or stale
      q        end the session
      [1] Again 1m  [2] Hard 7m  [3] Good 12m
      [4] Easy 9d
      Enter = 1   ? keys «⏎»Again

      [2 of 2 | due 1]  Ukraine and NATO > The
        promise
      Q  As of 2024, how many members must
         agree before a country is invited?
                  (as of 2024 | Explainer with
                        questions and answers)
      > «:q»

      Session  1 answer in 40 s | 1 new
      Missed
      x  As of 2024, how many members must...
         30 -> 32
      Due tomorrow  1
      """, in: MemoryWorld(["nato": deck], width: 40, unicode: false))
  }

  @Test func `at 80 columns, in colour`() {
    let world = MemoryWorld(["nato": deck])
    world.setColour()
    expect(
      """
      $ kartka study

      ␛[2m[1 of 1 · new 1]␛[0m  Ukraine and NATO › The promise  ␛[1;36mnew␛[0m
      ␛[1mQ␛[0m  As of 2024, how many members must agree before a country is invited?
                                   ␛[2m(as of 2024 · Explainer with questions and answers)␛[0m
      ␛[2mType the answer; Enter alone shows it. End with ` !` when you are sure.␛[0m
      > «30»
      ␛[1;31m✗␛[0m  30 is what “Overview” said in 2021.
      ␛[1mA␛[0m  32
         ␛[2mas of 2024 · Explainer with questions and answers, § 4. The Need for Internal␛[0m
                                                                        ␛[2mNATO Consensus␛[0m
         Decisions need consensus, so one refusal is enough to block.
         disputed: 30 (Overview, 2021)
      ␛[2m[1]␛[0m ␛[1mAgain␛[0m 1m  ␛[2m[2]␛[0m Hard 7m  ␛[2m[3]␛[0m Good 12m  ␛[2m[4]␛[0m Easy 9d   ␛[2mEnter = 1␛[0m   ␛[2m? keys␛[0m «⏎»Again

      ␛[2m[2 of 2 · due 1]␛[0m  Ukraine and NATO › The promise
      ␛[1mQ␛[0m  As of 2024, how many members must agree before a country is invited?
                                   ␛[2m(as of 2024 · Explainer with questions and answers)␛[0m
      > «31»
      ␛[1;31m✗␛[0m  Not quite:
      you     3␛[1;31m[1]␛[0m
      answer  3␛[1;32m[2]␛[0m
      ␛[1mA␛[0m  32
         ␛[2mas of 2024 · Explainer with questions and answers, § 4. The Need for Internal␛[0m
                                                                        ␛[2mNATO Consensus␛[0m
         Decisions need consensus, so one refusal is enough to block.
         disputed: 30 (Overview, 2021)
      ␛[2m[1]␛[0m ␛[1mAgain␛[0m 1m  ␛[2m[2]␛[0m Hard 6m  ␛[2m[3]␛[0m Good 11m  ␛[2m[4]␛[0m Easy 2d   ␛[2mEnter = 1␛[0m   ␛[2m? keys␛[0m «⏎»Again

      ␛[2m[3 of 3 · due 1]␛[0m  Ukraine and NATO › The promise
      ␛[1mQ␛[0m  As of 2024, how many members must agree before a country is invited?
                                   ␛[2m(as of 2024 · Explainer with questions and answers)␛[0m
      > «:q»

      ␛[1mSession␛[0m  2 answers in 50 s · 1 new
      Missed
      ␛[1;31m✗␛[0m  As of 2024, how many members must agree before a country is invited?
         30 → 32
      Due tomorrow  1
      """, in: world)
  }

  @Test func `at 120 columns`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Ukraine and NATO › The promise  new
      Q  As of 2024, how many members must agree before a country is invited?
                                                                           (as of 2024 · Explainer with questions and answers)
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «30»
      ✗  30 is what “Overview” said in 2021.
      A  32                       as of 2024 · Explainer with questions and answers, § 4. The Need for Internal NATO Consensus
         Decisions need consensus, so one refusal is enough to block.
         disputed: 30 (Overview, 2021)
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 9d   Enter = 1   ? keys «⏎»Again

      [2 of 2 · due 1]  Ukraine and NATO › The promise
      Q  As of 2024, how many members must agree before a country is invited?
                                                                           (as of 2024 · Explainer with questions and answers)
      > «:q»

      Session  1 answer in 30 s · 1 new
      Missed
      ✗  As of 2024, how many members must agree before a country is invited?
         30 → 32
      Due tomorrow  1
      """, in: MemoryWorld(["nato": deck], width: 120))
  }

  @Test func `with wide characters and accents that combine`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  中华人民共和国的首都是什么？ The
         capital of the People's Republic
      Type the answer; Enter alone shows it.
        End with ` !` when you are sure.
      > «北京市»
      ✗  Not quite:
      you     北京[市]
      answer  北京
      A  北京
         Pékin, in French; 一九四九年十月一日
         成立的中华人民共和国的首都。
      [1] Again 1m  [2] Hard 6m  [3] Good 11m
      [4] Easy 8d
      Enter = 1   ? keys «⏎»Again

      [2 of 2 · due 1]  Atlas
      Q  中华人民共和国的首都是什么？ The
         capital of the People's Republic
      > «:q»

      Session  1 answer in 30 s · 1 new
      Missed
      ✗  中华人民共和国的首都是什么？ The cap…
         北京市 → 北京
      Due tomorrow  1
      """,
      in: MemoryWorld(
        deck: """
          ## 中华人民共和国的首都是什么？ The capital of the People's Republic
          <!-- id: china -->

          = 北京

          > - explain: Pe\u{301}kin, in French; 一九四九年十月一日成立的中华人民共和国的首都。
          """, width: 40))
  }

  @Test func `at 20 columns`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]
        Ukraine and NATO ›
        The promise  new
      Q  As of 2024, how
         many members must
         agree before a
         country is
         invited?
             (as of 2024 ·
            Explainer with
             questions and
                  answers)
      Type the answer;
        Enter alone shows
        it. End with ` !`
        when you are sure.
      > «all of them»
      ✓  all of them
      A  32
              as of 2024 ·
            Explainer with
             questions and
         answers, § 4. The
         Need for Internal
            NATO Consensus
         Decisions need
         consensus, so one
         refusal is enough
         to block.
         disputed: 30
           (Overview,
           2021)
      [1] Again 1m
      [2] Hard 7m
      [3] Good 12m
      [4] Easy 9d
      Enter = 3   ? keys «⏎»Good

      [2 of 2 · due 1]
        Ukraine and NATO ›
        The promise
      Q  As of 2024, how
         many members must
         agree before a
         country is
         invited?
             (as of 2024 ·
            Explainer with
             questions and
                  answers)
      > «:q»

      Session  1 answer in
        30 s · 1 new
      Due tomorrow  1
      """, in: MemoryWorld(["nato": deck], width: 20))
  }

  @Test(arguments: [20, 40, 80, 120], [true, false])
  func `never run over the edge`(width: Int, unicode: Bool) {
    let world = MemoryWorld(["nato": deck], width: width, unicode: unicode)
    world.isInteractive = false
    world.run(["study"], typing: [":w", ":h", ":x", "30", "w", "f", "1", "31", "1", ":q"])
    world.run([], typing: ["decks", "stats", "show member-count", "nothing", "undo"])
    // What a key is answered with stands behind the buttons; errors behind their mark.
    let wide = world.screen.split(separator: "\n").filter { line in
      !line.contains("? keys") && line.count > width + (line.hasPrefix("2> ") ? 3 : 0)
    }
    #expect(wide.isEmpty, "\(wide)")
    #expect(unicode || world.screen.allSatisfy { $0.isASCII || $0 == "§" }, "\(world.screen)")
  }
}
