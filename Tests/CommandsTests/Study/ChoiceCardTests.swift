import Testing

@Suite struct `A choice card` {
  private let one = """
    ## What was promised in Bucharest?
    <!-- id: bucharest -->

    - [x] Membership one day
      > In the declaration.
    - [ ] Membership by 2010
      > No date was given.
    - [ ] Nothing

    > - shuffle: no
    """
  private let several = """
    ## Which of these are members?
    <!-- id: members -->

    - [x] Albania
    - [ ] Austria
    - [x] Iceland

    > - shuffle: no
    """

  @Test func `is asked openly first, then with its options`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  What was promised in Bucharest?
      Think of your own answer, then press Enter for the options.
      > «»
       a  Membership one day
       b  Membership by 2010
       c  Nothing
      Type the letter of the right one.
      > «a»
      ✓  a Membership one day
      A  a Membership one day
         a: In the declaration.
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 3   ? keys «4»Easy

      Session  1 answer in 30 s · 1 new
      Due tomorrow  0
      """, in: MemoryWorld(deck: one))
  }

  @Test func `tells what is wrong with the option that was picked`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  What was promised in Bucharest?
      Think of your own answer, then press Enter for the options.
      > «»
       a  Membership one day
       b  Membership by 2010
       c  Nothing
      Type the letter of the right one.
      > «2»
      ✗  b Membership by 2010
      A  a Membership one day
         a: In the declaration.
         b: No date was given.
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 1   ? keys «⏎»Again

      [2 of 2 · due 1]  Atlas
      Q  What was promised in Bucharest?
      > «:q»

      Session  1 answer in 40 s · 1 new
      Missed
      ✗  What was promised in Bucharest?
         Membership by 2010 → Membership one day
      Due tomorrow  1
      """, in: MemoryWorld(deck: one))
  }

  @Test func `takes the text of an option at once`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  What was promised in Bucharest?
      Think of your own answer, then press Enter for the options.
      > «membership one day»
      ✓  a Membership one day
      A  a Membership one day
         a: In the declaration.
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 3   ? keys «4»Easy

      Session  1 answer in 20 s · 1 new
      Due tomorrow  0
      """, in: MemoryWorld(deck: one))
  }

  @Test func `says which letters there are`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  What was promised in Bucharest?
      Think of your own answer, then press Enter for the options.
      > «no idea»
       a  Membership one day
       b  Membership by 2010
       c  Nothing
      Type the letter of the right one.
      > «d»
      Type one letter, from a to c; Enter alone shows the answer.
      > «a b»
      Type one letter, from a to c; Enter alone shows the answer.
      > «»
      A  a Membership one day
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 1   ? keys «a»
      Nothing was typed that could be accepted.
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 1   ? keys «⏎»Again

      [2 of 2 · due 1]  Atlas
      Q  What was promised in Bucharest?
      > «:q»

      Session  1 answer in 1 min 10 s · 1 new
      Due tomorrow  1
      """, in: MemoryWorld(deck: one))
  }

  @Test func `with several right options wants all of them`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  Which of these are members?
      Think of your own answer, then press Enter for the options.
      > «»
       a  Albania
       b  Austria
       c  Iceland
      Type the letters of all that are right, such as `a c`.
      > «a c»
      ✓  a Albania + c Iceland
      A  a Albania
         c Iceland
      [1] Again 1m  [2] Hard 6m  [3] Good 10m  [4] Easy 6d   Enter = 3   ? keys «4»Easy

      Session  1 answer in 30 s · 1 new
      Due tomorrow  0
      """, in: MemoryWorld(deck: several))
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  Which of these are members?
      Think of your own answer, then press Enter for the options.
      > «»
       a  Albania
       b  Austria
       c  Iceland
      Type the letters of all that are right, such as `a c`.
      > «ab»
      ✗  a Albania + b Austria
      A  a Albania
         c Iceland
      [1] Again 1m  [2] Hard 6m  [3] Good 10m  [4] Easy 6d   Enter = 1   ? keys «⏎»Again

      [2 of 2 · due 1]  Atlas
      Q  Which of these are members?
      > «:q»

      Session  1 answer in 40 s · 1 new
      Missed
      ✗  Which of these are members?
         Albania, Austria → Albania, Iceland
      Due tomorrow  1
      """, in: MemoryWorld(deck: several))
  }

  @Test func `shuffles its options by the seed alone`() {
    let deck = one.replacing("> - shuffle: no", with: "")
    expect(
      """
      $ kartka study --seed 1

      [1 of 1 · new 1]  Atlas  new
      Q  What was promised in Bucharest?
      Think of your own answer, then press Enter for the options.
      > «»
       a  Membership by 2010
       b  Membership one day
       c  Nothing
      Type the letter of the right one.
      > «:q»
      $ kartka study --seed 3

      [1 of 1 · new 1]  Atlas  new
      Q  What was promised in Bucharest?
      Think of your own answer, then press Enter for the options.
      > «»
       a  Nothing
       b  Membership one day
       c  Membership by 2010
      Type the letter of the right one.
      > «:q»
      """, in: MemoryWorld(deck: deck))
  }
}

@Suite struct `A true-or-false card` {
  private let deck = """
    ## Austria is a member.
    <!-- id: austria -->

    = false

    > - explain: Austria is neutral.
    """

  @Test func `is answered by t or f`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  Austria is a member.
      Type t for true or f for false.
      > «maybe»
      Type t for true or f for false; Enter alone shows the answer.
      > «f»
      ✓  false
      A  false
         Austria is neutral.
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 3   ? keys «4»Easy

      Session  1 answer in 30 s · 1 new
      Due tomorrow  0
      """, in: MemoryWorld(deck: deck))
  }

  @Test func `may be wrong or revealed`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  Austria is a member.
      Type t for true or f for false.
      > «true»
      ✗  true
      A  false
         Austria is neutral.
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 1   ? keys «⏎»Again

      [2 of 2 · due 1]  Atlas
      Q  Austria is a member.
      > «»
      ·  Shown.
      A  false
         Austria is neutral.
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 2d   Enter = 1   ? keys «q»

      Session  1 answer in 40 s · 1 new
      Missed
      ✗  Austria is a member.
         true → false
      Due tomorrow  1
      """, in: MemoryWorld(deck: deck))
  }
}
