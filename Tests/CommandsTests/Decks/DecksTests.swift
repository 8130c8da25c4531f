import Testing

@Suite struct `The list of decks` {
  private let decks = [
    "islands":
      """
    ---
    deck: Islands of the world
    format: 1
    stale-after: 12 months
    sources:
      atlas:
        title: World atlas
        date: 2024
      old:
        title: Old atlas
        date: 1990
    ---
    ## What is the capital of Iceland?
    <!-- id: iceland -->

    = Reykjavik

    > - atlas
    > - variant: old = Bessastaðir
    """,
    "lakes": "---\ndeck: Lakes\nformat: 1\n---\n## Deepest?\n<!-- id: deepest -->\n\nBaikal.\n",
  ]

  @Test func `counts what waits`() {
    let world = MemoryWorld(decks)
    world.run(["study", "lakes"], typing: ["", "1", ":q"])
    expect(
      """
      $ kartka decks
      deck     due  learning  new  stale  disputed  cards  title
      islands    0         0    1      1         1      1  Islands of the world
      lakes      0         1    0      0         0      1  Lakes
      $ kartka suspend iceland
      Suspended: iceland
      $ kartka decks
      deck     due  learning  new  suspended  stale  disputed  cards  title
      islands    0         0    0          1      1         1      1  Islands of the…
      lakes      0         1    0          0      0         0      1  Lakes
      """, in: world)
  }

  @Test func `without decks says how to make one`() {
    expect(
      """
      $ kartka decks
      There are no decks in ./Decks yet; `kartka add my-deck` makes one.
      $ kartka stats
      Today  nothing answered yet
      """, in: MemoryWorld())
  }
}

@Suite struct `The statistics` {
  private let deck = "## Why?\n<!-- id: why -->\n\nBecause.\n\n## How?\n<!-- id: how -->\n\nSo.\n"

  @Test func `say what was done today`() {
    let world = MemoryWorld(deck: deck)
    expect(
      """
      $ kartka stats
      Today  nothing answered yet

      deck   due  new  cards  title
      atlas    0    2      2  Atlas
      """, in: world)
    world.run(["study"], typing: ["", "1", "", "4", "", "3", "", "3"])
    world.sleep(days: 1)
    world.run(["study"], typing: ["", "3", ":q"])
    expect(
      """
      $ kartka stats
      Today  1 answer in 10 s · 10.0 s a card · again 0 · passed 100 % · new 0
             2 days in a row

      deck   due  new  cards  title
      atlas    0    0      2  Atlas
      """, in: world)
  }
}
