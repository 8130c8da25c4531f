import ArgumentParser
import Flashcards
import Progress

/// The names of decks, cards, tags and sources, found out when they are asked for first.
final class KnownNames {
  private var program: Program

  /// The names that a program knows; it may go on without them.
  init(_ program: Program) {
    self.program = program
    self.program.learner = nil  // which has one owner, so that it changes without a copy
  }

  private(set) lazy var decks = program.loadLibrary().catalog.decks.map(\.name)
  private(set) lazy var cards = {
    let catalog = program.loadLibrary().catalog
    return catalog.outlines.indices.map { catalog.key(at: $0).rawValue }
  }()
  private(set) lazy var tags = Set(
    program.loadDecks().collection.decks.flatMap { $0.notes.flatMap(\.fields.tags) }
  ).sorted()
  private(set) lazy var sources = Set(
    program.loadDecks().collection.decks.flatMap { $0.sources.map(\.key) }
  ).sorted()
}

/// What Tab offers at the prompt.
struct Completer {
  private let names: KnownNames

  /// Offers these names.
  init(_ names: KnownNames) { self.names = names }

  /// Candidates for the last word of the start of a line.
  func candidates(for start: String) -> [String] {
    var words = CommandLineWords(start).words
    let word = start.last.map(\.isWhitespace) ?? true ? "" : words.popLast() ?? ""
    return choices(after: words, beginning: word).filter { $0.hasPrefix(word) && $0 != word }
  }

  private func choices(after words: [String], beginning word: String) -> [String] {
    guard let command = words.first else { return CommandNames.all }
    let subcommands = CommandNames.subcommands(of: command)
    if !subcommands.isEmpty, words.count == 1 { return subcommands }
    if command == "help" {
      return words.count == 1 ? CommandNames.all + ["keys"] : CommandNames.subcommands(of: words[1])
    }
    if word.hasPrefix("-") { return CommandOptions.names(of: words) }
    switch words.last {
    case "--tag": return names.tags
    case "--source": return names.sources
    case "--deck": return names.decks
    default: break
    }
    switch command {
    case "show", "suspend", "unsuspend", "bury", "flag", "unflag", "forget": return names.cards
    case "progress": return []
    case "config": return words.count == 1 ? ConfigCommand.keys : []
    default: return names.decks
    }
  }
}
