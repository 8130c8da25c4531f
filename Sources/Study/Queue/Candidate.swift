import Flashcards
import Progress

/// A card that may be asked today, with what decides its turn.
///
/// Numbers only, so that a hundred thousand of them are sorted and moved cheaply.
struct Candidate: Sendable {
  /// Its place in the collection's cards, 32 bits like all that is sorted here.
  private let place32: Int32
  /// Deck, note and subject as numbers.
  let outline: CardOutline
  let group: Group
  /// The chance of recall now, `0...1`; for an exam card that on the day of the exam.
  let recall: Float
  private let due32: Int32
  /// Whether it is asked because an exam is near, due or not.
  let isForExam: Bool

  /// In the order in which siblings stand back for each other.
  enum Group: UInt8, Comparable, Sendable {
    case learning, review, new

    static func < (left: Group, right: Group) -> Bool { left.rawValue < right.rawValue }
  }
}

extension Candidate {
  init(
    place: Int, outline: CardOutline, group: Group, recall: Float, due: StudyDay, isForExam: Bool
  ) {
    place32 = Int32(place)
    self.outline = outline
    self.group = group
    self.recall = recall
    due32 = Int32(clamping: due.number)
    self.isForExam = isForExam
  }

  /// Its place in the collection's cards.
  var place: Int { Int(place32) }

  /// The study day on which it is due; today for a new card.
  var due: StudyDay { StudyDay(number: Int(due32)) }

  /// Whether asking this right after `other` keeps the subject the same.
  func sharesSubject(with other: Candidate) -> Bool { outline.subject == other.outline.subject }

  /// Whether it goes before a sibling, of which only one is asked on a day.
  func comesBefore(_ sibling: Candidate) -> Bool {
    (group, due, place) < (sibling.group, sibling.due, sibling.place)
  }
}
