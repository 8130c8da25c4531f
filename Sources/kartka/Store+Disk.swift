import Commands
import FileStore
import Glibc
import Progress

/// The disk behind the commands: the folders, the journal while it is open, and what the deck files
/// were when they were read.
final class Disk {
  let folders: Folders
  /// Where decks are, for the folder that this machine's configuration names.
  private let decksFolder: (String?) -> String
  private var configuration: Configuration
  private(set) var journal: Journal?
  private var eventIDs: EventIDs?
  private var identities: [String: FileIdentity] = [:]
  /// The signal that came while something was read, as by Ctrl-C.
  var interruption: () -> Int32? = { nil }

  init(_ folders: Folders, decksFolder: @escaping (String?) -> String) throws(StoreFailure) {
    self.folders = folders
    self.decksFolder = decksFolder
    configuration = try Configuration(folders: folders)
  }

  private var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  private var decks: String { decksFolder(configuration.values["decks"]) }

  func setDecksFolder(_ path: String?) throws(StoreFailure) {
    configuration.values["decks"] = path.map { $0.hasPrefix("/") ? $0 : currentFolder + "/" + $0 }
    try configuration.save(folders: folders)
  }

  func readDecks() -> Store.DeckFiles {
    let decks = decks
    let folder = DeckFolder(reading: decks)
    identities = [:]
    for deck in folder.decks { identities[deck.path] = deck.identity }
    return Store.DeckFiles(
      folder: decks,
      files: folder.decks.map { .init(name: $0.name, path: $0.path, bytes: $0.bytes) },
      problems: folder.problems)
  }

  /// The journal for an access; one that is open for writing serves for both, since it has the lock.
  func open(for access: Store.Access) throws(StoreFailure) -> Journal {
    if let journal, access == .reading || !journal.isReadOnly { return journal }
    let opened = try Journal(folders: folders, readOnly: access == .reading)
    journal = opened
    eventIDs = opened.makeEventIDs()
    return opened
  }

  func readJournal(for access: Store.Access) throws(StoreFailure) -> Store.JournalContents {
    let journal = try open(for: access)
    let loaded = try journal.load()
    journal.noteMerged(loaded.report)
    let report = loaded.report
    let damage = report.problems.filter { !$0.isTornEnd }
    let torn = report.problems.count - damage.count
    return Store.JournalContents(
      learner: loaded.state,
      damage: damage.map {
        .init(path: "\(folders.journal)/\($0.file)", line: $0.line, problem: $0.problem)
      },
      damagedLines: report.badLines - torn, failures: report.failures, merged: report.merged,
      device: journal.device.isEmpty ? nil : journal.device)
  }

  /// The lines of what waits to be saved.
  var unsavedLines: String { String(decoding: journal?.unsavedLines ?? [], as: UTF8.self) }

  func append(_ events: [Event]) throws(StoreFailure) {
    guard let journal else { throw .readOnly }
    try journal.append(events)
  }

  func nextEventID() -> EventID {
    guard var ids = eventIDs else { preconditionFailure("Events are made after loading.") }
    defer { eventIDs = ids }
    return ids.next()
  }

  func replaceDeck(_ path: String, _ bytes: [UInt8]) throws(StoreFailure) {
    if let identity = identities[path] {
      try replaceAtomically(path, with: bytes, ifUnchangedSince: identity)
    } else {
      try makeFile(path, with: bytes)
    }
  }
}

extension Store {
  /// The store on disk.
  init(_ disk: Disk) {
    self.init(
      readDecks: { MainActor.assumeIsolated { disk.readDecks() } },
      readJournal: { (access) throws(StoreFailure) in
        try onMain { () throws(StoreFailure) in try disk.readJournal(for: access) }
      },
      append: { (events) throws(StoreFailure) in
        try onMain { () throws(StoreFailure) in try disk.append(events) }
      },
      nextEventID: { MainActor.assumeIsolated { disk.nextEventID() } },
      replaceDeck: { (path, bytes) throws(StoreFailure) in
        try onMain { () throws(StoreFailure) in try disk.replaceDeck(path, bytes) }
      },
      setDecksFolder: { (path) throws(StoreFailure) in
        try onMain { () throws(StoreFailure) in try disk.setDecksFolder(path) }
      },
      care: Care(disk))
  }
}
