import Flashcards

/// Front matter of six lines for tests about notes, with two sources.
let frontMatter = """
  ---
  format: 1
  sources:
    dw: {publisher: Deutsche Welle, date: 2023-07-11}
    gp: {title: Explainer, date: ~2024}
  ---

  """

/// A whole file.
func file(_ text: String) -> DeckFile {
  Deck.parse(Array(text.utf8), name: "test", path: "test.md")
}

/// Notes behind the usual front matter.
func deckFile(_ notes: String) -> DeckFile { file(frontMatter + notes) }

/// The dump of notes, and of the diagnostics if there are any.
func dump(_ notes: String) -> String {
  let file = deckFile(notes)
  let notes = (file.deck?.notes ?? []).map(\.dump)
  return (notes + file.diagnostics.map { $0.short(path: "test.md") }).joined(separator: "\n")
}

/// The only note of a deck.
func onlyNote(_ text: String) -> Note? {
  let file = deckFile(text)
  guard file.diagnostics.isEmpty, let notes = file.deck?.notes, notes.count == 1 else { return nil }
  return notes[0]
}
