import Flashcards
import Testing

/// The eight rules of grading a typed answer, one clear case each; the tables beside hold the edges.
@Suite struct `The rules of grading` {
  private let checker = AnswerChecker(aliases: [
    ["NATO", "North Atlantic Treaty Organization"], ["Treaty", "Pact"],
  ])

  private func verdict(_ typed: String, _ accepted: String, _ guards: [Guard] = []) -> String {
    brief(checker.check(typed, against: [AcceptedAnswer(text: accepted)], guards: guards))
  }

  @Test func `1 both sides are folded`() {
    #expect(verdict("  the CAFÉ–bar ", "Cafe Bar") == "right")
  }

  @Test func `2 aliases are replaced on whole words, the longest first`() {
    #expect(verdict("the North Atlantic Treaty Organization's office", "NATO s office") == "wrong")
    #expect(verdict("North Atlantic Treaty Organization office", "NATO office") == "alias")
    #expect(verdict("North Atlantic Pact", "North Atlantic Treaty") == "alias")
    #expect(verdict("Impact", "Imtreaty") == "wrong")
  }

  @Test func `3 equal is right`() {
    #expect(verdict("Brussels", "Brussels") == "right")
  }

  @Test func `4 numbers compare by value`() {
    let answer = AcceptedAnswer(text: "32", value: .number(NumberAnswer(value: 32, tolerance: 2)))
    #expect(brief(checker.check("about thirty-two", against: [answer])) == "right")
    #expect(brief(checker.check("35.5", against: [answer])) == "close")
    #expect(brief(checker.check("23", against: [answer])) == "wrong")
  }

  @Test func `5 dates compare at the precision of the key`() throws {
    let date = try #require(PartialDate(year: 2019, month: 2))
    let answer = AcceptedAnswer(text: "2019-02", value: .date(date))
    #expect(brief(checker.check("Feb 2019", against: [answer])) == "right")
    #expect(brief(checker.check("2019", against: [answer])) == "more 2019")
    #expect(
      brief(checker.check("03/02/2019", against: [answer])) == "which 2019-02-03 2019-03-02")
  }

  @Test func `6 another answer is never a slip`() {
    let iraq = Guard(.option(1), accepted: [AcceptedAnswer(text: "Iraq")])
    #expect(verdict("Iraq", "Iran", [iraq]) == "option 1")
  }

  @Test func `7 a few slips are allowed, by length and word`() {
    #expect(verdict("Brusels", "Brussels") == "slip 1 Brussels")
    #expect(verdict("North Dakota", "South Dakota") == "wrong")
  }

  @Test func `8 a part is asked about`() {
    #expect(verdict("Stoltenberg", "Jens Stoltenberg") == "part Jens Stoltenberg")
    #expect(verdict("of", "Bank of Ukraine") == "wrong")
  }
}
