import ArgumentParser
import Flashcards
import Progress

/// What Tab offers at the prompt.
struct Completer {
  private let catalog: Catalog
  private let collection: () -> CardCollection

  /// Knows the names of decks and cards, and reads the decks for their tags and sources.
  init(_ catalog: Catalog, reading collection: @escaping () -> CardCollection) {
    self.catalog = catalog
    self.collection = collection
  }

  private var decks: [String] { catalog.decks.map(\.name) }
  private var cards: [String] { catalog.outlines.indices.map { catalog.key(at: $0).rawValue } }
  private var tags: [String] {
    Set(collection().decks.flatMap { $0.notes.flatMap(\.fields.tags) }).sorted()
  }
  private var sources: [String] {
    Set(collection().decks.flatMap { $0.sources.map(\.key) }).sorted()
  }

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
    case "--tag": return tags
    case "--source": return sources
    case "--deck": return decks
    default: break
    }
    switch command {
    case "show", "suspend", "unsuspend", "bury", "flag", "unflag", "forget": return cards
    case "progress": return []
    case "config": return words.count == 1 ? ConfigCommand.keys : []
    default: return decks
    }
  }
}
