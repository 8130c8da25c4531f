import Testing

@Suite struct `A session without questions` {
  @Test func `says that today's new cards are done`() {
    let world = MemoryWorld(deck: numberedQuestions(3))
    expect(
      """
      $ kartka config new 1
      new = 1
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  Question 1?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  Answer 1.
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 8d   Enter = 3   ? keys «4»Easy

      Session  1 answer in 20 s · 1 new
      Due tomorrow  0
      $ kartka study
      Nothing is due, and today's new cards are done; `kartka study --new 10` learns
        ten more.
      """, in: world)
  }

  @Test func `says when the next learning card is due`() {
    let world = MemoryWorld(deck: numberedQuestions(1))
    expect(
      """
      $ kartka config steps '1m 3h'
      steps = 1m 3h
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  Question 1?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  Answer 1.
      [1] Again 1m  [2] Hard 2h  [3] Good 3h  [4] Easy 8d   Enter = 3   ? keys «3»Good

      Session  1 answer in 20 s · 1 new
      Due tomorrow  1
      The next learning card is due at 13:02.
      $ kartka study
      Nothing now; the next learning card is due at 13:02.
      """, in: world)
    world.sleep(days: 0.5)
    expect(
      """
      $ kartka config steps '1m 20h'
      steps = 1m 20h
      $ kartka study

      [1 of 1 · due 1]  Atlas
      Q  Question 1?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  Answer 1.
      [1] Again 1m  [2] Hard 20h  [3] Good 2d  [4] Easy 3d   Enter = 3   ? keys «1»Again

      [2 of 2 · due 1]  Atlas
      Q  Question 1?
      > «»
      A  Answer 1.
      [1] Again 1m  [2] Hard 10h  [3] Good 20h  [4] Easy 2d   Enter = 3   ? keys «3»Good

      Session  2 answers in 40 s
      Recalled at first try  0 of 1  (basic 0 of 1)
      Missed
      ✗  Question 1?
         → Answer 1.
      Due tomorrow  1
      The next learning card is due tomorrow at 18:05.
      r = repeat the misses, u = undo, Enter = done «^D»
      """, in: world)
  }

  @Test func `says that there is nothing to study yet`() {
    expect(
      """
      $ kartka study
      There is nothing to study yet; `kartka add my-deck` writes a first note.
      """, in: MemoryWorld())
  }
}
