import ArgumentParser
import Flashcards
import Progress
import Terminal

/// `add`: notes written at the prompt.
struct AddCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Write notes at the prompt, into a deck.",
    discussion: """
      Question first, then the answer line by line; an empty line ends it. The answer is written \
      as in a deck file: “= 32” to be typed, “- [x] right” and “- [ ] wrong” for options, “- item” \
      for a list, “1. item” for an order. A question with {{blanks}} needs no answer. A deck that \
      is not there yet is made.
      """)

  @OptionGroup(visibility: .hidden) var start: StartOptions
  @Option(help: ArgumentHelp("The question; nothing is asked then.", valueName: "text"))
  var question: String?
  @Option(help: ArgumentHelp("A line of the answer; may be repeated.", valueName: "line"))
  var answer: [String] = []
  @Option(help: ArgumentHelp("A source of the deck and a place in it.", valueName: "key"))
  var source: String?
  @Argument(help: ArgumentHelp("The deck; the only one there is by default.", valueName: "deck"))
  var deck: String?

  mutating func run(in program: inout Program) throws -> Ending {
    switch program.deckToAddTo(named: deck) {
    case .failure(let problem):
      program.complain(problem.message)
      return .usage
    case .success(let target):
      guard let question else { return program.addNotes(to: target) }
      let draft = NoteText(question: question, answer: answer, source: source)
      return program.add(draft, to: target) ? .done : .no
    }
  }
}

/// Where a new note goes.
struct DeckTarget {
  let name: String
  let path: String
  /// The file as it stands; nil if it is to be made.
  let bytes: [UInt8]?
  let hasSources: Bool
}

extension Program {
  /// The deck to add to: the one named, or the only one there is.
  mutating func deckToAddTo(named name: String?) -> Result<DeckTarget, CardScope.NotFound> {
    let shelf = loadDecks()
    let names = shelf.files.map(\.name)
    guard let name = name ?? (names.count == 1 ? names[0] : nil) else {
      let list = names.joined(separator: ", ")
      return .failure(
        .init(
          message: names.isEmpty
            ? "Which deck? `\(command("add"))` takes the name of a new one."
            : "Which deck? There are \(line: list)."))
    }
    let found = names.matching(name)
    if found.count > 1 {
      return .failure(
        .init(message: "“\(line: name)” may be \(line: found.joined(separator: " or "))."))
    }
    if let existing = found.first, let file = shelf.file(named: existing) {
      let deck = shelf.collection.decks.first { $0.name == existing }
      return .success(
        DeckTarget(
          name: existing, path: file.path, bytes: file.bytes,
          hasSources: !(deck?.sources.isEmpty ?? true)))
    }
    guard NoteID.isSlug(name) else {
      return .failure(
        .init(message: "A new deck is named with 2 to 64 of a-z, 0-9 and -, not “\(line: name)”."))
    }
    return .success(
      DeckTarget(name: name, path: shelf.folder + "/\(name).md", bytes: nil, hasSources: false))
  }

  /// Asks for notes until an empty question, Ctrl-D or Ctrl-C.
  mutating func addNotes(to first: DeckTarget) -> Ending {
    var target = first
    if world.input.isInteractive {
      show("Adding to \(line: target.path). An empty question ends; `help add` tells more.")
    }
    while true {
      guard let question = ask("Question> "), !question.isEmpty else { return .done }
      var answer: [String] = []
      if !NoteText.hasBlank(question) {
        while let line = ask("Answer> "), !line.isEmpty { answer.append(line) }
      }
      var source: String?
      if target.hasSources { source = ask("Source> ")?.nonEmpty }
      _ = add(NoteText(question: question, answer: answer, source: source), to: target)
      if case .success(let again) = deckToAddTo(named: target.name) { target = again }
    }
  }

  /// One line, or nil when the learner wants out.
  private func ask(_ prompt: String) -> String? {
    guard case .text(let line) = world.input.readLine(.init(prompt)) else { return nil }
    return line.trimmingSpaces
  }

  /// Checks a note where it will stand and writes it there.
  ///
  /// - Returns: Whether it is in the deck now.
  mutating func add(_ draft: NoteText, to target: DeckTarget) -> Bool {
    var random = RandomBits(bits: world.randomBits)
    let id = generatedNoteID(using: &random)
    let old = target.bytes ?? NoteText.frontMatter(title: target.name)
    let new = draft.appended(to: old, id: id)
    let before = Deck.parse(old, name: target.name, path: target.path)
    let after = Deck.parse(new, name: target.name, path: target.path)
    let findings = after.diagnostics.filter { !before.diagnostics.contains($0) }
    guard let note = after.deck?.notes.first(where: { $0.id == id }), findings.isEmpty else {
      complain("Not added:")
      let report = CheckReport(
        findings: findings.map { CardCollection.Finding(path: target.path, diagnostic: $0) },
        limit: 20,
        isShort: false, screen: screen)
      world.writeError(report.lines.rendered(screen.colour))
      return false
    }
    do throws(StoreFailure) {
      try world.store.replaceDeck(target.path, new)
    } catch {
      complain(Messages.text(for: error))
      return false
    }
    rereadDecks()
    show(
      "\(Mark.right.styled(in: screen)) Added \(line: id.rawValue) (\(note.kind.rawValue)) to \(line: target.path)"
    )
    return true
  }
}

/// The world's random bits as a generator.
struct RandomBits: RandomNumberGenerator {
  let bits: () -> UInt64

  mutating func next() -> UInt64 { bits() }
}

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
