import Testing

@Suite struct `The list of cards` {
  private let deck = """
    ---
    deck: Islands
    format: 1
    sources:
      atlas:
        title: World atlas
    ---
    # Capitals

    ## What is the capital of Iceland?
    <!-- id: iceland -->

    = Reykjavik

    > - atlas p 7
    > - tags: north

    ## Which are the islands of Malta that people live on?
    <!-- id: malta -->

    - Malta
    - Gozo
    - Comino

    """
  private var world: MemoryWorld { MemoryWorld(["islands": deck]) }

  @Test func `has state, due day and question`() {
    let world = world
    world.run(["study", "--limit", "1"], typing: ["reykjavik", "4"])
    expect(
      """
      $ kartka cards
      card     state   due         question
      iceland  review  2026-11-28  What is the capital of Iceland?
      malta    new                 Which are the islands of Malta that people live on?
      2 cards
      """, in: world)
  }

  @Test func `is narrowed by words, tags, sources and decks`() {
    expect(
      """
      $ kartka cards gozo
      card   state  due  question
      malta  new         Which are the islands of Malta that people live on?
      1 card
      $ kartka cards CAPITAL iceland
      card     state  due  question
      iceland  new         What is the capital of Iceland?
      1 card
      $ kartka cards --tag north
      card     state  due  question
      iceland  new         What is the capital of Iceland?
      1 card
      $ kartka cards --source atlas
      card     state  due  question
      iceland  new         What is the capital of Iceland?
      1 card
      $ kartka cards --deck isl malta
      card   state  due  question
      malta  new         Which are the islands of Malta that people live on?
      1 card
      $ kartka cards nowhere
      No card matches.
      """, in: world)
  }

  @Test func `suggests names that are there`() {
    expect(
      """
      $ kartka cards --tag nort
      2> There is no card with the tag “nort”; did you mean “north”?
      exit 2
      $ kartka cards --source atlass
      2> There is no source “atlass”; did you mean “atlas”?
      exit 2
      $ kartka cards --deck ilands
      2> There is no deck “ilands”; did you mean “islands”?
      exit 2
      $ kartka study iland
      2> There is no deck “iland”; did you mean “islands”?
      exit 2
      """, in: world)
  }

  @Test func `fits a narrow screen`() {
    let world = world
    world.setWidth(40)
    expect(
      """
      $ kartka cards
      card     state  due  question
      iceland  new         What is the capita…
      malta    new         Which are the isla…
      2 cards
      """, in: world)
  }
}

@Suite struct `A card` {
  private let deck = """
    ---
    deck: Islands
    format: 1
    sources:
      atlas:
        title: World atlas
        author: A. Mapmaker
        date: 2024-03
        url: https://example.org/atlas
      old:
        title: Old atlas
        date: ~1990
    ---
    # Capitals

    ## What is the capital of Iceland?
    <!-- id: iceland -->

    = Reykjavik

    > - explain: The *smoky* bay.
    > - until: 2030
    > - claimed-by: the mapmaker
    > - atlas p 7
    > - old
    > - variant: old as-of 1990 = Bessastaðir
    > - tags: north

    ## Which is an island?
    <!-- id: which -->

    - [x] Malta
    - [ ] Monaco

    """

  @Test func `is shown with all that is known about it`() {
    let world = MemoryWorld(["islands": deck])
    world.run(["study"], typing: ["reykjavik", "4", ":q"])
    world.sleep(days: 10)
    expect(
      """
      $ kartka show iceland

      iceland  Islands › Capitals  typed
      Q  What is the capital of Iceland?
      A  Reykjavik
         The smoky bay.
         source: World atlas, A. Mapmaker, March 2024, p 7, https://example.org/atlas
         source: Old atlas, about 1990
         claimed by the mapmaker
         valid until 2030
         disputed: Bessastaðir (Old atlas, 1990)
         tags: north
         review, due 2026-11-28 · stability 8.3 d · difficulty 1.0 · recall now 89 %
         2026-11-21  Easy  10.0 s
         recall if not reviewed: today 89 %, in 7d 84 %, in 1mo 76 %, in 3mo 67 %, in
           1y 56 %
      $ kartka show which

      which  Islands › Capitals  choice
      Q  Which is an island?
       ✓  Malta
       -  Monaco
         new
         not answered yet
      """, in: world)
  }

  @Test func `is shown on a narrow screen in ASCII`() {
    expect(
      """
      $ kartka show iceland

      iceland  Islands > Capitals  typed
      Q  What is the capital of Iceland?
      A  Reykjavik
         The smoky bay.
         source: World atlas, A. Mapmaker,
           March 2024, p 7,
           https://example.org/atlas
         source: Old atlas, about 1990
         claimed by the mapmaker
         valid until 2030
         disputed: Bessastaðir (Old atlas,
           1990)
         tags: north
         new
         not answered yet
      """, in: MemoryWorld(["islands": deck], width: 40, unicode: false))
  }
}
