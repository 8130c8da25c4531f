import Flashcards
import Testing

@Suite struct `Blanks in blanks` {
  /// All texts of up to six of `{{`, `}}` and `a` whose braces are never deeper than three.
  static let worlds: [String] = {
    var all: [String] = [""]
    var last: [String] = [""]
    for _ in 0..<6 {
      last = last.flatMap { text in ["{{", "}}", "a"].map { text + $0 } }
      all += last
    }
    return all.filter { depth($0).max() ?? 0 <= 3 && $0.contains("{{") }
  }()

  /// The depth after each sign; `}}` outside of a blank is text.
  static func depth(_ text: String) -> [Int] {
    var depth = 0
    var depths: [Int] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      if rest.hasPrefix("{{") {
        depth += 1
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("}}") {
        depth = max(0, depth - 1)
        rest = rest.dropFirst(2)
      } else {
        rest = rest.dropFirst()
      }
      depths.append(depth)
    }
    return depths
  }

  /// What must be said: the first blank that is wrong, and how.
  static func expectedCode(_ text: String) -> String? {
    var rest = Substring(text)
    while let start = rest.firstRange(of: "{{") {
      rest = rest[start.upperBound...]
      var level = 1
      var isNested = false
      var content = ""
      while level > 0 {
        if rest.hasPrefix("{{") {
          (level, isNested) = (level + 1, true)
          rest = rest.dropFirst(2)
        } else if rest.hasPrefix("}}") {
          level -= 1
          rest = rest.dropFirst(2)
        } else if let character = rest.popFirst() {
          content.append(character)
        } else {
          return "E050"
        }
      }
      if isNested { return "E052" }
      if content.isEmpty { return "E051" }
    }
    return nil
  }

  @Test func `are named to depth three, in every order`() {
    #expect(Self.worlds.count > 500)
    for text in Self.worlds {
      // A letter between the signs of one brace and the next keeps `{{{{` from being ambiguous.
      let file = deckFile("C: " + text + "\n")
      let codes = file.diagnostics.map(\.code)
      #expect(codes == (Self.expectedCode(text).map { [$0] } ?? []), "\(text)")
    }
  }
}
