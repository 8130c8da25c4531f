import FSRS
import FileStore
import Flashcards
import Glibc
import Progress

/// Saves answers through the journal, in turns with a bare write and `fdatasync` of the same bytes to a
/// file beside it.
struct AnswerBenchmark {
  /// On the disk that is measured.
  var folder = "/tmp"
  var answers = 300
  /// Sizes of collections to answer in sessions of.
  var cards: [Int] = []

  func figures() throws -> [Figure] {
    try bareFigures()
      + cards.flatMap { try SessionAnswers(folder: folder, cards: $0, answers: answers).figures() }
  }

  private func bareFigures() throws -> [Figure] {
    try withTemporaryFolder(in: folder) { folder in
      let folders = try Folders(
        environment: [
          "HOME": folder, "XDG_DATA_HOME": folder + "/data", "XDG_STATE_HOME": folder + "/state",
          "XDG_CACHE_HOME": folder + "/cache",
        ])
      let journal = try Journal(folders: folders)
      let bare = try BareFile(folders, named: "bare.jsonl")
      var ids = journal.makeEventIDs()
      var saved: [Double] = []
      var written: [Double] = []
      for number in 0..<answers {
        let event = event(ids.next(), number)
        let line = encode(event)
        written.append(try seconds(.wall) { try bare.append(line) })
        saved.append(try seconds(.wall) { try journal.append([event]) })
      }
      return [
        .time(
          "a durable answer", seconds: median(saved), in: .microseconds,
          floor: .init(what: "write and fdatasync of the same bytes", value: median(written)),
          goal: .ratio(1.3))
      ]
    }
  }

  private func event(_ id: EventID, _ number: Int) -> Event {
    let review = Review(
      card: CardID("note-\(number)"), rating: .good, milliseconds: 4210,
      due: .day(Agenda.lastDay + 10), verdict: "right", suggested: .good, mode: .type,
      typed: "Membership Action Plan", deck: "timeline-and-promises")
    let now = Timestamp(milliseconds: 1_782_800_000_000 + Int64(number) * 8000)
    return Event(
      id: id, at: LocalTime(timestamp: now, offsetMinutes: 60), rolloverHour: 4, .review(review))
  }
}
