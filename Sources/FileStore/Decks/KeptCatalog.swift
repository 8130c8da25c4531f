public import Flashcards
public import Progress

/// The catalog of a decks folder in the cache: read while the files are the same, else made anew.
///
/// It begins with the listing that it is of and ends with a hash; whatever is not as expected makes it
/// none.
public struct KeptCatalog: Sendable {
  private let listing: DeckListing
  private let folder: String
  private let path: String
  private let files: any Files

  /// Decks shorter than this are read as fast as their catalog, in bytes.
  private static let leastDecks = 48 << 10
  /// How long a file must have been left alone, in seconds: the clock of a file system may stand
  /// still for as long, so that a change right after the last one would not show.
  private static let rest = 2

  /// The catalog of a listed folder.
  ///
  /// - Parameters:
  ///   - listing: The decks as they are now.
  ///   - folders: For the cache.
  public init(of listing: DeckListing, in folders: Folders) {
    self.init(of: listing, in: folders, Disk())
  }

  package init(of listing: DeckListing, in folders: Folders, _ files: any Files) {
    self.listing = listing
    self.files = files
    folder = folders.cache
    // The paths in a catalog are to be shown, so that each way to a folder has its own.
    let real = (try? files.realPath(listing.folder)) ?? ""
    path = "\(folder)/catalog-\(hexadecimal(StableHash.of("\(real)\n\(listing.folder)".utf8)))"
  }

  /// The catalog as it was kept; nil if there is none of just these files.
  public func read() -> Catalog? {
    guard let heading, let bytes = try? files.mapped(path) else { return nil }
    return try? Catalog(kept: bytes, heading: heading)
  }

  /// Keeps a catalog, atomically, unless that was done already.
  ///
  /// Nothing is kept of few decks, nor of decks that were changed just now.
  ///
  /// - Parameter catalog: That of the files of the listing, which were read after it.
  /// - Throws: `StoreFailure` when it cannot be written; the next start is then slower.
  public func write(_ catalog: Catalog) throws(StoreFailure) {
    let size = listing.decks.reduce(0) { $0 + $1.version.identity.size }
    guard let heading, size >= Self.leastDecks, listing.hasRested(seconds: Self.rest),
      !isKept(heading)
    else { return }
    try files.makeFolders(folder)
    try files.replaceAtomically(path, followingLinks: false) { (file) throws(StoreFailure) in
      var writer = SnapshotWriter { (bytes) throws(StoreFailure) in try file.write(bytes) }
      try catalog.write(to: &writer, heading: heading)
      try file.flush()
    }
  }

  /// Removes the catalog, which turned out to be of other files after all.
  public func remove() { try? files.remove(path) }

  private func isKept(_ heading: [UInt8]) -> Bool {
    (try? files.mapped(path)).map { Catalog.isKept($0, heading: heading) } ?? false
  }

  /// The program, and every file with its version; nil if the program cannot be told from others.
  private var heading: [UInt8]? {
    guard let program = files.programVersion else { return nil }
    var text = "\(program)\n\(listing.folder)\n"
    for deck in listing.decks { text += "\(deck.version.numbers) \(deck.name)\n\(deck.path)\n" }
    return Array(text.utf8)
  }
}

extension DeckListing {
  /// Whether no file was changed within so many seconds before the listing began.
  fileprivate func hasRested(seconds: Int) -> Bool {
    let latest = Int64(began - seconds) * 1_000_000_000
    return decks.allSatisfy {
      $0.version.changed < latest && $0.version.identity.modified < latest
    }
  }
}
