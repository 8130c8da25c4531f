import ArgumentParser
import Flashcards
import Progress
import Terminal

/// Cards by their names.
struct CardNames: ParsableArguments {
  @Argument(help: ArgumentHelp("Cards, or notes for all their cards.", valueName: "id"))
  var ids: [String]
}

/// A command that does one thing to cards.
protocol CardActionCommand: ProgramCommand {
  /// Which cards.
  var names: CardNames { get }

  /// What to save for a card.
  func content(for card: CardID, today: StudyDay) -> Event.Content

  /// What was done, as in `Suspended: summit-2008/c1`.
  static var done: StyledText { get }
}

extension CardActionCommand {
  mutating func run(in program: inout Program) throws -> Ending {
    let collection = program.loadDecks().collection
    _ = try program.loadLearner()
    var cards: [CardID] = []
    for id in names.ids {
      let found = collection.cards(named: id)
      if found.isEmpty {
        program.complain(program.noSuchCard(id, in: collection))
        return .usage
      }
      cards += found.map(\.id)
    }
    let today = program.today(program.world.clock())
    guard program.record(cards.map { content(for: $0, today: today) }) != nil else { return .no }
    guard program.unsaved.isEmpty else { return .notSaved }
    for card in cards { program.show("\(Self.done): \(line: card.rawValue)") }
    return .done
  }
}

/// `suspend`: cards are not asked any more.
struct SuspendCommand: CardActionCommand {
  static let configuration = CommandConfiguration(
    commandName: "suspend", abstract: "Stop asking cards.")
  static var done: StyledText { "Suspended" }

  @OptionGroup(visibility: .hidden) var start: StartOptions
  @OptionGroup var names: CardNames

  func content(for card: CardID, today: StudyDay) -> Event.Content { .suspend(card) }
}

/// `unsuspend`: cards are asked again.
struct UnsuspendCommand: CardActionCommand {
  static let configuration = CommandConfiguration(
    commandName: "unsuspend", abstract: "Ask suspended or buried cards again.")
  static var done: StyledText { "Asked again" }

  @OptionGroup(visibility: .hidden) var start: StartOptions
  @OptionGroup var names: CardNames

  func content(for card: CardID, today: StudyDay) -> Event.Content { .unsuspend(card) }
}

/// `bury`: cards wait until tomorrow.
struct BuryCommand: CardActionCommand {
  static let configuration = CommandConfiguration(
    commandName: "bury", abstract: "Leave cards until tomorrow.")
  static var done: StyledText { "Buried until tomorrow" }

  @OptionGroup(visibility: .hidden) var start: StartOptions
  @OptionGroup var names: CardNames

  func content(for card: CardID, today: StudyDay) -> Event.Content {
    .bury(card, until: today + 1)
  }
}

/// `flag`: cards are wrong or stale.
struct FlagCommand: CardActionCommand {
  static let configuration = CommandConfiguration(
    commandName: "flag", abstract: "Flag cards as wrong or stale.")
  static var done: StyledText { "Flagged" }

  @OptionGroup(visibility: .hidden) var start: StartOptions
  @OptionGroup var names: CardNames
  @Option(help: ArgumentHelp("What is wrong.", valueName: "text"))
  var reason: String?

  func content(for card: CardID, today: StudyDay) -> Event.Content {
    .flag(card, reason: reason)
  }
}

/// `unflag`: takes flags off.
struct UnflagCommand: CardActionCommand {
  static let configuration = CommandConfiguration(
    commandName: "unflag", abstract: "Take flags off cards.")
  static var done: StyledText { "Flag taken off" }

  @OptionGroup(visibility: .hidden) var start: StartOptions
  @OptionGroup var names: CardNames

  func content(for card: CardID, today: StudyDay) -> Event.Content { .unflag(card) }
}

/// `forget`: cards are new again.
struct ForgetCommand: CardActionCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Make cards new again; their history stays.")
  static var done: StyledText { "New again" }

  @OptionGroup(visibility: .hidden) var start: StartOptions
  @OptionGroup var names: CardNames

  func content(for card: CardID, today: StudyDay) -> Event.Content { .forget(card) }
}

/// `due`: cards are asked on a day of the learner's choice.
struct DueCommand: CardActionCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Ask cards on a certain day.")
  static var done: StyledText { "Moved" }

  @OptionGroup(visibility: .hidden) var start: StartOptions
  @Option(
    name: .customLong("on"),
    help: ArgumentHelp("The day, such as 2026-12-01, or days from today.", valueName: "day"))
  var dayText: String
  @OptionGroup var names: CardNames

  func validate() throws {
    guard StudyDay(iso: dayText) == nil, daysFromToday == nil else { return }
    throw ValidationError(
      "--on takes a day such as 2026-12-01, or a number of days from 0 to 36500.")
  }

  func content(for card: CardID, today: StudyDay) -> Event.Content {
    .due(card, StudyDay(iso: dayText) ?? today + (daysFromToday ?? 0))
  }

  private var daysFromToday: Int? {
    Int(dayText).flatMap { (0...36_500).contains($0) ? $0 : nil }
  }
}
