import Testing

@Suite struct `Settings` {
  private let deck = "## Why?\n<!-- id: why -->\n\nBecause.\n"
  private var world: MemoryWorld { MemoryWorld(deck: deck) }

  @Test func `are listed with what they do`() {
    let world = world
    world.run(["config", "new", "5", "--deck", "atlas"], typing: [])
    expect(
      """
      $ kartka config
      setting           value     what it does
      retention         0.90      chance of recall at which a card is asked again
      steps             1m 10m    delays before a new card counts as learned
      relearning-steps  10m       delays after a forgotten card
      new               20        new cards a day
      reviews           no limit  reviews a day
      rollover          4         hour at which a study day begins
      order             risk      which due card comes first
      buttons           4         grades to choose from
      type              off       whether blanks are to be typed
      leech             8         lapses after which a card is reported
      max-interval      36500     longest interval in days
      fuzz              on        whether intervals are spread a little
      model             6         memory model, FSRS-6 or FSRS-7
      auto-fit          on        whether the model is fitted again after sessions
      new:atlas         5         for this deck
      """, in: world)
  }

  @Test func `are shown one by one`() {
    expect(
      """
      $ kartka config retention
      retention = 0.90   chance of recall at which a card is asked again
      takes a number from 0.70 to 0.99, or a percentage
      $ kartka config steps
      steps = 1m 10m   delays before a new card counts as learned
      takes delays such as 1m 10m 1d, at most ten, or none
      $ kartka config exam --deck atlas
      exam = none   day on which a deck should be known
      takes a day such as 2027-01-08, then perhaps a target such as 90%
      $ kartka config retenton
      2> There is no setting “retenton”; did you mean “retention”?
      exit 2
      $ kartka config devicename desk
      2> There is no setting “devicename”; did you mean “device-name”?
      exit 2
      """, in: world)
  }

  struct Change: CustomTestStringConvertible {
    let key: String
    let value: String
    let shown: String
    var testDescription: String { "\(key) \(value)" }
  }

  @Test(arguments: [
    Change(key: "retention", value: "85%", shown: "0.85"),
    Change(key: "steps", value: "30s 5m 1d", shown: "30s 5m 1d"),
    Change(key: "relearning-steps", value: "none", shown: "none"),
    Change(key: "new", value: "7", shown: "7"),
    Change(key: "reviews", value: "100", shown: "100"),
    Change(key: "rollover", value: "3", shown: "3"),
    Change(key: "order", value: "random", shown: "random"),
    Change(key: "buttons", value: "2", shown: "2"),
    Change(key: "type", value: "on", shown: "on"),
    Change(key: "leech", value: "0", shown: "0"),
    Change(key: "max-interval", value: "365", shown: "365"),
    Change(key: "fuzz", value: "off", shown: "off"),
    Change(key: "model", value: "7", shown: "7"),
  ])
  func `are changed, and brought back`(change: Change) {
    let world = world
    #expect(
      world.run(
        ["config", change.key] + change.value.split(separator: " ").map(String.init), typing: [])
        == 0)
    #expect(world.screen == "\(change.key) = \(change.shown)\n")
    world.clearScreen()
    world.run(["config", change.key], typing: [])
    #expect(world.screen.hasPrefix("\(change.key) = \(change.shown)   "))
    world.clearScreen()
    #expect(world.run(["config", change.key, "default"], typing: []) == 0)
    let fresh = self.world
    fresh.run(["config", change.key], typing: [])
    let value = fresh.screen.split(separator: "   ").first ?? ""
    #expect(world.screen == "\(value)\n")
  }

  @Test func `for one deck leave the others alone`() {
    expect(
      """
      $ kartka config retention 0.95 --deck atlas
      retention = 0.95 for atlas
      $ kartka config retention
      retention = 0.90   chance of recall at which a card is asked again
      takes a number from 0.70 to 0.99, or a percentage
      $ kartka config retention --deck atlas
      retention = 0.95   chance of recall at which a card is asked again
      takes a number from 0.70 to 0.99, or a percentage
      $ kartka config exam 2027-01-08 80% --deck atlas
      exam = 2027-01-08 80% for atlas
      $ kartka config exam --deck atlas
      exam = 2027-01-08 80%   day on which a deck should be known
      takes a day such as 2027-01-08, then perhaps a target such as 90%
      $ kartka config exam default --deck atlas
      exam = none for atlas
      $ kartka undo
      Undone: exam:atlas = default
      $ kartka undo
      Undone: exam:atlas = 2027-01-08 80%
      $ kartka redo
      Brought back: exam:atlas = 2027-01-08 80%
      $ kartka redo
      Brought back: exam:atlas = default
      """, in: world)
  }

  @Test func `refuse what they do not take, and say what they do`() {
    expect(
      """
      $ kartka config retention 0.5
      2> “0.5” is no value for retention: it takes a number from 0.70 to 0.99, or a
      2>   percentage.
      exit 2
      $ kartka config steps soon
      2> “soon” is no value for steps: it takes delays such as 1m 10m 1d, at most ten, or
      2>   none.
      exit 2
      $ kartka config new many
      2> “many” is no value for new: it takes a whole number from 0 to 9999.
      exit 2
      $ kartka config rollover 24
      2> “24” is no value for rollover: it takes an hour from 0 to 23.
      exit 2
      $ kartka config order best
      2> “best” is no value for order: it takes risk, random, due or added.
      exit 2
      $ kartka config buttons 3
      2> “3” is no value for buttons: it takes 2 or 4.
      exit 2
      $ kartka config type maybe
      2> “maybe” is no value for type: it takes on or off.
      exit 2
      $ kartka config leech 100
      2> “100” is no value for leech: it takes a whole number from 0 (never) to 99.
      exit 2
      $ kartka config max-interval 0
      2> “0” is no value for max-interval: it takes days from 1 to 36500.
      exit 2
      $ kartka config model 8
      2> “8” is no value for model: it takes 6 or 7.
      exit 2
      $ kartka config exam tomorrow --deck atlas
      2> “tomorrow” is no value for exam: it takes a day such as 2027-01-08, then perhaps
      2>   a target such as 90%.
      exit 2
      $ kartka config exam 2027-01-08
      2> “exam” is set for one deck; add --deck NAME.
      exit 2
      $ kartka config buttons 2 --deck atlas
      2> “buttons” is set for all decks; leave out --deck.
      exit 2
      $ kartka config new 5 --deck atlass
      2> There is no deck “atlass”; did you mean “atlas”?
      exit 2
      $ kartka config colour red
      2> There is no setting “colour”; `config` lists them.
      exit 2
      """, in: world)
  }

  @Test func `cannot be changed by a start that only looks`() {
    expect(
      """
      $ kartka config new 5 --read-only
      2> This start only looks (--read-only); nothing can be changed from here.
      exit 1
      """, in: world)
  }
}
