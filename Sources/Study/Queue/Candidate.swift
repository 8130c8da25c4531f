import FSRS
import Flashcards
import Progress

/// A card that may be asked today, with what decides its place.
struct Candidate: Sendable {
  let card: CardID
  let note: NoteID
  /// Name of the deck, for interleaving and limits.
  let deck: String
  /// Heading of the section, for interleaving.
  let section: String
  let group: Group
  /// Place in the collection, from 0.
  let position: Int
  /// Chance of recall now, `0...1`; 0 for a new card.
  let retrievability: Double
  /// Due day, or the first day for a new card.
  let due: StudyDay

  enum Group: Int, Comparable, Sendable {
    case learning, review, new

    static func < (left: Group, right: Group) -> Bool { left.rawValue < right.rawValue }
  }
}

extension Candidate {
  /// Whether asking this right after `other` keeps the subject the same.
  func sharesSubject(with other: Candidate) -> Bool {
    deck == other.deck && section == other.section
  }
}
