import ArgumentParser
import Flashcards
import Progress
import Terminal

/// `deck`: what authors of decks need.
struct DeckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deck", abstract: "Check decks.", subcommands: [DeckCheckCommand.self])
}

/// `deck check`: reports every mistake with its place and what to write.
struct DeckCheckCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report mistakes in deck files.",
    usage: "kartka deck check [<options>] [<deck> ...]",
    discussion: "Exits 1 if there is an error. All sound notes can be studied all the same.")

  @OptionGroup(visibility: .hidden) var start: StartOptions
  @Option(help: ArgumentHelp("full, or short for one line a finding.", valueName: "form"))
  var format = Form.full
  @Flag(help: "Print all findings, not only the first 20 of a file.")
  var all = false
  @Argument(help: ArgumentHelp("Only these decks.", valueName: "deck"))
  var decks: [String] = []

  enum Form: String, ExpressibleByArgument { case full, short }

  mutating func run(in program: inout Program) throws -> Ending {
    let shelf = program.loadDecks()
    for problem in shelf.problems { program.complain(Messages.text(for: problem)) }
    var chosen = shelf.files
    if !decks.isEmpty {
      let names = shelf.files.map(\.name)
      if let missing = decks.first(where: { names.matching($0).isEmpty }) {
        program.complain(CardScope.missing("deck", missing, in: names))
        return .usage
      }
      let wanted = Set(decks.flatMap { names.matching($0) })
      chosen = shelf.files.filter { wanted.contains($0.name) }
    }
    let paths = Set(chosen.map(\.path))
    let findings = shelf.collection.diagnostics.filter { paths.contains($0.path) }
    let report = CheckReport(
      findings: findings, limit: all ? .max : 20, isShort: format == .short,
      screen: program.screen)
    program.show(report.lines)
    let errors = findings.count { $0.diagnostic.severity == .error }
    program.show(counts(of: chosen, in: shelf.collection, errors: errors))
    return errors > 0 || !shelf.problems.isEmpty ? .no : .done
  }

  /// The last line: `2 files, 12 notes, 15 cards: 1 error`.
  private func counts(
    of files: [DeckStore.Contents.File], in collection: CardCollection, errors: Int
  ) -> StyledText {
    let names = Set(files.map(\.name))
    let notes = collection.decks.filter { names.contains($0.name) }.reduce(0) {
      $0 + $1.notes.count
    }
    let cards = collection.cards.count { names.contains(collection.deckName(of: $0)) }
    return """
      \(SafeText.count(files.count, "file", "files")), \
      \(SafeText.count(notes, "note", "notes")), \
      \(SafeText.count(cards, "card", "cards")): \
      \(SafeText.count(errors, "error", "errors"))
      """
  }
}
