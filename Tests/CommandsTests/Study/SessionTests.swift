import Testing

@Suite struct `A session` {
  /// Cards that were learned and are due.
  private func learned(_ count: Int) -> MemoryWorld {
    let world = MemoryWorld(deck: numberedQuestions(count))
    world.run(["study"], typing: (0..<count).flatMap { _ in ["", "4"] })
    world.sleep(days: 20)
    return world
  }

  @Test func `ends with what was missed, and repeats it on request`() {
    let world = learned(2)
    expect(
      """
      $ kartka study

      [1 of 2 · due 2]  Atlas
      Q  Question 1?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  Answer 1.
      [1] Again 11m  [2] Hard 1.3mo  [3] Good 2mo  [4] Easy 3.6mo
      Enter = 3   ? keys «1»Again

      [2 of 3 · due 2]  Atlas
      Q  Question 2?
      > «»
      A  Answer 2.
      [1] Again 11m  [2] Hard 1.3mo  [3] Good 2.1mo  [4] Easy 3.6mo
      Enter = 3   ? keys «4»Easy

      [3 of 3 · due 1]  Atlas
      Q  Question 1?
      > «»
      A  Answer 1.
      [1] Again 12m  [2] Hard 19m  [3] Good 2d  [4] Easy 4d   Enter = 3   ? keys «4»Easy

      Session  3 answers in 1 min
      Recalled at first try  1 of 2  (basic 1 of 2)
      Missed
      ✗  Question 1?
         → Answer 1.
      True retention, 30 days  50 % of 2 (target 90 %)
      Due tomorrow  0
      r = repeat the misses, u = undo, Enter = done «r»

      [1 of 1]  Atlas  practice
      Q  Question 1?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  Answer 1.
      [1] Again  [2] Hard  [3] Good  [4] Easy   Enter = 3   ? keys «1»Again

      [2 of 2]  Atlas  practice
      Q  Question 1?
      > «»
      A  Answer 1.
      [1] Again  [2] Hard  [3] Good  [4] Easy   Enter = 3   ? keys «3»Good

      Session  2 answers in 40 s
      Recalled at first try  0 of 1  (basic 0 of 1)
      Missed
      ✗  Question 1?
         → Answer 1.
      True retention, 30 days  50 % of 2 (target 90 %)
      Due tomorrow  0
      r = repeat the misses, u = undo, Enter = done «⏎»
      """, in: world)
  }

  @Test func `may be undone after its end`() {
    let world = learned(1)
    expect(
      """
      $ kartka study

      [1 of 1 · due 1]  Atlas
      Q  Question 1?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  Answer 1.
      [1] Again 11m  [2] Hard 1.3mo  [3] Good 2mo  [4] Easy 3.6mo
      Enter = 3   ? keys «1»Again

      [2 of 2 · due 1]  Atlas
      Q  Question 1?
      > «»
      A  Answer 1.
      [1] Again 12m  [2] Hard 19m  [3] Good 2d  [4] Easy 4d   Enter = 3   ? keys «4»Easy

      Session  2 answers in 40 s
      Recalled at first try  0 of 1  (basic 0 of 1)
      Missed
      ✗  Question 1?
         → Answer 1.
      True retention, 30 days  0 % of 1 (target 90 %)
      Due tomorrow  0
      r = repeat the misses, u = undo, Enter = done «u»
      Undone: Easy on q1  (`:redo` brings it back)

      [2 of 2 · due 1]  Atlas
      Q  Question 1?
      > «»
      A  Answer 1.
      [1] Again 12m  [2] Hard 19m  [3] Good 2d  [4] Easy 4d   Enter = 3   ? keys «4»Easy

      Session  2 answers in 1 min 10 s
      Recalled at first try  0 of 1  (basic 0 of 1)
      Missed
      ✗  Question 1?
         → Answer 1.
      True retention, 30 days  0 % of 1 (target 90 %)
      Due tomorrow  0
      r = repeat the misses, u = undo, Enter = done «⏎»
      """, in: world)
  }

  @Test func `counts what is recalled at first try and over a month`() {
    let world = MemoryWorld(deck: numberedQuestions(2))
    world.run(["study"], typing: ["", "4", "", "4"])
    world.sleep(days: 20)
    expect(
      """
      $ kartka study

      [1 of 2 · due 2]  Atlas
      Q  Question 1?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  Answer 1.
      [1] Again 11m  [2] Hard 1.3mo  [3] Good 2mo  [4] Easy 3.6mo
      Enter = 3   ? keys «3»Good

      [2 of 2 · due 1]  Atlas
      Q  Question 2?
      > «»
      A  Answer 2.
      [1] Again 11m  [2] Hard 1.3mo  [3] Good 2.1mo  [4] Easy 3.6mo
      Enter = 3   ? keys «1»Again

      [3 of 3 · due 1]  Atlas
      Q  Question 2?
      > «»
      A  Answer 2.
      [1] Again 11m  [2] Hard 16m  [3] Good 2d  [4] Easy 3d   Enter = 3   ? keys «3»Good

      Session  3 answers in 1 min
      Recalled at first try  1 of 2  (basic 1 of 2)
      Missed
      ✗  Question 2?
         → Answer 2.
      True retention, 30 days  50 % of 2 (target 90 %)
      Due tomorrow  0
      r = repeat the misses, u = undo, Enter = done «⏎»
      """, in: world)
  }

