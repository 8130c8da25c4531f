/// What a queue needs to know of a card, as numbers: cheap to read for every card of a collection.
///
/// A record of fixed width, so that a catalog is kept and read as it lies in memory.
public struct CardOutline: Equatable, Sendable, BitwiseCopyable {
  /// The place of its deck in `CardCollection.decks`.
  public let deck: Int32
  /// Counts the notes of the collection, from 0; siblings have the same number and stand together.
  public let note: Int32
  /// Equal for cards of one deck, one section and the same tags.
  public let subject: Int32
  /// Whether its note is not to be asked: `suspend: yes` or `draft`.
  public var isSuspended: Bool { flags & 1 == 1 }
  private let flags: UInt32

  /// An outline.
  init(deck: Int32, note: Int32, subject: Int32, isSuspended: Bool) {
    self.deck = deck
    self.note = note
    self.subject = subject
    flags = isSuspended ? 1 : 0
  }
}

/// Numbers notes and their subjects in the order in which they come.
struct OutlineCounter {
  private var notes: Int32 = -1
  private var subjects: [Subject: Int32] = [:]
  private var last: (subject: Subject, number: Int32)?

  private struct Subject: Hashable {
    var deck: Int32
    var section: Inline?
    var tags: [String]
  }

  /// The outline of the cards of the next note.
  mutating func next(_ note: Note, deck: Int) -> CardOutline {
    notes += 1
    let deck = Int32(deck)
    let subject = Subject(deck: deck, section: note.section, tags: note.fields.tags)
    return CardOutline(
      deck: deck, note: notes, subject: number(of: subject),
      isSuspended: note.fields.suspension != .no)
  }

  /// Neighbours mostly share their subject, so the one before is looked at first.
  private mutating func number(of subject: Subject) -> Int32 {
    if let last, last.subject == subject { return last.number }
    let number = subjects[subject] ?? Int32(subjects.count)
    subjects[subject] = number
    last = (subject, number)
    return number
  }
}
