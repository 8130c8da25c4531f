import ArgumentParser
import FSRS
import Flashcards
import Progress
import Terminal

/// `config`: shows and changes settings.
struct ConfigCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show or change settings.",
    discussion: """
      The value “default” brings back the default. A change can be undone, but not of what belongs to \
      this machine: “decks” is where it looks for decks, “device-name” what others call it.
      """)

  /// Everything that can be set, what belongs to this machine last.
  static let keys = SettingKey.allCases.map(\.rawValue) + ["decks", "device-name"]

  @OptionGroup(visibility: .hidden) var start: StartOptions
  @Option(help: ArgumentHelp("Only for this deck.", valueName: "deck"))
  var deck: String?
  @Argument(help: ArgumentHelp("Which setting.", valueName: "key"))
  var key: String?
  @Argument(help: ArgumentHelp("What to set.", valueName: "value"))
  var value: [String] = []

  mutating func run(in program: inout Program) throws -> Ending {
    let learner = try program.loadLearner(for: value.isEmpty ? .reading : .writing)
    guard let key else {
      program.show(SettingsTable(settings: learner.settings).lines(in: program.screen))
      return .done
    }
    let names = deck == nil ? [] : program.loadLibrary().catalog.decks.map(\.name)
    if let deck, !names.contains(deck) {
      program.complain(CardScope.missing("deck", deck, in: names))
      return .usage
    }
    if key == "decks" { return try decksFolder(&program) }
    if key == "device-name" { return program.nameDevice(value.joined(separator: " ")) }
    if value.isEmpty { return show(key, learner.settings, &program) }
    return change(key, to: value == ["default"] ? "" : value.joined(separator: " "), &program)
  }

  /// The folder of decks is a setting of this machine, not of the learner.
  private func decksFolder(_ program: inout Program) throws(StoreFailure) -> Ending {
    guard let folder = value.first else {
      program.show("\("decks" as SafeText, .bold) = \(line: program.loadLibrary().folder)")
      return .done
    }
    guard program.mayWrite() else { return .no }
    try program.world.store.decks.setFolder(folder == "default" ? nil : folder)
    program.forgetDecks()
    program.show("decks = \(line: program.loadLibrary().folder)")
    return .done
  }

  private func show(_ key: String, _ settings: Settings, _ program: inout Program) -> Ending {
    guard let known = SettingKey(rawValue: key) else {
      program.complain(Messages.text(for: .unknown(key: key)))
      return .usage
    }
    program.show(
      "\(line: key, .bold) = \(line: settings.text(of: known, deck: deck))   \(known.meaning)")
    program.show("\("takes " as SafeText, .dim)\(known.expected, .dim)")
    return .done
  }

  private func change(_ key: String, to value: String, _ program: inout Program) -> Ending {
    let content: Event.Content
    let retention = program.learner?.settings.desiredRetention() ?? 0.9
    do {
      content = try Settings.change(key, deck: deck, to: value)
    } catch {
      program.complain(Messages.text(for: error))
      return .usage
    }
    guard program.record([content]) != nil, let known = SettingKey(rawValue: key),
      let learner = program.learner
    else { return .no }
    let scope: StyledText = deck.map { " for \(line: $0)" } ?? ""
    program.show(
      "\(line: key) = \(line: learner.settings.text(of: known, deck: deck))\(scope)")
    let new = learner.settings.desiredRetention()
    if let consequence = program.consequence(from: retention, to: new) { program.show(consequence) }
    return .done
  }
}

/// All settings with their values.
struct SettingsTable {
  let settings: Settings

  func lines(in screen: Capabilities) -> [StyledText] {
    var rows = SettingKey.allCases.filter(\.isOverall).map { key -> [StyledText] in
      [
        "\(line: key.rawValue, .bold)", "\(line: settings.text(of: key, deck: nil))",
        StyledText(key.meaning),
      ]
    }
    for (name, value) in settings.values.sorted(by: { $0.key < $1.key })
    where name.contains(":") && !value.isEmpty {
      rows.append(["\(line: name)", "\(line: value)", "for this deck"])
    }
    return Table([.text("setting"), .text("value"), .text("what it does")], rows: rows)
      .lines(in: screen)
  }
}

extension Settings {
  /// The value in force, as it would be written.
  func text(of key: SettingKey, deck: String?) -> String {
    switch key {
    case .retention: SafeText.number(desiredRetention(deck: deck), decimals: 2).string
    case .learningSteps: steps(learningSteps)
    case .relearningSteps: steps(relearningSteps)
    case .new: String(deck.flatMap { newPerDay(deck: $0) } ?? newPerDay)
    case .reviews:
      (deck.flatMap { reviewsPerDay(deck: $0) } ?? reviewsPerDay).map(String.init) ?? "no limit"
    case .rollover: String(rolloverHour)
    case .order: order.rawValue
    case .buttons: String(buttons)
    case .type: typesClozes ? "on" : "off"
    case .leech: String(leechThreshold)
    case .maximumInterval: String(maximumInterval)
    case .fuzz: fuzz ? "on" : "off"
    case .model: model?.rawValue ?? "6"
    case .autoFit: autoFit ? "on" : "off"
    case .exam: deck.flatMap { exam(deck: $0) }.map(text(of:)) ?? "none"
    }
  }

  /// An exam as it is written: `2027-01-08 90%`.
  private func text(of exam: Exam) -> String {
    "\(exam.day) \(SafeText.number(exam.target * 100).string)%"
  }

  private func steps(_ seconds: [Double]) -> String {
    let words = seconds.map { SafeText.interval(seconds: $0).string }
    return words.isEmpty ? "none" : words.joined(separator: " ")
  }
}

extension SettingKey {
  /// What it does, in a few words.
  var meaning: SafeText {
    switch self {
    case .retention: "chance of recall at which a card is asked again"
    case .learningSteps: "delays before a new card counts as learned"
    case .relearningSteps: "delays after a forgotten card"
    case .new: "new cards a day"
    case .reviews: "reviews a day"
    case .rollover: "hour at which a study day begins"
    case .order: "which due card comes first"
    case .buttons: "grades to choose from"
    case .type: "whether blanks are to be typed"
    case .leech: "lapses after which a card is reported"
    case .maximumInterval: "longest interval in days"
    case .fuzz: "whether intervals are spread a little"
    case .model: "memory model, FSRS-6 or FSRS-7"
    case .autoFit: "whether the model is fitted again after sessions"
    case .exam: "day on which a deck should be known"
    }
  }
}