  @Test func `with a limit counts only to the limit`() {
    expect(
      """
      $ kartka study --limit 2

      [1 of 2 · new 2]  Atlas  new
      Q  Question 1?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  Answer 1.
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 8d   Enter = 3   ? keys «4»Easy

      [2 of 2 · new 1]  Atlas  new
      Q  Question 2?
      > «»
      A  Answer 2.
      [1] Again 1m  [2] Hard 6m  [3] Good 10m  [4] Easy 6d   Enter = 3   ? keys «4»Easy

      Session  2 answers in 40 s · 2 new
      Due tomorrow  0
      """, in: MemoryWorld(deck: numberedQuestions(5)))
  }

  @Test func `with few new cards counts only those`() {
    expect(
      """
      $ kartka study --new 1

      [1 of 1 · new 1]  Atlas  new
      Q  Question 1?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  Answer 1.
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 8d   Enter = 3   ? keys «4»Easy

      Session  1 answer in 20 s · 1 new
      Due tomorrow  0
      $ kartka study --new 0
      Nothing is due. `kartka study --cram` asks all the same, without saving.
      """, in: MemoryWorld(deck: numberedQuestions(5)))
  }

  @Test func `stops after its minutes`() {
    expect(
      """
      $ kartka study --minutes 1

      [1 of 5 · new 5]  Atlas  new
      Q  Question 1?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  Answer 1.
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 8d   Enter = 3   ? keys «4»Easy

      [2 of 5 · new 4]  Atlas  new
      Q  Question 2?
      > «»
      A  Answer 2.
      [1] Again 1m  [2] Hard 6m  [3] Good 10m  [4] Easy 6d   Enter = 3   ? keys «4»Easy

      [3 of 5 · new 3]  Atlas  new
      Q  Question 3?
      > «»
      A  Answer 3.
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 10d   Enter = 3   ? keys «4»Easy

      Session  3 answers in 1 min · 3 new
      Due tomorrow  0
      The time is up.
      """, in: MemoryWorld(deck: numberedQuestions(5)))
  }

  @Test func `takes what is due in the days ahead`() {
    let world = MemoryWorld(deck: numberedQuestions(1))
    world.run(["study"], typing: ["", "4"])
    expect(
      """
      $ kartka study --ahead 30
      Nothing is due. `kartka study --cram` asks all the same, without saving.
      """, in: world)
  }

  @Test func `without saving is practice`() {
    let world = MemoryWorld(deck: numberedQuestions(2))
    expect(
      """
      $ kartka study --cram

      [1 of 2]  Atlas  new  practice
      Q  Question 1?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  Answer 1.
      [1] Again  [2] Hard  [3] Good  [4] Easy   Enter = 3   ? keys «1»Again

      [2 of 3]  Atlas  new  practice
      Q  Question 2?
      > «»
      A  Answer 2.
      [1] Again  [2] Hard  [3] Good  [4] Easy   Enter = 3   ? keys «s»
      This is practice: nothing is saved.
      [1] Again  [2] Hard  [3] Good  [4] Easy   Enter = 3   ? keys «3»Good

      [3 of 3]  Atlas  practice
      Q  Question 1?
      > «»
      A  Answer 1.
      [1] Again  [2] Hard  [3] Good  [4] Easy   Enter = 3   ? keys «3»Good

      Session  3 answers in 1 min 10 s · 2 new
      Due tomorrow  0
      """, in: world)
    #expect(world.journal.isEmpty)
  }

  @Test func `asks only what was forgotten`() {
    expect(
      """
      $ kartka study --lapsed
      None of these cards was forgotten before.
      """, in: MemoryWorld(deck: numberedQuestions(2)))
  }

  @Test func `asks everything as front and back on request`() {
    expect(
      """
      $ kartka study --flip

      [1 of 1 · new 1]  Atlas  new
      Q  Capital of Iceland?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  Reykjavik
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 3   ? keys «4»Easy

      Session  1 answer in 20 s · 1 new
      Due tomorrow  0
      """, in: MemoryWorld(deck: "## Capital of Iceland?\n<!-- id: iceland -->\n\n= Reykjavik\n"))
  }

  @Test func `starts its day at the hour that is set`() {
    let world = MemoryWorld(deck: numberedQuestions(1))
    world.run(["config", "rollover", "12"], typing: [])
    world.run(["study"], typing: ["", "4"])
    let event = String(decoding: world.journal, as: UTF8.self)
    #expect(event.contains("\"day\":\"2026-11-20\""), "\(event)")
  }

  @Test func `offers a usual day when much more is due`() {
    let world = MemoryWorld(deck: numberedQuestions(70))
    for _ in 0..<7 {
      world.run(
        ["study", "--new", "10", "--limit", "10"], typing: (0..<10).flatMap { _ in ["", "4"] })
      world.sleep(days: 0.9)
    }
    world.sleep(days: 60)
    expect(
      """
      $ kartka study
      70 due, about 10 min. Today 20 (your usual), no new cards; clear by 2027-01-29.
        Enter = yes, a number = that many today, a = all.
      today> «what?»
      Enter = 20, a number = that many, a = all.
      today> «^D»
      $ kartka study
      70 due, about 10 min. Today 20 (your usual), no new cards; clear by 2027-01-29.
        Enter = yes, a number = that many today, a = all.
      today> «3»

      [1 of 3 · due 3]  Atlas
      Q  Question 2?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «:q»
      $ kartka study
      70 due, about 10 min. Today 20 (your usual), no new cards; clear by 2027-01-29.
        Enter = yes, a number = that many today, a = all.
      today> «a»

      [1 of 70 · due 70]  Atlas
      Q  Question 1?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «:q»
      """, in: world)
  }
}
