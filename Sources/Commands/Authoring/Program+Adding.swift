import Flashcards
import Progress
import Terminal

extension Program {
  /// Asks for notes until an empty question, Ctrl-D or Ctrl-C; a note that is not finished then is
  /// dropped.
  mutating func addNotes(to first: DeckTarget) -> Ending {
    var target = first
    if world.input.isInteractive {
      show("Adding to \(line: target.path). An empty question ends; `help add` tells more.")
    }
    do throws(Leaving) {
      while let draft = try askForNote(withSource: target.hasSources) {
        _ = add(draft, to: target)
        if case .success(let again) = deckToAddTo(named: target.name) { target = again }
      }
      return .done
    } catch {
      return error.ending
    }
  }

  /// The learner wants out.
  private struct Leaving: Error {
    let ending: Ending
  }

  /// One note, or nil for an empty question.
  private func askForNote(withSource: Bool) throws(Leaving) -> NoteText? {
    let question = try ask("Question> ", hasBegun: false)
    if question.isEmpty { return nil }
    var answer: [String] = []
    if !NoteText.hasBlank(question) {
      while true {
        let line = try ask("Answer> ", hasBegun: true)
        if line.isEmpty { break }
        answer.append(line)
      }
    }
    let source = withSource ? try ask("Source> ", hasBegun: true).nonEmpty : nil
    return NoteText(question: question, answer: answer, source: source)
  }

  /// One line, without spaces at its ends.
  private func ask(_ prompt: String, hasBegun: Bool) throws(Leaving) -> String {
    while true {
      switch world.input.readLine(.init(prompt)) {
      case .text(let line): return line.trimmingSpaces
      case .tooLong: complain(Messages.lineTooLong)
      case .terminated(let signal): throw Leaving(ending: .terminated(signal: signal))
      case .interrupted: throw leaving(hasBegun)
      case .endOfInput:
        if world.input.isInteractive { show("") }
        throw leaving(hasBegun)
      }
    }
  }

  private func leaving(_ hasBegun: Bool) -> Leaving {
    if hasBegun { complain("The note that was begun is not added.") }
    return Leaving(ending: .done)
  }

  /// Checks a note where it will stand and writes it there.
  ///
  /// - Returns: `done`, `no` if there is a mistake in it, `notSaved` if the file cannot be written.
  mutating func add(_ draft: NoteText, to target: DeckTarget) -> Ending {
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
      complain(report.lines)
      return .no
    }
    do throws(StoreFailure) {
      try world.store.decks.replace(target.path, new)
    } catch {
      complain(Messages.text(for: error))
      return .notSaved
    }
    forgetDecks()
    show(
      "\(Mark.right.styled(in: screen)) Added \(line: id.rawValue) (\(note.kind.rawValue)) to \(line: target.path)"
    )
    return .done
  }
}

/// The world's random bits as a generator.
struct RandomBits: RandomNumberGenerator {
  let bits: () -> UInt64

  mutating func next() -> UInt64 { bits() }
}
