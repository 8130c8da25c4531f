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

/// The decks below a folder, all of them read.
public struct DeckFolder: Sendable {
  /// The decks that could be read, by name.
  public private(set) var decks: [DeckFile] = []
  /// What could not be listed or read, and why.
  public private(set) var problems: [StoreFailure]

  /// A deck may be this long, in bytes.
  public static let longestDeck = 64 << 20

  /// Reads the decks of a listing.
  public init(reading listing: DeckListing) { self.init(reading: listing, Disk()) }

  package init(
    reading listing: DeckListing, _ files: any Files, limit: Int = DeckFolder.longestDeck
  ) {
    problems = listing.problems
    decks.reserveCapacity(listing.decks.count)
    for entry in listing.decks {
      do throws(StoreFailure) {
        let (bytes, identity) = try files.contents(of: entry.path, limit: limit, follow: true)
        decks.append(
          DeckFile(name: entry.name, path: entry.path, bytes: bytes, identity: identity))
      } catch {
        problems.append(error)
      }
    }
  }
}

/// The content of one text file, such as an article, with its limit.
///
/// - Parameters:
///   - path: The file; a link is followed, a pipe or device is refused.
///   - limit: The most bytes that are read.
/// - Returns: The bytes and what the file was, for `replaceAtomically`.
/// - Throws: `StoreFailure` when it cannot be read, is no regular file or is too long.
public func readFile(
  _ path: String, limit: Int = DeckFolder.longestDeck
) throws(StoreFailure) -> (bytes: [UInt8], identity: FileIdentity) {
  try Disk().contents(of: path, limit: limit, follow: true)
}
