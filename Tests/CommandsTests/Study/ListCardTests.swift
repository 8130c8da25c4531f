import Testing

@Suite struct `A set card` {
  private let deck = """
    ## Which three does the plan have?
    <!-- id: plan -->

    - politics
    - economy — with the budget
    - defence | defense

    > - need: 2
    """

  @Test func `ticks off items in any order`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  Which three does the plan have?
      One item a line, in any order; an empty line ends.
      > «defense»
      ✓ defence  2 to go
      > «weather»
      ✗ “weather” is not one of them. Enter ends the list.
      > «Defence»
      · defence (named before)
      > «politics»
      ✓ politics  1 to go
      > «economy»
      ✓  3 of 3
      A  ✓ politics
         ✓ economy — with the budget
         ✓ defence
      [1] Again 1m  [2] Hard 6m  [3] Good 10m  [4] Easy 6d   Enter = 3   ? keys «4»Easy

      Session  1 answer in 1 min · 1 new
      Due tomorrow  0
      """, in: MemoryWorld(deck: deck))
  }

  @Test func `counts what is needed as Hard`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  Which three does the plan have?
      One item a line, in any order; an empty line ends.
      > «politics»
      ✓ politics  2 to go
      > «:h»
      Hint  e…, d…
      > «economy»
      ✓ economy  1 to go
      > «»
      ≈  2 of 3
      A  ✓ politics
         ✓ economy — with the budget
         - defence
      [1] Again 1m  [2] Hard 6m  [3] Good 10m  [4] Easy 6d   Enter = 2   ? keys «⏎»Hard

      [2 of 2 · due 1]  Atlas
      Q  Which three does the plan have?
      > «:q»

      Session  1 answer in 1 min · 1 new
      Due tomorrow  1
      """, in: MemoryWorld(deck: deck))
  }

  @Test func `with too few is Again`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  Which three does the plan have?
      One item a line, in any order; an empty line ends.
      > «politics»
      ✓ politics  2 to go
      > «»
      ✗  1 of 3
      A  ✓ politics
         - economy — with the budget
         - defence
      [1] Again 1m  [2] Hard 6m  [3] Good 10m  [4] Easy 6d   Enter = 1   ? keys «⏎»Again

      [2 of 2 · due 1]  Atlas
      Q  Which three does the plan have?
      > «:q»

      Session  1 answer in 40 s · 1 new
      Missed
      ✗  Which three does the plan have?
         politics → politics, economy, defence
      Due tomorrow  1
      """, in: MemoryWorld(deck: deck))
  }

  @Test func `is revealed by an empty line`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  Which three does the plan have?
      One item a line, in any order; an empty line ends.
      > «»
      A  - politics
         - economy — with the budget
         - defence
      [1] Again 1m  [2] Hard 6m  [3] Good 10m  [4] Easy 6d   Enter = 1   ? keys «⏎»Again

      [2 of 2 · due 1]  Atlas
      Q  Which three does the plan have?
      > «:q»

      Session  1 answer in 30 s · 1 new
      Due tomorrow  1
      """, in: MemoryWorld(deck: deck))
  }
}

@Suite struct `An order card` {
  private let deck = """
    ## Which steps lead to membership?
    <!-- id: steps -->

    1. invitation
    2. protocol
    3. ratification
    """

  @Test func `counts its items while they are named in order`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  Which steps lead to membership?
      One item a line, in order; an empty line ends.
      1> «invitation»
      · invitation  2 to go
      2> «protocol»
      · protocol  1 to go
      3> «ratification»
      ✓  3 of 3
      A  1. invitation
         2. protocol
         3. ratification
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 9d   Enter = 3   ? keys «4»Easy

      Session  1 answer in 40 s · 1 new
      Due tomorrow  0
      """, in: MemoryWorld(deck: deck))
  }

  @Test func `named in another order is said so`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  Which steps lead to membership?
      One item a line, in order; an empty line ends.
      1> «protocol»
      · protocol  2 to go
      2> «invitation»
      · invitation  1 to go
      3> «ratification»
      ✗  2 of 3 in the right order
      A  1. invitation
         2. protocol
         3. ratification
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 9d   Enter = 1   ? keys «⏎»Again

      [2 of 2 · due 1]  Atlas
      Q  Which steps lead to membership?
      1> «:q»

      Session  1 answer in 50 s · 1 new
      Missed
      ✗  Which steps lead to membership?
         protocol, invitation, ratification → invitation, protocol, ratification
      Due tomorrow  1
      """, in: MemoryWorld(deck: deck))
  }
}
