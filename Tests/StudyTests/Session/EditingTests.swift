import FSRS
import Flashcards
import Progress
import Study
import Testing

@Suite struct `Decks edited during a session` {
  static func edited(_ text: String) -> CardCollection {
    CardCollection([
      Deck.parse(Array("---\nformat: 1\n---\n\(text)".utf8), name: "Deck", path: "Deck.md")
    ])
  }

  @Test func `leave the answer on the screen when prompt and answer are as before`() throws {
    var desk = Desk(notes: Trial.typed + basic("b1"))
    desk.begin()
    desk.type("Vienna")
    desk.session.replaceDecks(
      with: Self.edited(basic("z1") + Trial.typed + "> - explain: On the Danube.\n\n" + basic("b1"))
    )
    desk.session.checkInvariants()
    let grading = try #require(desk.grading)
    #expect(grading.given == .text("Vienna", isSure: false))
    #expect(grading.asking.card.note.fields.explain == ["On the Danube."])
    desk.grade(.again)
    #expect(desk.answerAll(limit: 2) == ["b1", "seat"])
  }

  @Test func `ask the card again when it says something else`() {
    var desk = Desk(notes: Trial.typed + basic("b1"))
    desk.begin()
    desk.type("Vienna")
    desk.session.replaceDecks(
      with: Self.edited("## Where is the seat?\n<!-- id: seat -->\n\n= Vienna\n" + basic("b1")))
    desk.session.checkInvariants()
    desk.advance()
    desk.type("Vienna")
    #expect(desk.grading?.assessment.result == .right)
  }

  @Test func `drop cards that are gone`() {
    var desk = Desk(notes: basic("a1", "b1", "c1"))
    desk.begin()
    desk.session.replaceDecks(with: Self.edited(basic("c1")))
    desk.session.checkInvariants()
    desk.advance()
    #expect(desk.answerAll() == ["c1"])
  }

  @Test func `follow a card to its new key`() {
    var desk = Desk(notes: basic("a1", "b1"))
    desk.begin()
    desk.act(.alias(from: CardID("a1"), to: CardID("z1")))
    desk.session.replaceDecks(
      with: Self.edited(
        "## What is a1?\n<!-- id: z1 -->\n\nIt is a1.\n" + basic("b1")),
      renamed: [CardID("a1"): CardID("z1")])
    desk.session.checkInvariants()
    #expect(desk.answerAll() == ["z1", "b1"])
  }
}
