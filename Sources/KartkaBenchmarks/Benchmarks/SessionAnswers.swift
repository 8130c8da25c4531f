import FSRS
import FileStore
import Flashcards
import Progress
import Study

/// Answers in a session on a made-up collection, each from its grade to the next question, in turns with a
/// bare write and `fdatasync` of the same bytes.
struct SessionAnswers {
  /// On the disk that is measured.
  var folder: String
  var cards: Int
  var answers: Int

  func figures() throws -> [Figure] {
    try withTemporaryFolder(in: folder) { folder in
      _ = try SyntheticCollection(cards: cards).write(to: folder)
      let folders = try Folders(
        environment: ["HOME": folder], dataOverride: folder + "/data")
      let journal = try Journal(folders: folders)
      let bare = try BareFile(folders, named: "bare.jsonl")
      guard var session = try session(journal, decks: folder + "/decks") else { return [] }
      let now = session.began
      var ids = journal.makeEventIDs()
      var saved: [Double] = []
      var written: [Double] = []
      session.advance(at: now)
      while saved.count < answers, reveal(&session) {
        var events: [Event] = []
        saved.append(
          try seconds(.wall) {
            events = session.contents(for: .good, at: now).map {
              Event(id: ids.next(), at: now, rolloverHour: 4, $0)
            }
            try journal.append(events)
            session.commit(events, rating: .good, at: now)
            session.advance(at: now)
          })
        written.append(try seconds(.wall) { try bare.append(events.flatMap(encode)) })
      }
      return [
        .time(
          "\(cards) cards: an answer, from its grade to the next question",
          seconds: median(saved), in: .microseconds,
          floor: .init(what: "write and fdatasync of the same bytes", value: median(written)))
      ]
    }
  }

  private func session(_ journal: Journal, decks: String) throws -> Session? {
    guard let moment = Timestamp(iso: SyntheticCollection.now) else { return nil }
    let files = DeckFolder(DeckListing(of: decks)).readAll().decks
    let collection = CardCollection(
      files.map { Deck.parse($0.bytes, name: $0.name, path: $0.path) })
    return Session(
      collection: collection, learner: try journal.load().state, plan: Plan(),
      at: LocalTime(timestamp: moment, offsetMinutes: 60), seed: 1)
  }

  /// Looks at the answer; false when there is no question.
  private func reveal(_ session: inout Session) -> Bool {
    while case .asking = session.stage { _ = session.respond(.reveal, at: session.began) }
    if case .grading = session.stage { return true }
    return false
  }
}
