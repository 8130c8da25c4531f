import Testing

@Suite struct `The answer prompt` {
  private let deck = """
    ---
    deck: Islands
    format: 1
    sources:
      atlas:
        title: World atlas
        author: A. Mapmaker
        publisher: Maps & Sons
        date: 2024-03
        url: https://example.org/atlas
      old:
        title: Old atlas
        date: 1990
    ---
    # Iceland

    ## What is the capital of Iceland?
    <!-- id: iceland -->

    = Reykjavik

    > - atlas p 7
    > - variant: old = Bessastaðir

    ## Why has Iceland no army?
    <!-- id: army -->

    It never had one.

    """
  private var world: MemoryWorld { MemoryWorld(["islands": deck]) }

  @Test func `lists its commands`() {
    expect(
      """
      $ kartka study

      [1 of 2 · new 2]  Islands › Iceland  new
      Q  What is the capital of Iceland?              (as of March 2024 · Maps & Sons)
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «:?»
      Enter     shows the answer, or the options
      :h        hint
      :w        where the fact comes from
      :flip     ask this card as front and back
      :u :r     undo the last answer or act, redo it
      :s :b :f  suspend, bury until tomorrow, flag as wrong or stale
      :q        end the session
      \\:        begins an answer that starts with a colon
      !         after an answer and a space: I am sure

      [1 of 2 · new 2]  Islands › Iceland  new
      Q  What is the capital of Iceland?              (as of March 2024 · Maps & Sons)
      > «:x»
      There is no command “:x” here; `:?` lists them.
      > «:q»
      """, in: world)
  }

  @Test func `says where the fact is from without giving it away`() {
    expect(
      """
      $ kartka study

      [1 of 2 · new 2]  Islands › Iceland  new
      Q  What is the capital of Iceland?              (as of March 2024 · Maps & Sons)
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «:w»
         source: World atlas, A. Mapmaker, Maps & Sons, March 2024, p 7,
           https://example.org/atlas
         1 other source differs; shown with the answer.
         not answered yet

      [1 of 2 · new 2]  Islands › Iceland  new
      Q  What is the capital of Iceland?              (as of March 2024 · Maps & Sons)
      > «:q»
      """, in: world)
  }

  @Test func `suspends, buries, flags, and takes it back`() {
    expect(
      """
      $ kartka study

      [1 of 2 · new 2]  Islands › Iceland  new
      Q  What is the capital of Iceland?              (as of March 2024 · Maps & Sons)
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «:f»
      Flagged as wrong or stale: iceland  (`:u` or `undo` takes it back)
      > «:s»
      Suspended: iceland  (`:u` or `undo` takes it back)

      [1 of 1 · new 1]  Islands › Iceland  new
      Q  Why has Iceland no army?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «:u»
      Undone: suspend iceland  (`:redo` brings it back)

      [1 of 2 · due 1 · new 1]  Islands › Iceland  new
      Q  What is the capital of Iceland?              (as of March 2024 · Maps & Sons)
      > «:b»
      Buried until tomorrow: iceland  (`:u` or `undo` takes it back)

      [1 of 1 · new 1]  Islands › Iceland  new
      Q  Why has Iceland no army?
      > «:u»
      Undone: bury iceland  (`:redo` brings it back)

      [1 of 2 · due 1 · new 1]  Islands › Iceland  new
      Q  What is the capital of Iceland?              (as of March 2024 · Maps & Sons)
      > «:u»
      Undone: flag iceland  (`:redo` brings it back)
      > «:u»
      There is nothing to undo.
      > «:q»
      """, in: world)
  }

  @Test func `turns a card into front and back`() {
    expect(
      """
      $ kartka study

      [1 of 2 · new 2]  Islands › Iceland  new
      Q  What is the capital of Iceland?              (as of March 2024 · Maps & Sons)
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «:flip»

      [1 of 2 · new 2]  Islands › Iceland  new
      Q  What is the capital of Iceland?              (as of March 2024 · Maps & Sons)
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  Reykjavik                                 as of March 2024 · Maps & Sons, p 7
         disputed: Bessastaðir (Old atlas, 1990)
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 7d   Enter = 3   ? keys «4»Easy

      [2 of 2 · new 1]  Islands › Iceland  new
      Q  Why has Iceland no army?
      > «:q»

      Session  1 answer in 40 s · 1 new
      Due tomorrow  0
      """, in: world)
  }

  @Test func `shows the options again with the question`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  Which?
      Think of your own answer, then press Enter for the options.
      > «»
       a  this
       b  that
      Type the letter of the right one.
      > «:?»
      Enter     shows the answer, or the options
      :h        hint
      :w        where the fact comes from
      :flip     ask this card as front and back
      :u :r     undo the last answer or act, redo it
      :s :b :f  suspend, bury until tomorrow, flag as wrong or stale
      :q        end the session
      \\:        begins an answer that starts with a colon
      !         after an answer and a space: I am sure

      [1 of 1 · new 1]  Atlas  new
      Q  Which?
       a  this
       b  that
      Type the letter of the right one.
      > «:q»
      """,
      in: MemoryWorld(
        deck: "## Which?\n<!-- id: which -->\n\n- [x] this\n- [ ] that\n\n> - shuffle: no\n"))
  }

  @Test func `drops a line that is too long`() {
    expect(
      """
      $ kartka study

      [1 of 2 · new 2]  Islands › Iceland  new
      Q  What is the capital of Iceland?              (as of March 2024 · Maps & Sons)
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «too long»
      2> That line was longer than 1 MiB and was not taken.
      > «:q»
      """, in: world)
  }

  @Test func `looks at the history of a card`() {
    let world = world
    for _ in 0..<12 {
      world.run(["study", "--limit", "1"], typing: ["", "1", ":q"])
      world.sleep(days: 1)
    }
    expect(
      """
      $ kartka study --limit 1

      [1 of 1 · due 1]  Islands › Iceland
      Q  What is the capital of Iceland?              (as of March 2024 · Maps & Sons)
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «»
      ·  Shown.
      A  Reykjavik                                 as of March 2024 · Maps & Sons, p 7
         disputed: Bessastaðir (Old atlas, 1990)
      [1] Again 1m  [2] Hard 6m  [3] Good 10m  [4] Easy 2d   Enter = 1   ? keys «w»
         source: World atlas, A. Mapmaker, Maps & Sons, March 2024, p 7,
           https://example.org/atlas
         disputed: Bessastaðir (Old atlas, 1990)
         2 earlier answers
         2026-11-23  Again  10.0 s
         2026-11-24  Again  10.0 s
         2026-11-25  Again  10.0 s
         2026-11-26  Again  10.0 s
         2026-11-27  Again  10.0 s
         2026-11-28  Again  10.0 s
         2026-11-29  Again  10.0 s
         2026-11-30  Again  10.0 s
         2026-12-01  Again  10.0 s
         2026-12-02  Again  10.0 s
      [1] Again 1m  [2] Hard 6m  [3] Good 10m  [4] Easy 2d   Enter = 1   ? keys «q»
      """, in: world)
  }
}
