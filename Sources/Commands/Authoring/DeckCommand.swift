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
    var findings = shelf.collection.diagnostics
    if !decks.isEmpty {
      let names = shelf.files.map(\.name)
      let chosen = decks.flatMap { names.matching($0) }
      if let missing = decks.first(where: { names.matching($0).isEmpty }) {
        program.complain("There is no deck “\(line: missing)”.")
        return .usage
      }
      let paths = Set(shelf.files.filter { chosen.contains($0.name) }.map(\.path))
      findings = findings.filter { paths.contains($0.path) }
    }
    let report = CheckReport(
      findings: findings, limit: all ? .max : 20, isShort: format == .short,
      screen: program.screen)
    program.show(report.lines)
    let errors = findings.count { $0.diagnostic.severity == .error }
    let notes = shelf.collection.decks.reduce(0) { $0 + $1.notes.count }
    program.show(
      """
      \(SafeText.count(shelf.files.count, "file", "files")), \
      \(SafeText.count(notes, "note", "notes")), \
      \(SafeText.count(shelf.collection.cards.count, "card", "cards")): \
      \(SafeText.count(errors, "error", "errors"))
      """)
    return errors > 0 || !shelf.problems.isEmpty ? .no : .done
  }
}

/// Findings as text, by file.
struct CheckReport {
  let findings: [CardCollection.Finding]
  /// How many of a file are printed.
  let limit: Int
  let isShort: Bool
  let screen: Capabilities

  var lines: [StyledText] {
    var lines: [StyledText] = []
    var start = findings.startIndex
    while start < findings.endIndex {
      let path = findings[start].path
      let end = findings[start...].firstIndex { $0.path != path } ?? findings.endIndex
      let own = findings[start..<end]
      lines += own.prefix(limit).flatMap { self.lines(of: $0) }
      if own.count > limit {
        lines.append("\(line: path): \(own.count - limit) more; `--all` prints them.")
      }
      start = end
    }
    return lines
  }

  private func lines(of finding: CardCollection.Finding) -> [StyledText] {
    let diagnostic = finding.diagnostic
    let place = diagnostic.place
    let mark: Style =
      diagnostic.severity == .error ? Mark.wrong.style : Mark.warning.style
    let head: StyledText = """
      \(line: finding.path):\(place.line):\(place.column): \
      \("\(diagnostic.severity.rawValue)[\(diagnostic.code)]" as SafeText, mark): \
      \(line: diagnostic.message)
      """
    guard !isShort else { return [head] }
    let excerpt = Excerpt(
      line: place.line, text: place.text, characters: place.characters)
    return head.wrapped(to: screen.width, hanging: 2)
      + excerpt.lines(in: screen, help: diagnostic.help.map { "\(line: $0)" }) + [""]
  }
}
