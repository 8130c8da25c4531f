import Flashcards
import Testing

@Suite struct `The id of a note` {
  @Test(arguments: ["ab", "a-", "7x", "summit-2008", String(repeating: "a", count: 64)])
  func `may be a slug`(_ text: String) { #expect(NoteID.isSlug(text)) }

  @Test(arguments: ["", "a", "-a", "Ab", "a b", "é1", "a_b", String(repeating: "a", count: 65)])
  func `may be nothing else`(_ text: String) { #expect(!NoteID.isSlug(text)) }

  @Test func `can be drawn`() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<100 {
      let id = generatedNoteID(using: &random).rawValue
      #expect(id.count == 7 && id.first == "k" && NoteID.isSlug(id))
      #expect(id.dropFirst().allSatisfy { $0.isLowercase || ("2"..."9").contains($0) }, "\(id)")
    }
  }

  @Test func `is the fingerprint where none is written`() throws {
    let written = try #require(onlyNote("## Q?\n<!-- id: my-id -->\nA\n"))
    let bare = try #require(onlyNote("## q\nthe a\n> - tags: x\n"))
    #expect(written.id == NoteID("my-id") && written.hasWrittenID)
    #expect(bare.id.rawValue == bare.fingerprint && !bare.hasWrittenID)
    #expect(bare.fingerprint.count == 16)
  }

  @Test(arguments: [
    ("## Q\nAn answer\n", "## q?\n\nthe answer.\n"), ("Q: q\nA: a\n", "## q\na\n> - explain: x\n"),
  ])
  func `by text ignores what folding and fields change`(_ first: String, _ second: String) {
    #expect(onlyNote(first)?.fingerprint == onlyNote(second)?.fingerprint)
  }

  @Test(arguments: ["## Q\nB\n", "## R\nA\n", "## Q\n= A\n", "## Q\n{{A}}\n", "## Q A\nx\n"])
  func `by text tells other notes apart`(_ other: String) {
    #expect(onlyNote("## Q\nA\n")?.fingerprint != onlyNote(other)?.fingerprint)
  }

  @Test func `has a place`() throws {
    let note = try #require(onlyNote("## Q\n\n<!-- id: my-id -->\n\nA\n"))
    #expect(note.idPlace?.line == 9)
    #expect(note.idPlace?.bytes.count == 5)
  }

  @Test(arguments: ["C: {{a}}\n> dw\n<!-- id: my-id -->\n", "Q: q\n<!-- id: my-id -->\nA: a\n"])
  func `may stand anywhere in the note`(_ text: String) {
    #expect(onlyNote(text)?.id == NoteID("my-id"))
  }
}
