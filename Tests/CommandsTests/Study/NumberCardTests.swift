import Testing

@Suite struct `A number card` {
  private let deck = "## How long is the border, in km?\n<!-- id: border -->\n\n= 1,340 ± 5% km\n"

  @Test(arguments: ["1340", "1,300 km", "about 1400 km"])
  func `is right within its tolerance`(answer: String) {
    let world = MemoryWorld(deck: deck)
    world.run(["study"], typing: [answer, "4"])
    #expect(world.screen.contains("✓  \(answer)\nA  1,340 ± 5% km\n"), "\(world.screen)")
  }

  @Test func `is close within twice its tolerance`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  How long is the border, in km?
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «1450»
      ≈  1450 is close.
      A  1,340 ± 5% km
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 10d   Enter = 2?   ? keys «⏎»Hard

      [2 of 2 · due 1]  Atlas
      Q  How long is the border, in km?
      > «:q»

      Session  1 answer in 30 s · 1 new
      Due tomorrow  1
      """, in: MemoryWorld(deck: deck))
  }

  @Test func `is wrong beyond`() {
    expect(
      """
      $ kartka study

      [1 of 1 · new 1]  Atlas  new
      Q  How long is the border, in km?
      Type the answer; Enter alone shows it. End with ` !` when you are sure.
      > «2000»
      ✗  2000
      A  1,340 ± 5% km
      [1] Again 1m  [2] Hard 7m  [3] Good 12m  [4] Easy 10d   Enter = 1   ? keys «⏎»Again

      [2 of 2 · due 1]  Atlas
      Q  How long is the border, in km?
      > «:q»

      Session  1 answer in 30 s · 1 new
      Missed
      ✗  How long is the border, in km?
         2000 → 1,340 ± 5% km
      Due tomorrow  1
      """, in: MemoryWorld(deck: deck))
  }
}
