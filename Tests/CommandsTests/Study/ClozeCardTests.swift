import Testing

@Suite struct `A cloze card` {
  private let groups = """
    ## The summit of 2008
    <!-- id: summit-2008 -->

    At the summit in {{Bucharest::capital city}}, NATO's leaders said that Ukraine
    {{c1::would become a member}} but gave {{c1::no date}}.
    """

  @Test func `hides one deletion and shows its hint`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  The summit of 2008
         At the summit in [capital city], NATO's leaders said that Ukraine would
         become a member but gave no date.
      Think, or type what is missing, then press Enter.
      > «»
      A  At the summit in Bucharest, NATO's leaders said that Ukraine would become a
         member but gave no date.
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 10d   Enter = 3   ? keys «4»Easy

      Session  1 answer in 20 s · 1 new
      Due tomorrow  0
      """, in: MemoryWorld(deck: groups))
  }

  @Test func `hides the deletions of a group together`() {
    let world = MemoryWorld(deck: groups)
    expect(
      """
      $ kartka suspend summit-2008/=bucharest
      Suspended: summit-2008/=bucharest
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  The summit of 2008
         At the summit in Bucharest, NATO's leaders said that Ukraine […] but gave
         […].
      Think, or type what is missing, then press Enter.
      > «»
      A  At the summit in Bucharest, NATO's leaders said that Ukraine would become a
         member but gave no date.
      [1] Again 1m  [2] Hard 6m  [3] Good 10m  [4] Easy 6d   Enter = 3   ? keys «4»Easy

      Session  1 answer in 20 s · 1 new
      Due tomorrow  0
      """, in: world)
  }

  @Test func `is checked when it is typed`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  The summit of 2008
         At the summit in [capital city], NATO's leaders said that Ukraine would
         become a member but gave no date.
      Think, or type what is missing, then press Enter.
      > «bucarest»
      ≈  Right but for a slip:
      you     bucarest
      answer  Buc[h]arest
      A  At the summit in Bucharest, NATO's leaders said that Ukraine would become a
         member but gave no date.
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 10d   Enter = 3?   ? keys «a»
      Accepted “bucarest” from now on: summit-2008/=bucharest  (`u` or `undo` takes it
        back)
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 10d   Enter = 3   ? keys «4»Easy

      Session  1 answer in 30 s · 1 new
      Due tomorrow  0
      """, in: MemoryWorld(deck: groups))
  }

  @Test func `is checked and found wrong`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  The summit of 2008
         At the summit in [capital city], NATO's leaders said that Ukraine would
         become a member but gave no date.
      Think, or type what is missing, then press Enter.
      > «Vilnius»
      ✗  Vilnius
      A  At the summit in Bucharest, NATO's leaders said that Ukraine would become a
         member but gave no date.
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 10d   Enter = 1   ? keys «o»
      Taken as right.
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 10d   Enter = 3   ? keys «⏎»Good

      [2 of 2 · due 1]  Atlas
      Q  The summit of 2008
         At the summit in [capital city], NATO's leaders said that Ukraine would
         become a member but gave no date.
      > «:q»

      Session  1 answer in 40 s · 1 new
      Due tomorrow  1
      """, in: MemoryWorld(deck: groups))
  }

  @Test func `that must be typed counts a look as a miss`() {
    expect(
      """
      $ kartka config type on
      type = on
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  The summit of 2008
         At the summit in [capital city], NATO's leaders said that Ukraine would
         become a member but gave no date.
      Type what is missing; Enter alone shows it.
      > «»
      A  At the summit in Bucharest, NATO's leaders said that Ukraine would become a
         member but gave no date.
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 10d   Enter = 1   ? keys «⏎»Again

      [2 of 2 · due 1]  Atlas
      Q  The summit of 2008
         At the summit in [capital city], NATO's leaders said that Ukraine would
         become a member but gave no date.
      > «:q»

      Session  1 answer in 30 s · 1 new
      Due tomorrow  1
      """, in: MemoryWorld(deck: groups))
  }

  @Test func `of several deletions is judged by the learner`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  Ukraine […] but got […].
      Think, or type what is missing, then press Enter.
      > «member, no date»
      ≈  member, no date
      A  Ukraine would become a member but got no date.
      That is part of the answer. Count it? y = yes, Enter = no «4»no
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 10d   Enter = 1   ? keys «^D»
      """,
      in: MemoryWorld(
        deck:
          "C: Ukraine {{c1::would become a member}} but got {{c1::no date}}.\n\n<!-- id: kyiv -->\n"
      ))
  }
}
