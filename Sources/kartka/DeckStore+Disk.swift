import Commands
import FileStore
import Flashcards
import Glibc
import Progress

/// The deck files behind the commands: where they are, and what they were when they were listed and
/// read.
final class DecksOnDisk {
  private let folders: Folders
  /// Where decks are, for the folder that this machine's configuration names.
  private let folder: (String?) -> String
  private var configuration: Configuration
  private var listing: DeckListing?
  private var identities: [String: FileIdentity] = [:]

  init(_ folders: Folders, folder: @escaping (String?) -> String) throws(StoreFailure) {
    self.folders = folders
    self.folder = folder
    configuration = try Configuration(folders: folders)
  }

  func setFolder(_ path: String?) throws(StoreFailure) {
    configuration.values["decks"] = path.map { $0.hasPrefix("/") ? $0 : currentFolder + "/" + $0 }
    try configuration.save(folders: folders)
  }

  private var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  func list() -> DeckStore.Listing {
    let found = DeckListing(of: folder(configuration.values["decks"]))
    listing = found
    return DeckStore.Listing(
      folder: found.folder,
      files: found.decks.map { .init(path: $0.path, version: $0.version.numbers) },
      problems: found.problems)
  }

  func readAll() -> DeckStore.Contents {
    let listing = DeckListing(of: folder(configuration.values["decks"]))
    let found = DeckFolder(reading: listing)
    for deck in found.decks { identities[deck.path] = deck.identity }
    return DeckStore.Contents(
      folder: listing.folder,
      files: found.decks.map { .init(name: $0.name, path: $0.path, bytes: $0.bytes) },
      problems: found.problems)
  }

  func read(_ path: String) -> [UInt8]? { try? readFile(path).bytes }

  var keptCatalog: Catalog? { listing.flatMap { KeptCatalog(of: $0, in: folders).read() } }

  func keepCatalog(_ catalog: Catalog) {
    guard let listing else { return }
    // The cache is only a cache: without it the next start is slower.
    try? KeptCatalog(of: listing, in: folders).write(catalog)
  }

  func replace(_ path: String, _ bytes: [UInt8]) throws(StoreFailure) {
    if let identity = identities[path] {
      try replaceAtomically(path, with: bytes, ifUnchangedSince: identity)
    } else {
      try makeFile(path, with: bytes)
    }
  }
}

extension DeckStore {
  /// The deck files on disk.
  init(_ decks: DecksOnDisk) {
    self.init(
      list: { MainActor.assumeIsolated { decks.list() } },
      readAll: { MainActor.assumeIsolated { decks.readAll() } },
      read: { path in MainActor.assumeIsolated { decks.read(path) } },
      replace: { (path, bytes) throws(StoreFailure) in
        try onMain { () throws(StoreFailure) in try decks.replace(path, bytes) }
      },
      setFolder: { (path) throws(StoreFailure) in
        try onMain { () throws(StoreFailure) in try decks.setFolder(path) }
      },
      keptCatalog: { MainActor.assumeIsolated { decks.keptCatalog } },
      keepCatalog: { catalog in MainActor.assumeIsolated { decks.keepCatalog(catalog) } })
  }
}
