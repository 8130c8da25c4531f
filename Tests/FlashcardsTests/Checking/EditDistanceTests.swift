import Flashcards
import Testing

@Suite struct `The edit distance` {
  /// The definition, by recursion over the ends.
  private func slow(_ first: ArraySlice<Character>, _ second: ArraySlice<Character>) -> Int {
    guard let one = first.last, let other = second.last else {
      return max(first.count, second.count)
    }
    var best = slow(first.dropLast(), second.dropLast()) + (one == other ? 0 : 1)
    best = min(best, slow(first.dropLast(), second) + 1, slow(first, second.dropLast()) + 1)
    if first.count > 1, second.count > 1, one == second.dropLast().last,
      other == first.dropLast().last
    {
      best = min(best, slow(first.dropLast(2), second.dropLast(2)) + 1)
    }
    return best
  }

  @Test func `is the definition's for all texts of up to four of three letters`() {
    var texts = [""]
    var last = [""]
    for _ in 0..<4 {
      last = last.flatMap { text in "abc".map { text + String($0) } }
      texts += last
    }
    let short = texts.filter { $0.count <= 3 }
    for one in texts {
      for other in short {
        let distance = slow(Array(one)[...], Array(other)[...])
        for limit in 0...4 {
          let expected = distance <= limit ? distance : nil
          if editDistance(one, other, limit: limit) != expected {
            Issue.record("\(one) and \(other) within \(limit): expected \(distance)")
          }
        }
      }
    }
  }

  @Test func `is symmetric and counts characters as people see them`() {
    #expect(editDistance("Bucharest", "Buchraest", limit: 2) == 1)
    #expect(editDistance("Oslo", "Rome", limit: 2) == nil)
    #expect(editDistance("👨‍👩‍👧a", "a", limit: 1) == 1)
    #expect(editDistance("e\u{301}", "é", limit: 0) == 0)
    #expect(editDistance("", "", limit: 0) == 0)
    #expect(editDistance("", "", limit: -1) == nil)
    #expect(editDistance("ab", "", limit: 2) == 2)
    #expect(editDistance("a\r\nb", "ab", limit: 1) == 1)
  }

  @Test func `survives a limit beyond all texts`() {
    #expect(editDistance("abc", "xyzw", limit: .max) == 4)
  }
}
