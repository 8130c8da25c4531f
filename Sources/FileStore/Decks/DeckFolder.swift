public import Progress

/// A deck's file as it was read.
public struct DeckFile: Equatable, Sendable {
  /// The path below the decks folder without `.md`.
  public var name: String
  /// The path to show and to open.
  public var path: String
  /// The content.
  public var bytes: [UInt8]
  /// What it was when it was read, for `replaceAtomically`.
  public var identity: FileIdentity
}

/// The decks below a folder, to be read.
public struct DeckFolder: Sendable {
  private let listing: DeckListing
  private let files: any Files
  private let limit: Int

  /// A deck may be this long, in bytes.
  public static let longestDeck = 64 << 20

  /// The decks of a listing.
  public init(_ listing: DeckListing) { self.init(listing, Disk()) }

  package init(
    _ listing: DeckListing, _ files: any Files, limit: Int = DeckFolder.longestDeck
  ) {
    self.listing = listing
    self.files = files
    self.limit = limit
  }

  /// Reads all decks, as they are now.
  ///
  /// - Returns: Those that can be read, by name, and why not the others, with the problems of the
  ///   listing before them.
  public func readAll() -> (decks: [DeckFile], problems: [StoreFailure]) {
    var decks: [DeckFile] = []
    var problems = listing.problems
    decks.reserveCapacity(listing.decks.count)
    for entry in listing.decks {
      do throws(StoreFailure) {
        let (bytes, identity) = try read(entry.path)
        decks.append(
          DeckFile(name: entry.name, path: entry.path, bytes: bytes, identity: identity))
      } catch {
        problems.append(error)
      }
    }
    return (decks, problems)
  }

  /// Reads a deck as it is now.
  ///
  /// What is behind its path may have changed since it was listed: it must lie in the folder still.
  ///
  /// - Throws: `StoreFailure` when it cannot be read, is no regular file, is too long or lies elsewhere.
  public func read(_ path: String) throws(StoreFailure) -> (bytes: [UInt8], identity: FileIdentity)
  {
    let found = try files.contents(of: path, limit: limit, follow: true)
    guard files.lies(path, in: try files.realFolder(listing.folder)) else {
      throw .outside(path: path)
    }
    return found
  }
}
