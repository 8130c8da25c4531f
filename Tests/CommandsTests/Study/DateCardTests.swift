import Testing

@Suite struct `A date card` {
  private let deck = "## When was it signed?\n<!-- id: signed -->\n\n= 2019-02-07\n"

  @Test func `asks for the rest of a date, once`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  When was it signed?
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «2019»
      Right so far; which date more exactly?
      > «Feb 7, 2019»
      ✓  Feb 7, 2019
      A  2019-02-07
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 10d   Enter = 3   ? keys «⏎»Good

      [2 of 2 · due 1]  Atlas
      Q  When was it signed?
      > «:q»

      Session  1 answer in 40 s · 1 new
      Due tomorrow  1
      """, in: MemoryWorld(deck: deck))
  }

  @Test func `asks which of two dates is meant`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  When was it signed?
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «07/02/2019»
      Is that 7 February 2019 or 2 July 2019? Write the month as a word.
      > «7 February 2019»
      ✓  7 February 2019
      A  2019-02-07
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 10d   Enter = 3   ? keys «⏎»Good

      [2 of 2 · due 1]  Atlas
      Q  When was it signed?
      > «:q»

      Session  1 answer in 40 s · 1 new
      Due tomorrow  1
      """, in: MemoryWorld(deck: deck))
  }

  @Test func `is wrong on another day`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  When was it signed?
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «2019-02-08»
      ✗  Not quite:
      you     2019-02-0[8]
      answer  2019-02-0[7]
      A  2019-02-07
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 10d   Enter = 1   ? keys «⏎»Again

      [2 of 2 · due 1]  Atlas
      Q  When was it signed?
      > «:q»

      Session  1 answer in 30 s · 1 new
      Missed
      ✗  When was it signed?
         2019-02-08 → 2019-02-07
      Due tomorrow  1
      """, in: MemoryWorld(deck: deck))
  }
}
