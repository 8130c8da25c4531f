import Testing

@Suite struct `Tab` {
  private let deck = """
    ---
    deck: Islands
    format: 1
    sources:
      atlas:
        title: World atlas
    ---
    ## What is the capital of Iceland?
    <!-- id: iceland -->

    = Reykjavik

    > - atlas p 7
    > - tags: capitals, north
    """

  struct Row: CustomTestStringConvertible {
    let start: String
    let offers: [String]
    var testDescription: String { start }
  }

  @Test(arguments: [
    Row(start: "st", offers: ["study", "stats"]),
    Row(start: "un", offers: ["undo", "unsuspend", "unflag"]),
    Row(start: "study ", offers: ["islands"]),
    Row(start: "study isl", offers: ["islands"]),
    Row(start: "study --l", offers: ["--lapsed", "--limit"]),
    Row(start: "study --tag ", offers: ["capitals", "north"]),
    Row(start: "study --source a", offers: ["atlas"]),
    Row(start: "cards --deck ", offers: ["islands"]),
    Row(start: "show ic", offers: ["iceland"]),
    Row(start: "suspend iceland ic", offers: ["iceland"]),
    Row(start: "config re", offers: ["retention", "relearning-steps", "reviews"]),
    Row(start: "config de", offers: ["decks", "device-name"]),
    Row(start: "config retention ", offers: []),
    Row(start: "deck ", offers: ["check"]),
    Row(start: "deck check --f", offers: ["--format"]),
    Row(start: "help st", offers: ["study", "stats"]),
    Row(start: "help k", offers: ["keys"]),
    Row(start: "help deck ", offers: ["check"]),
    Row(start: "\t", offers: []),
    Row(start: "\"", offers: []),
  ])
  func `offers what fits`(row: Row) {
    let world = MemoryWorld(["islands": deck])
    world.run([], typing: [])
    let offers = world.completions?(row.start) ?? []
    if row.offers.isEmpty {
      #expect(row.start.first.map { !$0.isLetter } ?? true || offers.isEmpty, "\(offers)")
    } else {
      #expect(offers == row.offers)
    }
  }
}
