import Flashcards
import Testing

@Suite struct `The difference of two answers` {
  struct Row: Sendable {
    let given: String
    let expected: String
    let shown: [String]
  }

  private func bracketed(_ line: Difference.Line) -> String {
    var text = ""
    for (index, character) in line.text.enumerated() {
      if line.differing.contains(where: { $0.lowerBound == index }) { text += "[" }
      text.append(character)
      if line.differing.contains(where: { $0.upperBound == index + 1 }) { text += "]" }
    }
    return text
  }

  @Test(arguments: [
    Row(given: "", expected: "", shown: ["", ""]),
    Row(given: "a", expected: "a", shown: ["a", "a"]),
    Row(given: "", expected: "ab", shown: ["", "[ab]"]),
    Row(given: "ab", expected: "", shown: ["[ab]", ""]),
    Row(given: "bukarest", expected: "Bucharest", shown: ["bu[k]arest", "Bu[ch]arest"]),
    Row(given: "Kiyv", expected: "Kyiv", shown: ["K[i]yv", "Ky[i]v"]),
    Row(given: "newyork", expected: "New York", shown: ["newyork", "New[ ]York"]),
    // What folds to the same does not differ, nor does punctuation.
    Row(given: "cafe", expected: "Café!", shown: ["cafe", "Café!"]),
    Row(given: "Київ", expected: "Киів", shown: ["Ки[ї]в", "Ки[і]в"]),
    Row(given: "a👨‍👩‍👧b", expected: "ab", shown: ["a[👨‍👩‍👧]b", "ab"]),
    // Little in common: nothing to point at.
    Row(given: "Iraq", expected: "Moldova", shown: ["[Iraq]", "[Moldova]"]),
  ]) func `marks what has no counterpart`(row: Row) {
    let difference = Difference(given: row.given, expected: row.expected)
    #expect([bracketed(difference.given), bracketed(difference.expected)] == row.shown)
  }

  @Test func `keeps to a strict note`() {
    let difference = Difference(given: "cafe noir.", expected: "Café noir", strictness: .yes)
    #expect(difference.given.differing == [0..<1, 3..<4, 9..<10])
    #expect(difference.expected.differing == [0..<1, 3..<4])
  }

  @Test func `compares long texts by words`() {
    let words = (0..<400).map { "word\($0)" }
    var other = words
    other[7] = "another"
    let difference = Difference(
      given: other.joined(separator: " "), expected: words.joined(separator: " "))
    let start = words[..<7].joined(separator: " ").count + 1
    #expect(difference.given.differing == [start..<start + 7])
    #expect(difference.expected.differing == [start..<start + 5])
  }

  @Test func `what is left when the differing is dropped is the same`() {
    var generator = Seeded(seed: 5)
    for _ in 0..<500 {
      func text() -> String {
        String(
          (0..<Int.random(in: 0...9, using: &generator)).map { _ in
            "abcd".randomElement(using: &generator) ?? "a"
          })
      }
      let difference = Difference(given: text(), expected: text())
      func left(_ line: Difference.Line) -> String {
        String(
          line.text.enumerated().filter { pair in
            !line.differing.contains { $0.contains(pair.offset) }
          }.map(\.element))
      }
      #expect(left(difference.given) == left(difference.expected), "seed 5")
    }
  }
}
