import ArgumentParser
import FSRS
import Flashcards
import Progress
import Study
import Terminal

/// `show`: one card or note with all that is known about it.
struct ShowCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a card with its note, sources, memory and history.")

  @OptionGroup(visibility: .hidden) var start: StartOptions
  @Flag(help: "Print JSON, as `cards --json` does.")
  var json = false
  @Argument(help: ArgumentHelp("A card, or a note for all its cards.", valueName: "id"))
  var id: String

  mutating func run(in program: inout Program) throws -> Ending {
    let collection = program.loadDecks().collection
    let learner = try program.loadLearner(for: .reading)
    let cards = collection.cards(named: id)
    guard !cards.isEmpty else {
      program.complain(program.noSuchCard(id, in: collection))
      return .usage
    }
    let now = program.world.clock()
    let today = program.today(now)
    let model = MemoryModel(learner.parameters)
    if json {
      let list = cards.compactMap { card in
        collection.deck(of: card).map {
          CardJSON(card, in: $0, learner[card.id], model: model, today: today)
        }
      }
      program.world.write(JSONText.line(CardsJSON(cards: list)))
      return .done
    }
    for card in cards {
      guard let deck = collection.deck(of: card) else { continue }
      let screen = CardScreen(
        card: card, deck: deck, progress: learner[card.id],
        reviews: learner.reviews(of: card.id), model: model, today: today, screen: program.screen)
      program.show(screen.lines)
    }
    return .done
  }
}
