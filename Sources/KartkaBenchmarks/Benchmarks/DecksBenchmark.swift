import Flashcards

/// Parses made-up decks, alone and with what `deck check` finds between them.
struct DecksBenchmark {
  var notes = 10_000

  func figures() throws -> [Figure] {
    // A thousand notes have about twelve hundred cards.
    let made = try MadeUp(cards: notes * 12 / 10, reviews: 1)
    let scale = Double(made.size.notes) / Double(notes)
    let bytes = Double(made.size.deckBytes)
    let parsing = medianSeconds(of: 9, { keep(made.parsed()) }, beside: made.scan)
    let checking = medianSeconds(
      of: 9, { keep(CardCollection(made.parsed()).diagnostics.count) }, beside: made.scan)
    let floor = "scanning for line ends"
    return [
      Figure(
        what: "parse, \(FigureTable.number(bytes / 1e6)) MB",
        value: bytes / parsing.work / 1e6, unit: .megabytesPerSecond,
        floor: .init(what: floor, value: bytes / parsing.floor / 1e6), goal: .value(100)),
      .time(
        "parse and check \(notes) notes", seconds: checking.work / scale, in: .milliseconds,
        floor: .init(what: floor, value: checking.floor / scale),
        goal: notes == 10_000 ? .value(100) : nil),
    ]
  }
}
