import Flashcards
import Testing

@Suite struct `A file` {
  @Test(arguments: ["", "prose\n", "# Heading\n", "---\ntitle: x\n---\n", "---\n---\n", "----\n"])
  func `without a format is no deck`(_ text: String) {
    let file = file(text)
    #expect(file.deck == nil && !file.isDeck)
    #expect(
      file.diagnostics.map { $0.short(path: "a.md") } == [
        "a.md:1:1: info[I001]: no deck: it has no front matter with `format`"
      ])
  }

  @Test func `with a deck and no format is read and reported`() {
    let file = file("---\ndeck: x\n---\n## Q\nA\n")
    #expect(file.deck?.notes.count == 1)
    #expect(file.diagnostics.map(\.code) == ["E009"])
  }

  @Test func `of another format is not read`() {
    let file = file("---\nformat: 2\n---\n## Q\nA\n")
    #expect(file.deck == nil && file.isDeck)
  }

  @Test func `whose front matter is never closed is read from its first note on`() {
    let file = file("---\nformat: 1\nsources:\n  dw:\n\n## Q\nA\n> - dw\n")
    #expect(file.deck?.notes.count == 1)
    #expect(
      file.diagnostics.map { $0.short(path: "a.md") } == [
        "a.md:1:1: error[E004]: the front matter is never closed"
      ])
    #expect(file.diagnostics.first?.help == "end it with a line `---`")
  }

  @Test func `with broken front matter does not blame its sources`() {
    let file = file("---\nformat: 1\nsources: [\n---\n## Q\nA\n> - dw\n")
    #expect(file.deck?.notes.count == 1)
    #expect(file.diagnostics.map(\.code) == ["E006"])
  }

  @Test func `is the same with CRLF and a byte order mark`() {
    let text =
      frontMatter + "# S\n> - tags: a\n\n## Q\na\nb\n\n- c\n  d\n\n```\ncode\n```\n> - dw\n>   \n"
    let plain = file(text)
    let other = file("\u{FEFF}" + text.replacing("\n", with: "\r\n"))
    #expect(plain.diagnostics == [] && other.diagnostics == [])
    #expect(other.deck?.notes.map(\.dump) == plain.deck?.notes.map(\.dump))
    #expect(other.deck?.notes.map(\.fields) == plain.deck?.notes.map(\.fields))
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80],
    ] as [[UInt8]])
  func `may have invalid UTF-8 in one note`(_ bad: [UInt8]) throws {
    let start = Array((frontMatter + "## one\nA\n\n## two\né").utf8)
    let file = Deck.parse(
      start + bad + Array(" x\n> - nonsense: x\n\n## three\nC\n".utf8), name: "a", path: "a.md")
    #expect(file.deck?.notes.map(\.prompt.raw) == ["one", "three"])
    let first = try #require(file.diagnostics.first)
    #expect(first.short(path: "a.md") == "a.md:11:2: error[E001]: this is not valid UTF-8")
    #expect(first.help == "save the file as UTF-8")
    #expect(first.place.text.hasPrefix("é\u{FFFD}"))
  }

  @Test func `may have invalid UTF-8 in a prompt or in the front matter`() {
    let prompt = Deck.parse(
      Array((frontMatter + "## a").utf8) + [0xFF] + Array("\nA\n\n## b\nB\n".utf8), name: "a",
      path: "a")
    #expect(prompt.deck?.notes.map(\.prompt.raw) == ["b"])
    #expect(prompt.diagnostics.map(\.code) == ["E001"])
    let front = Deck.parse(
      Array("---\nformat: 1\ndeck: ".utf8) + [0xFF] + Array("\n---\n## b\nB\n".utf8), name: "a",
      path: "a")
    #expect(front.deck?.notes.map(\.prompt.raw) == ["b"])
    #expect(
      front.diagnostics.map { $0.short(path: "a") } == [
        "a:3:7: error[E001]: this is not valid UTF-8"
      ])
  }

  @Test func `names the place of a mistake by characters`() {
    let file = deckFile("## Q\nп’ять 👩‍👩‍👧 {{\n")
    #expect(
      file.diagnostics.map { $0.short(path: "a") } == [
        "a:8:9: error[E050]: the blank is never closed"
      ])
  }
}

@Suite struct `A section` {
  let file = deckFile(
    """
    ## before
    A
    # First
    > - tags: b, a
    > - dw L3
    > - as-of: ~2020
    > - lang: de
    > - dir: rtl
    > - strict: marks
    > - suspend: draft

    prose
    ## under
    A
    ## own
    A
    > - tags: c, a
    > - gp
    > - as-of: 2024-02-03
    > - lang: en
    > - dir: ltr
    > - strict: no
    > - suspend: no
    # Second
    ## after
    A

    """)

  @Test func `hands fields down until the next`() throws {
    #expect(file.diagnostics == [])
    let fields = try #require(file.deck).notes.map(\.fields)
    #expect(fields[0] == Fields() && fields[3] == Fields())
    #expect(fields[1].tags == ["a", "b"])
    #expect(fields[1].sources == [Citation(key: "dw", locator: .lines(3...3))])
    #expect(fields[1].asOf == PartialDate(year: 2020, isEstimate: true))
    #expect(fields[1].language == "de" && fields[1].direction == .rightToLeft)
    #expect(fields[1].strictness == .marks && fields[1].suspension == .draft)
  }

  @Test func `is added to or replaced by a note's own`() throws {
    let own = try #require(file.deck).notes[2].fields
    #expect(own.tags == ["a", "b", "c"])
    #expect(own.sources == [Citation(key: "gp")])
    #expect(own.asOf == PartialDate(year: 2024, month: 2, day: 3))
    #expect(own.language == "en" && own.direction == .leftToRight)
    #expect(own.strictness == .no && own.suspension == .no)
  }

  @Test func `has a title`() throws {
    let notes = try #require(file.deck).notes
    #expect(notes.map(\.section) == [nil, "First", "First", "Second"])
  }
}

@Suite struct `The front matter` {
  @Test func `says what all notes inherit`() throws {
    let file = file(
      """
      ---
      format: "1"
      source: dw § Part
      sources:
        dw:
          title: 'A: B'
          author: X
          url: https://a.b
          read: 2024-1-2
          file: a.txt
          description: >
            Long
            text.
      tags: b, a
      lang: en-GB
      dir: ltr
      lint: {W01: 40}
      aliases: [[a, b], "c | d"]
      stale-after: 2 weeks
      ---
      ## Q
      A
      """)
    #expect(file.diagnostics.map { $0.short(path: "") } == [])
    let deck = try #require(file.deck)
    let fields = try #require(deck.notes.first).fields
    #expect(deck.title == "test" && deck.staleAfter == Deck.Duration(days: 14))
    #expect(deck.lintLimits == ["W01": 40] && deck.aliases == [["a", "b"], ["c", "d"]])
    #expect(deck.tags == ["a", "b"] && fields.tags == ["a", "b"])
    #expect(deck.language == "en-GB" && fields.language == "en-GB")
    #expect(deck.direction == .leftToRight && fields.direction == .leftToRight)
    #expect(fields.sources == [Citation(key: "dw", locator: .section("Part"))])
    let source = try #require(deck.source("dw"))
    #expect(source.title == "A: B" && source.author == "X" && source.url == "https://a.b")
    #expect(source.read == PartialDate(year: 2024, month: 1, day: 2))
    #expect(source.file == "a.txt" && source.description == "Long text.\n")
  }
}
