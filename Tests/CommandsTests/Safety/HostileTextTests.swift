import Commands
import Progress
import Testing

@Suite struct `Hostile text` {
  /// An escape sequence that sets the window's title, one that writes the clipboard, C1, bidi
  /// overrides, zero width, a tag character.
  private static let evil =
    "\u{1B}]0;owned\u{07}\u{1B}[2J\u{9B}31m\u{202E}evil\u{2066}\u{200B}\u{E0041}\u{08}"
  private var evil: String { Self.evil }

  /// The same, written so that YAML reads it.
  private let written = #"\e]0;owned\a\e[2J\x9B31m\u202Eevil\u2066\u200B\U000E0041\b"#

  /// A deck that has it everywhere.
  private var deck: String {
    """
    ---
    deck: "Deck \(written)"
    format: 1
    sources:
      src:
        title: "Title \(written)"
        author: "Author \(written)"
        date: 2024
        url: "https://example.org/\(written)"
      other:
        title: "Other \(written)"
    ---
    # Section \(evil)

    ## Question \(evil)?
    <!-- id: typed -->

    = answer \(evil)

    > - hint: Hint \(evil)
    > - explain: Explain \(evil)
    > - claimed-by: Claimant \(evil)
    > - tags: tag\(evil)
    > - src § Place \(evil)
    > - variant: other = variant \(evil)

    ## Choice \(evil)?
    <!-- id: choice -->

    - [x] right \(evil)
      > Feedback \(evil)
    - [ ] wrong \(evil)

    ## List \(evil)?
    <!-- id: list -->

    - item \(evil) — remark \(evil)
    - second \(evil)

    ## Basic [link \(evil)](https://example.org/\(evil))?
    <!-- id: basic -->

    Text `code \(evil)` and

    ```
    fence \(evil)
    ```

    C: A {{blank \(evil)::hint \(evil)}}.

    <!-- id: cloze -->

    ##Bad \(evil)

    > - sorce\(evil): x
    """
  }

  private func check(_ world: MemoryWorld, sourceLocation: SourceLocation = #_sourceLocation) {
    for scalar in world.screen.unicodeScalars where scalar != "\n" {
      let isEvil =
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: scalar == "␛"
        }
      if isEvil {
        Issue.record(
          "U+\(String(scalar.value, radix: 16)) in\n\(world.screen)",
          sourceLocation: sourceLocation)
        return
      }
    }
  }

  @Test(arguments: [
    ["decks"], ["decks", "--json"], ["stats"], ["stats", "--json"], ["cards"], ["cards", "--json"],
    ["show", "typed"], ["show", "typed", "--json"], ["show", "choice"], ["show", "list"],
    ["show", "basic"], ["show", "cloze"], ["deck", "check"],
    ["deck", "check", "--format", "short"], ["show", evil], ["cards", "--tag", evil],
    ["cards", "--deck", evil], ["cards", "--source", evil], [evil], ["study", "--\(evil)"],
    ["study", "--limit", evil], ["suspend", evil], ["flag", "basic", "--reason", evil],
    ["config", evil], ["config", "new", evil], ["config", "new", "5", "--deck", evil],
    ["add", evil], ["add", "--question", evil, "--answer", evil], ["undo"], ["deck", evil],
    ["help", evil], ["deck", "check", evil],
  ])
  func `reaches no screen`(words: [String]) {
    for width in [40, 80] {
      let world = MemoryWorld(["deck": deck], width: width)
      world.deckProblems = [.wrongType(path: evil)]
      world.run(words, typing: [])
      #expect(!world.screen.isEmpty)
      check(world)
    }
  }

  @Test(arguments: [
    ["typed", "", "w", "a", "4"], ["typed", ":h", ":w", evil, "a", "o", "4"],
    ["typed", "variant \(evil)", "1", ":q"], ["typed", ":\(evil)", evil, "1", "\(evil)", ":q"],
    ["choice", "", "a", "?", "1", "", "b", "1"], ["choice", evil, evil, "", "4"],
    ["list", "item \(evil)", evil, "second \(evil)", "4"], ["basic", "", "4"],
    ["basic", evil, "\u{1B}", "4"], ["cloze", "", "4"], ["cloze", evil, "1", ":q"],
  ])
  func `reaches no question and no answer`(script: [String]) {
    let world = MemoryWorld(["deck": deck])
    let others = ["typed", "choice", "list", "basic", "cloze"].filter { $0 != script[0] }
    world.run(["suspend"] + others, typing: [])
    world.clearScreen()
    world.isInteractive = false
    world.run(["study"], typing: Array(script.dropFirst()))
    #expect(world.screen.contains("\nQ  "), "\(world.screen)")
    check(world)
  }

  @Test func `reaches neither greeting nor message`() {
    let world = MemoryWorld(["deck\(evil)": deck])
    world.contents.failures = [.wrongType(path: evil)]
    world.contents.merged = [evil: 2]
    world.contents.damage = [.init(path: evil, line: 1, problem: .wrong(field: evil))]
    world.contents.damagedLines = 1
    world.run([], typing: ["quit"])
    check(world)
    #expect(world.screen.contains("Kartka"))
    world.isInteractive = false
    world.run([], typing: [evil, "show '\(evil)'", "study \(evil)", "\"\(evil)"])
    check(world)
  }
}
