import Flashcards
import Testing

/// Learners' journals know notes by these values, so they may never change.
@Suite struct `The fingerprint of a note` {
  /// Notes of every kind; SHA-256 as Python's hashlib has it over the text that `fingerprint` describes.
  static let known = [
    ("## The *capital* of France?\nParis, the city\n", "cb979677fa8cab4a"),
    ("## Ask\n- [x] The right one\n- [ ] A wrong one\n", "cbd83ca6cb1b96cd"),
    ("## True?\n= true\n", "4d965a2d1b1d79fa"),
    ("## How many members, as of 2024?\n= 32\n= thirty-two | all\n", "940bf63012d15120"),
    ("## Столиця України — це…\n= Київ | п’ять\n", "0d2f044cf8680744"),
    (
      "## Name the C# café's -5 steps\n1. Straße — first\n2. O'Brien | the `code`\n",
      "d0bb480270964591"
    ),
    ("## Parts\n- one\n- two\n", "933ffb89e6737fb3"),
    (
      "C: At the summit in {{Bucharest::capital city}}, they said it {{c1::would — п’ять}} and й.\n",
      "94d4df37d50ba64f"
    ),
    ("Q: ?\nA: ```x```\n", "560e7ca17bb4eb11"),
    ("## Code\n```swift\nlet a = 1\nb\n```\n", "80fe31cd3726b7e1"),
  ]

  @Test(arguments: known)
  func `stays what it was`(note: String, fingerprint: String) {
    #expect(onlyNote(note)?.fingerprint == fingerprint)
  }
}
