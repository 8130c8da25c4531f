/// Decks for tests.
enum Decks {
  /// A note of every kind, in an order in which new cards are asked as they stand.
  static let everyKind = """
    ---
    deck: All kinds
    format: 1
    ---

    ## What is the first letter?
    <!-- id: basic -->

    A

    ## The capital
    <!-- id: cloze -->

    The capital of France is {{Paris::city}}.

    ## Which is a fruit?
    <!-- id: choice -->

    - [x] Apple
    - [ ] Stone
    - [ ] Rain

    ## Which are even?
    <!-- id: several -->

    - [x] two
    - [x] four
    - [ ] three

    ## Water is wet.
    <!-- id: truth -->

    = true

    ## Which animal barks?
    <!-- id: typed -->

    = dog | hound

    ## How many legs has a spider?
    <!-- id: number -->

    = 8

    ## In which month of 2019 was it?
    <!-- id: date -->

    = 2019-03

    ## Name the primary colours.
    <!-- id: set -->

    - red
    - green
    - blue

    ## Order the numbers.
    <!-- id: order -->

    1. one
    2. two
    3. three

    """

  /// Notes to be recalled, `note-1` to `note-n`.
  static func basic(_ count: Int) -> String {
    "---\nformat: 1\n---\n"
      + (1...count).map { "\n## Question \($0)\n<!-- id: note-\($0) -->\n\nAnswer \($0)\n" }
      .joined()
  }
}
