import FSRS
import FileStore
import Flashcards
import Progress

extension Journal {
  /// Answers, one a minute, to `card0`, `card1`, ….
  func answers(_ count: Int, from start: String = "2026-11-20T10:00:00.000Z") -> [Event] {
    var ids = makeEventIDs()
    let begin = Timestamp(iso: start) ?? Timestamp(milliseconds: 0)
    return (0..<count).map { index in
      let now = LocalTime(
        timestamp: begin.advanced(bySeconds: Double(index) * 60), offsetMinutes: 0)
      let day = StudyDay(at: now, rolloverHour: 4)
      return Event(
        id: ids.next(), at: now, rolloverHour: 4,
        .review(
          Review(
            card: CardID("card\(index)"), rating: .good, milliseconds: 1000, due: .day(day + 3))))
    }
  }
}

/// The state that a journal's files add up to, read anew from the real disk.
func reloaded(_ folders: Folders) throws -> LearnerState {
  try Journal(folders: folders, readOnly: true).load().state
}
