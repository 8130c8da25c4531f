import ArgumentParser
import FSRS
import Flashcards
import Progress
import Study
import Terminal

/// `cards`: browses and searches.
struct CardsCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "cards", abstract: "List cards, all or those with certain words.",
    usage: "kartka cards [<options>] [<word> ...]")

  @OptionGroup(visibility: .hidden) var start: StartOptions
  @Option(help: ArgumentHelp("Only cards of this deck; may be repeated.", valueName: "deck"))
  var deck: [String] = []
  @Option(help: ArgumentHelp("Only cards with this tag; may be repeated.", valueName: "tag"))
  var tag: [String] = []
  @Option(help: ArgumentHelp("Only cards from this source; may be repeated.", valueName: "key"))
  var source: [String] = []
  @Flag(help: "Print JSON.")
  var json = false
  @Argument(help: ArgumentHelp("Words that question or answer must have.", valueName: "word"))
  var words: [String] = []

  mutating func run(in program: inout Program) throws -> Ending {
    let shelf = program.loadDecks()
    let library = program.loadLibrary()
    if !json { program.mentionDeckProblems(library) }
    let learner = try program.loadLearner(for: .reading)
    let scope: Set<CardID>?
    let chosen = CardScope(decks: deck, tags: tag, sources: source)
    switch chosen.cards(in: library.catalog, reading: { shelf.collection }) {
    case .failure(let problem):
      program.complain(problem.message)
      return .usage
    case .success(let cards): scope = cards
    }
    let wanted = words.map { folded($0) }
    let cards = shelf.collection.cards.filter { card in
      (scope?.contains(card.id) ?? true) && shelf.collection.matches(card, wanted)
    }
    json ? printJSON(cards, learner, &program) : printTable(cards, learner, &program)
    return .done
  }

  private func printJSON(_ cards: [Card], _ learner: LearnerState, _ program: inout Program) {
    let collection = program.loadDecks().collection
    let today = program.today(program.world.clock())
    let model = MemoryModel(learner.parameters)
    let list = cards.compactMap { card in
      collection.deck(of: card).map {
        CardJSON(card, in: $0, learner[card.id], model: model, today: today)
      }
    }
    program.world.write(JSONText.line(CardsJSON(cards: list)))
  }

  private func printTable(_ cards: [Card], _ learner: LearnerState, _ program: inout Program) {
    guard !cards.isEmpty else { return program.show("No card matches.") }
    let collection = program.loadDecks().collection
    let today = program.today(program.world.clock())
    let rows = cards.map { card -> [StyledText] in
      let progress = learner[card.id]
      let prompt = collection.deck(of: card).map { card.question(in: $0).prompt.plain } ?? ""
      return [
        "\(line: card.id.rawValue)", "\(CardState(progress, card, today: today).word)",
        "\(line: progress.due.map(\.dayText) ?? "")", "\(line: prompt)",
      ]
    }
    let table = Table(
      [.text("card", minimum: 12), .word("state"), .word("due"), .text("question", minimum: 16)],
      rows: rows)
    program.show(table.lines(in: program.screen))
    program.show("\(SafeText.count(cards.count, "card", "cards"), .dim)")
  }
}

extension CardState {
  /// The state on the screen.
  var word: SafeText {
    switch self {
    case .new: "new"
    case .learning: "learning"
    case .review: "review"
    case .relearning: "relearning"
    case .suspended: "suspended"
    case .buried: "buried"
    }
  }
}

extension Due {
  /// The day, or “today” for an instant within learning steps.
  fileprivate var dayText: String {
    switch self {
    case .day(let day): day.description
    case .instant: "today"
    }
  }
}

extension CardCollection {
  /// Whether every folded word stands in the card's question, answer, id, tags or section.
  fileprivate func matches(_ card: Card, _ words: [String]) -> Bool {
    guard !words.isEmpty, let deck = deck(of: card) else { return words.isEmpty }
    let question = card.question(in: deck)
    let texts =
      [question.prompt.plain, card.id.rawValue, card.note.section?.plain ?? ""]
      + question.task.answers + card.note.fields.tags
    let text = folded(texts.joined(separator: " "))
    return words.allSatisfy(text.contains)
  }
}
