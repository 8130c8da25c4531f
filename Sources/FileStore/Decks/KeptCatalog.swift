public import Flashcards
public import Progress

/// The catalog of a decks folder in the cache: read while the files are the same, else made anew.
///
/// It begins with the listing that it is of and ends with a hash; whatever is not as expected makes it
/// none.
public struct KeptCatalog: Sendable {
  private let path: String
  private let folder: String
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
    self.files = files
    self.listing = listing
    folder = folders.cache
    let real = (try? files.realPath(listing.folder)) ?? listing.folder
    path = "\(folder)/catalog-\(hexadecimal(StableHash.of(real.utf8)))"
  }

  private let listing: DeckListing

  /// The catalog as it was kept; nil if there is none of just these files.
  public func read() -> Catalog? {
    guard let bytes = try? files.mapped(path) else { return nil }
    return try? Catalog(kept: bytes, heading: heading)
  }

  /// Keeps a catalog, atomically.
  ///
  /// Nothing is kept of few decks, nor of decks that were changed just now.
  ///
  /// - Parameter catalog: That of the files of the listing, which were read after it.
  /// - Throws: `StoreFailure` when it cannot be written; the next start is then slower.
  public func write(_ catalog: Catalog) throws(StoreFailure) {
    let size = listing.decks.reduce(0) { $0 + $1.version.identity.size }
    guard size >= Self.leastDecks, listing.hasRested(seconds: Self.rest) else { return }
    try files.makeFolders(folder)
    let heading = heading
    try files.replaceAtomically(path) { (file) throws(StoreFailure) in
      var writer = SnapshotWriter { (bytes) throws(StoreFailure) in try file.write(bytes) }
      try catalog.write(to: &writer, heading: heading)
      try file.flush()
    }
  }

  /// The program, and every file with its version.
  private var heading: [UInt8] {
    var text = "\(Coverage.program(files))\n\(listing.folder)\n"
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
