import FSRS
import Flashcards
import Progress
import Study
import Testing

@Suite struct `A session that begins with a catalog` {
  private let now = LocalTime(
    timestamp: Timestamp(milliseconds: 1_782_800_000_000), offsetMinutes: 60)

  private static func deck(_ name: String, _ notes: [String]) -> Deck? {
    Deck.parse(
      Array("---\nformat: 1\n---\n\(notes.map { basic($0) }.joined())".utf8), name: name,
      path: "\(name).md"
    ).deck
  }

  private let first = deck("first", ["a1", "a2", "a3"])
  private let second = deck("second", ["b1", "b2", "b3"])

  private func session() -> Session {
    let files = [first, second].compactMap { $0 }.map { DeckFile(path: $0.path, deck: $0) }
    return Session(
      catalog: Catalog(CardCollection(files)), learner: LearnerState(), plan: Plan(), at: now,
      seed: 1)
  }

  /// Answers everything, and what was read meanwhile.
  private func answers(
    of session: inout Session, _ decks: [Deck?]
  ) -> (cards: [String], read: [Int]) {
    var cards: [String] = []
    var read: [Int] = []
    func advance() {
      session.advance(at: now) { place in
        read.append(place)
        return decks[place]
      }
      session.checkInvariants()
    }
    advance()
    while let card = session.currentCard, cards.count < 10 {
      cards.append(card.id.rawValue)
      _ = session.respond(.reveal, at: now)
      session.commit([], rating: .easy, at: now)
      advance()
    }
    return (cards, read)
  }

  @Test func `reads each deck once, when its first card is asked`() {
    var session = session()
    let (cards, read) = answers(of: &session, [first, second])
    #expect(cards.sorted() == ["a1", "a2", "a3", "b1", "b2", "b3"])
    #expect(read == [0, 1])
    #expect(session.takeLosses().isEmpty)
  }

  @Test func `leaves out cards that are gone, and counts them no more`() {
    var session = session()
    session.advance(at: now) { place in place == 0 ? Self.deck("first", ["a1", "a9"]) : nil }
    #expect(session.currentCard?.id == CardID("a1"))
    // Of six one is asked, two are gone with their notes; the other deck was not read yet.
    #expect(session.queue.count == 3)
    #expect(session.takeLosses().map(\.cards) == [2])
    #expect(session.takeLosses().isEmpty)
    _ = session.respond(.reveal, at: now)
    session.commit([], rating: .easy, at: now)
    session.advance(at: now)
    #expect(session.currentCard == nil && session.queue.count == 0)
    let losses = session.takeLosses()
    #expect(losses.map(\.deck.name) == ["second"])
    #expect(losses.map(\.cards) == [3] && losses.map(\.wasRead) == [false])
  }
}
