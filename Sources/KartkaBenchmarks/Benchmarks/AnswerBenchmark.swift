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

  func figures() throws -> [Figure] {
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

/// A file that bytes are appended to and made durable, with nothing around it.
private struct BareFile {
  private let file: Int32
  private let path: String

  /// In the journal's own folder.
  init(_ folders: Folders, named name: String) throws {
    path = folders.journal + "/" + name
    try makeFolders(folders.journal)
    file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SystemFailure("open", path) }
  }

  func append(_ bytes: [UInt8]) throws {
    guard write(file, bytes, bytes.count) == bytes.count, fdatasync(file) == 0 else {
      throw SystemFailure("write", path)
    }
  }
}
