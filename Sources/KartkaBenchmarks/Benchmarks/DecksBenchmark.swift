import Flashcards

/// Parses made-up decks, alone and with what `deck check` finds between them.
struct DecksBenchmark {
  var notes = 10_000

  func figures() throws -> [Figure] {
    // A thousand notes have about twelve hundred cards.
    let made = try MadeUp(cards: notes * 12 / 10, reviews: 1)
    let scale = Double(made.size.notes) / Double(notes)
    let checking = medianSeconds(
      of: 9, { keep(CardCollection(made.parsed()).diagnostics.count) }, beside: made.scan)
    return [
      parsing("parse", made.decks.map(\.bytes), goal: .value(100)),
      parsing("parse without ids", made.decks.map { withoutIDs($0.bytes) }, goal: nil),
      .time(
        "parse and check \(notes) notes", seconds: checking.work / scale, in: .milliseconds,
        floor: .init(what: floor, value: checking.floor / scale),
        goal: notes == 10_000 ? .value(100) : nil),
    ]
  }

  private let floor = "scanning for line ends"

  private func parsing(_ what: String, _ decks: [[UInt8]], goal: Figure.Goal?) -> Figure {
    let megabytes = Double(decks.reduce(0) { $0 + $1.count }) / 1e6
    let time = medianSeconds(
      of: 9, { keep(decks.map { Deck.parse($0, name: "made-up", path: "made-up.md") }) },
      beside: { for deck in decks { Floors.scanLines(of: deck) } })
    return Figure(
      what: "\(what), \(FigureTable.number(megabytes)) MB", value: megabytes / time.work,
      unit: .megabytesPerSecond, floor: .init(what: floor, value: megabytes / time.floor),
      goal: goal)
  }

  /// A deck before `deck ids`: its notes go by their text, which is hashed.
  private func withoutIDs(_ deck: [UInt8]) -> [UInt8] {
    let lines = deck.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return Array(lines.filter { !$0.starts(with: "<!-- id:".utf8) }.joined(separator: "\n".utf8))
  }
}
