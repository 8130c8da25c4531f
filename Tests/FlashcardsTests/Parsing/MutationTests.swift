import Flashcards
import Testing

@Suite struct `A deck with damaged bytes` {
  static let first = "## first\n<!-- id: first -->\nA\n\n# Guard\n\nprose\n"
  static let last = "\n## last\n<!-- id: last -->\nB\n"
  static let middle = """
    # Part
    > - tags: a
    > - dw L3

    ## One {{
    <!-- id: one -->
    - [x] a
      > yes
    - [ ] b

    Q: two?
    A: *two* `{{x}}`
    > - as-of: ~2024-02
    > - variant: dw § A as-of 2021 = 30 | x

    C: {{c1::a | b::h}} and {{2 ± 1}} — п’ять
    > own

    ## four
    1. a — b
    2. c
    ```
    = x
    ```

    ## five
    = 30..35 %
    = 2024-02-03
    > - need: 1

    """

  @Test(arguments: 0..<400)
  func `is read; notes elsewhere still load`(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var bytes = Array(Self.middle.utf8)
    for _ in 0..<Int.random(in: 1...12, using: &random) { damage(&bytes, &random) }
    let text = Array((frontMatter + Self.first).utf8) + bytes + Array(Self.last.utf8)
    let file = Deck.parse(text, name: "a", path: "a.md")
    #expect(file.deck?.notes.first?.id == NoteID("first"), "seed \(seed)")
    #expect(file.deck?.notes.last?.id == NoteID("last"), "seed \(seed)")
    check(file, text.count, seed)
  }

  @Test(arguments: 400..<800)
  func `is read whole, front matter included`(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var bytes = Array((frontMatter + Self.first + Self.middle + Self.last).utf8)
    for _ in 0..<Int.random(in: 1...12, using: &random) { damage(&bytes, &random) }
    check(Deck.parse(bytes, name: "a", path: "a.md"), bytes.count, seed)
  }

  private func check(_ file: DeckFile, _ count: Int, _ seed: Int) {
    for diagnostic in file.diagnostics {
      let place = diagnostic.place
      #expect(place.line >= 1 && place.column >= 1, "seed \(seed)")
      #expect(place.bytes.upperBound <= count, "seed \(seed) \(diagnostic.message)")
      #expect(place.characters.upperBound <= place.text.count, "seed \(seed)")
    }
    let starts = file.diagnostics.map(\.place.bytes.lowerBound)
    #expect(starts == starts.sorted(), "seed \(seed)")
    guard let deck = file.deck else { return }
    for card in deck.cards { #expect(!card.question(in: deck).prompt.isEmpty, "seed \(seed)") }
  }

  /// Deletes, doubles or flips.
  private func damage(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    guard !bytes.isEmpty else { return }
    let start = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, start + Int.random(in: 1...9, using: &random))
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
    case 2: bytes[start] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    default:
      let signs = Array("#>-=`{}[]:|\\\n *_~\"".utf8)
      bytes[start] = signs[Int.random(in: 0..<signs.count, using: &random)]
    }
  }
}
