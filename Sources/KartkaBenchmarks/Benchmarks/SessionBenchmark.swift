import Flashcards
import Progress
import Study

/// The steps between the decks' bytes and the first question, in memory.
struct SessionBenchmark {
  var cards: [Int]

  func figures() throws -> [Figure] { try cards.flatMap(figures) }

  private func figures(_ count: Int) throws -> [Figure] {
    let made = try MadeUp(cards: count)
    guard let moment = Timestamp(iso: SyntheticCollection.now) else { return [] }
    let now = LocalTime(timestamp: moment, offsetMinutes: 60)
    let learner = made.learner()
    let parsed = made.parsed()
    let collection = CardCollection(parsed)
    let runs = count > 50_000 ? 5 : 15
    let places = Dictionary(
      uniqueKeysWithValues: collection.cards.enumerated().map { ($1.id, $0) })
    func lookUp() {
      var sum = 0
      for card in collection.cards { sum += places[card.id] ?? 0 }
      keep(sum)
    }
    let parsing = medianSeconds(of: runs, { keep(made.parsed()) }, beside: made.scan)
    let gathering = medianSeconds(of: runs, { keep(CardCollection(parsed)) }, beside: lookUp)
    let catalog = Catalog(collection)
    let cataloguing = medianSeconds(of: runs, { keep(Catalog(collection)) }, beside: lookUp)
    func begin() -> Session {
      Session(
        catalog: catalog, learner: learner, plan: Plan(), at: now, seed: 1,
        decks: collection.decks)
    }
    let session = medianSeconds(of: runs, { keep(begin()) }, beside: lookUp)
    var begun = begin()
    let question = seconds { begun.advance(at: now) }
    let look = "looking up every card in a dictionary"
    return [
      .time(
        "\(count) cards: parsing", seconds: parsing.work, in: .milliseconds,
        floor: .init(what: "scanning for line ends", value: parsing.floor)),
      .time(
        "\(count) cards: collection", seconds: gathering.work, in: .milliseconds,
        floor: .init(what: look, value: gathering.floor)),
      .time(
        "\(count) cards: catalog", seconds: cataloguing.work, in: .milliseconds,
        floor: .init(what: look, value: cataloguing.floor)),
      .time(
        "\(count) cards: session, \(begun.queue.count) queued", seconds: session.work,
        in: .milliseconds, floor: .init(what: look, value: session.floor)),
      .time("\(count) cards: first question", seconds: question, in: .microseconds),
    ]
  }
}
