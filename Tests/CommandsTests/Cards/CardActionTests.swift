import Testing

@Suite struct `An act on cards` {
  private let deck = """
    ## The summit of 2008
    <!-- id: summit-2008 -->

    In {{Bucharest}}, Ukraine {{c1::was promised membership}}.

    ## Why?
    <!-- id: why -->

    Because.

    """
  private var world: MemoryWorld { MemoryWorld(deck: deck) }

  @Test func `takes cards, and notes for all their cards`() {
    let world = world
    expect(
      """
      $ kartka suspend why summit-2008
      Suspended: why
      Suspended: summit-2008/=bucharest
      Suspended: summit-2008/c1
      $ kartka decks
      deck   due  new  suspended  cards  title
      atlas    0    0          3      3  Atlas
      $ kartka unsuspend summit-2008/c1
      Asked again: summit-2008/c1
      $ kartka bury summit-2008/c1
      Buried until tomorrow: summit-2008/c1
      $ kartka flag why --reason 'Who asks?'
      Flagged: why
      $ kartka unflag why
      Flag taken off: why
      $ kartka forget why
      New again: why
      $ kartka cards
      card                    state      due  question
      summit-2008/=bucharest  suspended       The summit of 2008 In […], Ukraine was…
      summit-2008/c1          buried          The summit of 2008 In Bucharest, Ukrain…
      why                     suspended       Why?
      3 cards
      """, in: world)
    #expect(
      world.savedKinds == [
        "suspend", "suspend", "suspend", "unsuspend", "bury", "flag", "unflag", "forget",
      ])
  }

  @Test func `says what it does not find, and does nothing then`() {
    let world = world
    expect(
      """
      $ kartka suspend wy
      2> There is no card or note “wy”; did you mean “why”?
      exit 2
      $ kartka bury why summit-2009
      2> There is no card or note “summit-2009”; did you mean “summit-2008”?
      exit 2
      $ kartka show frobnicate
      2> There is no card or note “frobnicate”; `cards` lists them.
      exit 2
      $ kartka flag
      2> Error: Missing expected argument '<id> ...'
      2> Help:  <id>  Cards, or notes for all their cards.
      2> Usage: kartka flag <id> ... [--reason <text>]
      2>   See 'kartka flag --help' for more information.
      exit 2
      """, in: world)
    #expect(world.journal.isEmpty)
  }

  @Test func `is undone and redone by name, also after a restart`() {
    expect(
      """
      $ kartka undo
      There is nothing to undo.
      exit 1
      $ kartka redo
      There is nothing to redo.
      exit 1
      $ kartka suspend why
      Suspended: why
      $ kartka flag summit-2008/c1
      Flagged: summit-2008/c1
      $ kartka undo
      Undone: flag summit-2008/c1
      $ kartka undo
      Undone: suspend why
      $ kartka undo
      There is nothing to undo.
      exit 1
      $ kartka redo
      Brought back: suspend why
      $ kartka redo
      Brought back: flag summit-2008/c1
      $ kartka redo
      There is nothing to redo.
      exit 1
      """, in: world)
  }

  @Test func `of studying is undone by name`() {
    expect(
      """
      $ kartka study

      [1 of 2 · new 2]  Atlas  new
      Q  The summit of 2008
         In […], Ukraine was promised membership.
      Think, or type what is missing, then press Enter.
      > «»
      A  In Bucharest, Ukraine was promised membership.
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 10d   Enter = 3   ? keys «2»Hard

      [2 of 3 · due 1 · new 1]  Atlas  new
      Q  Why?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «:q»

      Session  1 answer in 30 s · 1 new
      Due tomorrow  1
      The next learning card is due at 10:07.
      $ kartka undo
      Undone: Hard on summit-2008/=bucharest
      $ kartka redo
      Brought back: Hard on summit-2008/=bucharest
      """, in: world)
  }
}
