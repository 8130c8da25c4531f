import Flashcards
import Progress

extension Gathering {
  /// Cuts off the reviews for which the limits of the day, in all and by deck, leave no room.
  func reviewsWithinLimits(_ ordered: [Candidate]) -> [Candidate] {
    guard plan.effect == .schedules else { return ordered }
    let done = learner.activity(on: today).firstAnswers
    let room = learner.settings.reviewsPerDay.map { max(0, $0 - done) } ?? .max
    let rooms = decks.map(\.reviewRoom)
    guard room < ordered.count || rooms.contains(where: { $0 != nil }) else { return ordered }
    return taking(ordered, room: room, rooms: rooms)
  }

  /// The new cards of today, one of each deck in turn.
  ///
  /// Those that an exam needs go before the limit for all decks, which they use up too; a number
  /// given for this session goes before everything.
  func newWithinLimits() -> [Candidate] {
    let new = roundRobin(candidates.filter { $0.group == .new }, by: \.outline.deck)
    guard plan.newCards == nil else { return Array(new.prefix(newRoom)) }
    var forExams: [Int32: Int] = [:]
    for candidate in new {
      let deck = candidate.outline.deck
      let taken = forExams[deck, default: 0]
      if let wanted = decks[Int(deck)].newForExam, taken < wanted { forExams[deck] = taken + 1 }
    }
    let wanted = forExams.values.reduce(0, +)
    let rooms = decks.indices.map { place in
      decks[place].newForExam.map { _ in forExams[Int32(place)] ?? 0 } ?? decks[place].newRoom
    }
    return taking(new, room: max(0, newRoom - wanted), rooms: rooms) {
      decks[Int($0.outline.deck)].exam != nil
    }
  }

  /// Takes candidates in order while there is room.
  ///
  /// - Parameters:
  ///   - ordered: Candidates, the first to be taken first.
  ///   - room: For all together.
  ///   - rooms: For each deck; nil: no limit of its own.
  ///   - isFree: Whether a candidate needs no part of `room`.
  /// - Returns: Those taken, in the same order.
  private func taking(
    _ ordered: [Candidate], room: Int, rooms: [Int?], isFree: (Candidate) -> Bool = { _ in false }
  ) -> [Candidate] {
    var room = room
    var rooms = rooms
    return ordered.filter { candidate in
      let deck = Int(candidate.outline.deck)
      if let left = rooms[deck] {
        guard left > 0 else { return false }
      }
      if !isFree(candidate) {
        guard room > 0 else { return false }
        room -= 1
      }
      if let left = rooms[deck] { rooms[deck] = left - 1 }
      return true
    }
  }
}
