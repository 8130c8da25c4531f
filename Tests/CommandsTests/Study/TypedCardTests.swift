import Testing

@Suite struct `A typed card` {
  private let capitals = """
    ---
    deck: Capitals
    format: 1
    sources:
      atlas:
        title: World atlas
        date: 2024
      old:
        title: Old atlas
        date: ~1990
    aliases:
      - Kyiv | Kiev
    ---
    ## What is the capital of Ukraine?
    <!-- id: ukraine -->

    = Kyiv

    > - atlas p 7

    ## What is the capital of Kazakhstan?
    <!-- id: kazakhstan -->

    = Astana | Nur-Sultan

    > - atlas p 9
    > - variant: old as-of 1990 = Alma-Ata
    """

  private func world(without id: String) -> MemoryWorld {
    let world = MemoryWorld(["capitals": capitals])
    world.run(["suspend", id], typing: [])
    return world
  }

  @Test func `is right with an alias of the deck`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Capitals  new
      Q  What is the capital of Ukraine?
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «kiev»
      ✓  kiev
      A  Kyiv                                            as of 2024 · World atlas, p 7
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 9d   Enter = 3   ? keys «4»Easy

      Session  1 answer in 20 s · 1 new
      Due tomorrow  0
      """, in: world(without: "kazakhstan"))
  }

  @Test func `forgives one slip and shows it`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Capitals  new
      Q  What is the capital of Kazakhstan?                 (as of 2024 · World atlas)
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «astanna»
      ≈  Right but for a slip:
      you     astan[n]a
      answer  Astana
      A  Astana                                          as of 2024 · World atlas, p 9
         disputed: Alma-Ata (Old atlas, 1990)
      [1] Again 1m  [2] Hard 6m  [3] Good 12m  [4] Easy 9d   Enter = 3?   ? keys «⏎»Good

      [2 of 2 · due 1]  Capitals
      Q  What is the capital of Kazakhstan?                 (as of 2024 · World atlas)
      > «:q»

      Session  1 answer in 30 s · 1 new
      Due tomorrow  1
      """, in: world(without: "ukraine"))
  }

  @Test func `compares a slip with the alternative that is nearest`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Capitals  new
      Q  What is the capital of Kazakhstan?                 (as of 2024 · World atlas)
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «nur-sultn»
      ≈  Right but for a slip:
      you     nur-sultn
      answer  Nur-Sult[a]n
      A  Astana                                          as of 2024 · World atlas, p 9
         disputed: Alma-Ata (Old atlas, 1990)
      [1] Again 1m  [2] Hard 6m  [3] Good 12m  [4] Easy 9d   Enter = 3?   ? keys «⏎»Good

      [2 of 2 · due 1]  Capitals
      Q  What is the capital of Kazakhstan?                 (as of 2024 · World atlas)
      > «:q»

      Session  1 answer in 30 s · 1 new
      Due tomorrow  1
      """, in: world(without: "ukraine"))
  }

  @Test func `is right with an alternative`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Capitals  new
      Q  What is the capital of Kazakhstan?                 (as of 2024 · World atlas)
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «nur sultan»
      ✓  nur sultan
      A  Astana                                          as of 2024 · World atlas, p 9
         disputed: Alma-Ata (Old atlas, 1990)
      [1] Again 1m  [2] Hard 6m  [3] Good 12m  [4] Easy 9d   Enter = 3   ? keys «4»Easy

      Session  1 answer in 20 s · 1 new
      Due tomorrow  0
      """, in: world(without: "ukraine"))
  }

  @Test func `says who gives another answer`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Capitals  new
      Q  What is the capital of Kazakhstan?                 (as of 2024 · World atlas)
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «Alma-Ata»
      ✗  Alma-Ata is what “Old atlas” said in 1990.
      A  Astana                                          as of 2024 · World atlas, p 9
         disputed: Alma-Ata (Old atlas, 1990)
      [1] Again 1m  [2] Hard 6m  [3] Good 12m  [4] Easy 9d   Enter = 1   ? keys «w»
         source: World atlas, 2024, p 9
         disputed: Alma-Ata (Old atlas, 1990)
         not answered yet
      [1] Again 1m  [2] Hard 6m  [3] Good 12m  [4] Easy 9d   Enter = 1   ? keys «⏎»Again

      [2 of 2 · due 1]  Capitals
      Q  What is the capital of Kazakhstan?                 (as of 2024 · World atlas)
      > «:q»

      Session  1 answer in 40 s · 1 new
      Missed
      ✗  What is the capital of Kazakhstan?
         Alma-Ata → Astana
      Due tomorrow  1
      """, in: world(without: "ukraine"))
  }

  @Test func `says whose answer it is, once`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Capitals  new
      Q  What is the capital of Kazakhstan?                 (as of 2024 · World atlas)
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «Kyiv»
      That is the answer to “What is the capital of Ukraine?”. Try again, or Enter for
        the answer.
      > «Kyiv»
      ✗  That is the answer to “What is the capital of Ukraine?”.
      A  Astana                                          as of 2024 · World atlas, p 9
         disputed: Alma-Ata (Old atlas, 1990)
      [1] Again 1m  [2] Hard 6m  [3] Good 12m  [4] Easy 9d   Enter = 1   ? keys «⏎»Again

      [2 of 2 · due 1]  Capitals
      Q  What is the capital of Kazakhstan?                 (as of 2024 · World atlas)
      > «:q»

      Session  1 answer in 40 s · 1 new
      Missed
      ✗  What is the capital of Kazakhstan?
         Kyiv → Astana
      Due tomorrow  1
      """, in: world(without: "ukraine"))
  }

  @Test func `that is wrong shows both answers with their differences`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Capitals  new
      Q  What is the capital of Ukraine?
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «Kharkiv»
      ✗  Kharkiv
      A  Kyiv                                            as of 2024 · World atlas, p 7
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 9d   Enter = 1   ? keys «⏎»Again

      [2 of 2 · due 1]  Capitals
      Q  What is the capital of Ukraine?
      > «:q»

      Session  1 answer in 30 s · 1 new
      Missed
      ✗  What is the capital of Ukraine?
         Kharkiv → Kyiv
      Due tomorrow  1
      """, in: world(without: "kazakhstan"))
  }

  @Test func `that is wrong all over shows the answer alone`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Capitals  new
      Q  What is the capital of Ukraine?
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «Oslo»
      ✗  Oslo
      A  Kyiv                                            as of 2024 · World atlas, p 7
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 9d   Enter = 1   ? keys «⏎»Again

      [2 of 2 · due 1]  Capitals
      Q  What is the capital of Ukraine?
      > «:q»

      Session  1 answer in 30 s · 1 new
      Missed
      ✗  What is the capital of Ukraine?
         Oslo → Kyiv
      Due tomorrow  1
      """, in: world(without: "kazakhstan"))
  }

  @Test func `remembers that the learner was sure and wrong`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Capitals  new
      Q  What is the capital of Ukraine?
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «Oslo !»
      ✗  Oslo
      A  Kyiv                                            as of 2024 · World atlas, p 7
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 9d   Enter = 1   ? keys «⏎»Again

      [2 of 2 · due 1]  Capitals
      Q  What is the capital of Ukraine?
      > «:q»

      Session  1 answer in 30 s · 1 new
      Missed
      ✗  What is the capital of Ukraine?
         Oslo → Kyiv  (you were sure)
      Due tomorrow  1
      """, in: world(without: "kazakhstan"))
  }

  @Test func `is Hard after a hint`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Capitals  new
      Q  What is the capital of Ukraine?
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «:h»
      Hint  K…
      > «kyiv»
      ✓  kyiv
      A  Kyiv                                            as of 2024 · World atlas, p 7
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 9d   Enter = 2   ? keys «⏎»Hard

      [2 of 2 · due 1]  Capitals
      Q  What is the capital of Ukraine?
      > «:q»

      Session  1 answer in 40 s · 1 new
      Due tomorrow  1
      """, in: world(without: "kazakhstan"))
  }

  @Test func `asks whether a part of the answer counts`() {
    let deck = "## Who signed for NATO?\n<!-- id: signed -->\n\n= Jens Stoltenberg\n"
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  Who signed for NATO?
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «Stoltenberg»
      ≈  Stoltenberg
      A  Jens Stoltenberg
      That is part of the answer. Count it? y = yes, Enter = no «y»yes
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 10d   Enter = 3   ? keys «4»Easy

      Session  1 answer in 30 s · 1 new
      Due tomorrow  0
      """, in: MemoryWorld(deck: deck))
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  Who signed for NATO?
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «Stoltenberg»
      ≈  Stoltenberg
      A  Jens Stoltenberg
      That is part of the answer. Count it? y = yes, Enter = no «resize»
      That is part of the answer. Count it? y = yes, Enter = no «⏎»no
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 10d   Enter = 1   ? keys «⏎»Again

      [2 of 2 · due 1]  Atlas
      Q  Who signed for NATO?
      > «:q»

      Session  1 answer in 50 s · 1 new
      Missed
      ✗  Who signed for NATO?
         Stoltenberg → Jens Stoltenberg
      Due tomorrow  1
      """, in: MemoryWorld(deck: deck))
  }

  @Test func `may begin with a colon or a backslash`() {
    let deck = "## What ends a label in C?\n<!-- id: colon -->\n\n= :end\n"
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  What ends a label in C?
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «\\:end»
      ✓  :end
      A  :end
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 8d   Enter = 3   ? keys «4»Easy

      Session  1 answer in 20 s · 1 new
      Due tomorrow  0
      """, in: MemoryWorld(deck: deck))
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  What ends a label in C?
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > « :end»
      ✓  :end
      A  :end
      [1] Again 1m  [2] Hard 6m  [3] Good 11m  [4] Easy 8d   Enter = 3   ? keys «4»Easy

      Session  1 answer in 20 s · 1 new
      Due tomorrow  0
      """, in: MemoryWorld(deck: deck))
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  Write alpha in TeX.
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «\\alpha»
      ✓  \\alpha
      A  \\alpha
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 10d   Enter = 3   ? keys «4»Easy

      Session  1 answer in 20 s · 1 new
      Due tomorrow  0
      """, in: MemoryWorld(deck: "## Write alpha in TeX.\n<!-- id: alpha -->\n\n= \\\\alpha\n"))
  }
}
