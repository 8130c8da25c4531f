import Flashcards

/// The text of a new note.
struct NoteText {
  let question: String
  let answer: [String]
  let source: String?

  /// Whether a question has blanks and so needs no answer.
  static func hasBlank(_ question: String) -> Bool { question.contains("{{") }

  /// The beginning of a new deck file.
  static func frontMatter(title: String) -> [UInt8] {
    Array("---\ndeck: \(title)\nformat: 1\n---\n".utf8)
  }

  /// The file with the note at its end.
  func appended(to old: [UInt8], id: NoteID) -> [UInt8] {
    var bytes = old
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    return bytes + Array(("\n" + text(id: id)).utf8)
  }

  /// A question with blanks in the short form, any other in the long one.
  private func text(id: NoteID) -> String {
    let comment = "<!-- id: \(id) -->"
    let fields = source.map { "\n> - \($0)\n" } ?? ""
    let question = question.split(whereSeparator: \.isNewline).joined(separator: " ")
    if Self.hasBlank(question) { return "C: \(question)\n\(fields)\(comment)\n" }
    let body = answer.joined(separator: "\n")
    return "## \(question)\n\(comment)\n\n\(body)\n" + fields
  }
}
