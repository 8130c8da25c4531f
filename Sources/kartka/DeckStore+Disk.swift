import Commands
import FileStore
import Flashcards
import Glibc
import Progress

/// The deck files behind the commands: where they are, and what they were when they were read.
final class DecksOnDisk {
  private let folders: Folders
  /// Where decks are, for the folder that this machine's configuration names.
  private let folder: (String?) -> String
  private var configuration: Configuration
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
    DeckStore.Listing(DeckListing(of: folder(configuration.values["decks"])))
  }

  func readAll(_ listing: DeckStore.Listing) -> DeckStore.Contents {
    let (decks, problems) = DeckFolder(DeckListing(listing)).readAll()
    identities = [:]
    for deck in decks { identities[deck.path] = deck.identity }
    return DeckStore.Contents(
      files: decks.map { .init(name: $0.name, path: $0.path, bytes: $0.bytes) },
      problems: problems)
  }

  func read(_ path: String, _ listing: DeckStore.Listing) throws(StoreFailure) -> [UInt8] {
    try DeckFolder(DeckListing(listing)).read(path).bytes
  }

  func keptCatalog(_ listing: DeckStore.Listing) -> Catalog? {
    KeptCatalog(of: DeckListing(listing), in: folders).read()
  }

  func keepCatalog(_ catalog: Catalog?, _ listing: DeckStore.Listing) {
    let kept = KeptCatalog(of: DeckListing(listing), in: folders)
    guard let catalog else { return kept.remove() }
    // The cache is only a cache: without it the next start is slower.
    try? kept.write(catalog)
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
      readAll: { listing in MainActor.assumeIsolated { decks.readAll(listing) } },
      read: { (path, listing) throws(StoreFailure) in
        try onMain { () throws(StoreFailure) in try decks.read(path, listing) }
      },
      keptCatalog: { listing in MainActor.assumeIsolated { decks.keptCatalog(listing) } },
      keepCatalog: { catalog, listing in
        MainActor.assumeIsolated { decks.keepCatalog(catalog, listing) }
      },
      replace: { (path, bytes) throws(StoreFailure) in
        try onMain { () throws(StoreFailure) in try decks.replace(path, bytes) }
      },
      setFolder: { (path) throws(StoreFailure) in
        try onMain { () throws(StoreFailure) in try decks.setFolder(path) }
      })
  }
}

extension DeckStore.Listing {
  fileprivate init(_ listing: DeckListing) {
    self.init(
      folder: listing.folder,
      files: listing.decks.map {
        .init(name: $0.name, path: $0.path, version: $0.version.numbers)
      }, problems: listing.problems, began: listing.began)
  }
}

extension DeckListing {
  fileprivate init(_ listing: DeckStore.Listing) {
    self.init(
      folder: listing.folder,
      decks: listing.files.compactMap { file in
        FileVersion(numbers: file.version).map {
          Entry(name: file.name, path: file.path, version: $0)
        }
      }, problems: listing.problems, began: listing.began)
  }
}
