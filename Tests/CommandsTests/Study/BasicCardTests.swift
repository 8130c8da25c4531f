import Testing

@Suite struct `A basic card` {
  private let deck = """
    ## What does Article 5 commit members to?
    <!-- id: article-5 -->

    Treating an armed attack on *one* member as an attack on all.

    > - explain: Invoked once, in 2001.
    > - hint: Solidarity.
    > - hint: All for one.
    """

  @Test func `shows its answer at Enter and takes Good at Enter`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  What does Article 5 commit members to?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  Treating an armed attack on one member as an attack on all.
         Invoked once, in 2001.
      [1] Again 1m  [2] Hard 6m  [3] Good 10m  [4] Easy 6d   Enter = 3   ? keys «⏎»Good

      [2 of 2 · due 1]  Atlas
      Q  What does Article 5 commit members to?
      > «»
      A  Treating an armed attack on one member as an attack on all.
         Invoked once, in 2001.
      [1] Again 1m  [2] Hard 11m  [3] Good 2d  [4] Easy 4d   Enter = 3   ? keys «4»Easy

      Session  2 answers in 40 s · 1 new
      Due tomorrow  0
      """, in: MemoryWorld(deck: deck))
  }

  @Test func `repeats what was thought of, and lets the learner judge`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  What does Article 5 commit members to?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «an attack on one is an attack on all»
      you  an attack on one is an attack on all
      A  Treating an armed attack on one member as an attack on all.
         Invoked once, in 2001.
      [1] Again 1m  [2] Hard 6m  [3] Good 10m  [4] Easy 6d   Enter = 3   ? keys «2»Hard

      [2 of 2 · due 1]  Atlas
      Q  What does Article 5 commit members to?
      > «:q»

      Session  1 answer in 30 s · 1 new
      Due tomorrow  1
      """, in: MemoryWorld(deck: deck))
  }

  @Test func `gives its hints one after the other`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  What does Article 5 commit members to?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «:h»
      Hint  Solidarity.
      > «:hint»
      Hint  All for one.
      > «:h»
      There is no further hint.
      > «»
      A  Treating an armed attack on one member as an attack on all.
         Invoked once, in 2001.
      [1] Again 1m  [2] Hard 6m  [3] Good 10m  [4] Easy 6d   Enter = 3   ? keys «4»Easy

      Session  1 answer in 50 s · 1 new
      Due tomorrow  0
      """, in: MemoryWorld(deck: deck))
  }

  @Test func `without hints says that there is none`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  Why?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «:h»
      There is no hint.
      > «:q»
      """, in: MemoryWorld(deck: "## Why?\n<!-- id: why -->\n\nBecause.\n"))
  }

  @Test func `that is two-way is asked the other way on another day`() {
    let world = MemoryWorld(
      deck: """
        ## Moldova's capital
        <!-- id: moldova -->

        Chișinău

        > - two-way: yes
        """)
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  Moldova's capital
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  Chișinău
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 10d   Enter = 3   ? keys «4»Easy

      Session  1 answer in 20 s · 1 new
      Due tomorrow  0
      $ kartka study
      Nothing is due. `kartka study --cram` asks all the same, without saving.
      """, in: world)
    world.sleep(days: 1)
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  Chișinău
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  Moldova's capital
      [1] Again 1m  [2] Hard 6m  [3] Good 10m  [4] Easy 6d   Enter = 3   ? keys «4»Easy

      Session  1 answer in 20 s · 1 new
      Due tomorrow  0
      """, in: world)
  }

  @Test func `shows code, lists and links in its answer`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  How is a program built?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  With the package manager:
         - fetch
         - compile and link everything that was changed since the last time it was
           built
         swift build
           --configuration release
         https://example.org/spm
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 10d   Enter = 3   ? keys «4»Easy

      Session  1 answer in 20 s · 1 new
      Due tomorrow  0
      """,
      in: MemoryWorld(
        deck: """
          ## How is a program built?
          <!-- id: build -->

          With the [package manager](https://example.org/spm):

          - fetch
          - compile and link everything that was changed since the last time it was built

          ```
          swift build
            --configuration release
          ```
          """))
  }
}
