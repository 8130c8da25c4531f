import Foundation
import TerminalDriver
import Testing

@Suite struct `cards --json` {
  private struct Page: Decodable {
    let schema: Int
    let cards: [Card]
    struct Card: Decodable {
      let id, note, deck, kind, prompt, state: String
    }
  }

  @Test func `is JSON with every card and its state`() throws {
    let learner = try Learner()
    #expect(try learner.run(["study"], input: "\n3\n:q\n").status == .exited(0))
    let result = try learner.run(["cards", "--json"])
    let page = try JSONDecoder().decode(Page.self, from: Data(result.outputBytes))
    #expect(page.schema == 1)
    #expect(page.cards.count == 10)
    #expect(page.cards.first { $0.id == "basic" }?.state == "learning")
    #expect(page.cards.count { $0.state == "new" } == 9)
  }
}
