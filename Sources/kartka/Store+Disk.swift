import Commands
import FileStore
import Glibc
import Progress

/// The disk behind the commands: the folders, and the journal while it is open.
final class Disk {
  let folders: Folders
  let decks: DecksOnDisk
  private(set) var journal: Journal?
  private var eventIDs: EventIDs?
  /// The signal that came while something was read, as by Ctrl-C.
  var interruption: () -> Int32? = { nil }

  init(_ folders: Folders, decksFolder: @escaping (String?) -> String) throws(StoreFailure) {
    self.folders = folders
    decks = try DecksOnDisk(folders, folder: decksFolder)
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
}

extension Store {
  /// The store on disk.
  init(_ disk: Disk) {
    self.init(
      decks: DeckStore(disk.decks),
      readJournal: { (access) throws(StoreFailure) in
        try onMain { () throws(StoreFailure) in try disk.readJournal(for: access) }
      },
      append: { (events) throws(StoreFailure) in
        try onMain { () throws(StoreFailure) in try disk.append(events) }
      },
      nextEventID: { MainActor.assumeIsolated { disk.nextEventID() } },
      care: Care(disk))
  }
}
