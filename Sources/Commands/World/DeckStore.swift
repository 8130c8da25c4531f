public import Flashcards
public import Progress

/// The deck files on disk, as capabilities.
public struct DeckStore {
  /// Lists the deck files below the decks folder; none is read.
  public var list: () -> Listing
  /// Reads all files of a listing, as they are now.
  public var readAll: (Listing) -> Contents
  /// Reads one file of a listing, as it is now.
  public var read: (_ path: String, Listing) throws(StoreFailure) -> [UInt8]
  /// The catalog that an earlier start kept of just these files.
  public var keptCatalog: (Listing) -> Catalog?
  /// Keeps the catalog of these files, if they are worth it; nil: what is kept was wrong.
  public var keepCatalog: (Catalog?, Listing) -> Void
  /// Replaces a deck file, all or nothing, unless it was changed since all were read; makes a new one
  /// where none was.
  public var replace: (_ path: String, _ bytes: [UInt8]) throws(StoreFailure) -> Void
  /// Makes a folder the one where this machine looks for decks; nil: the usual place again.
  public var setFolder: (String?) throws(StoreFailure) -> Void

  /// Deck files made of their capabilities.
  public init(
    list: @escaping () -> Listing,
    readAll: @escaping (Listing) -> Contents,
    read: @escaping (_ path: String, Listing) throws(StoreFailure) -> [UInt8],
    keptCatalog: @escaping (Listing) -> Catalog?,
    keepCatalog: @escaping (Catalog?, Listing) -> Void,
    replace: @escaping (String, [UInt8]) throws(StoreFailure) -> Void,
    setFolder: @escaping (String?) throws(StoreFailure) -> Void
  ) {
    self.list = list
    self.readAll = readAll
    self.read = read
    self.keptCatalog = keptCatalog
    self.keepCatalog = keepCatalog
    self.replace = replace
    self.setFolder = setFolder
  }
}

extension DeckStore {
  /// Deck files that were not read.
  public struct Listing: Sendable {
    /// The folder, as to be shown.
    public var folder: String
    /// The files, by path.
    public var files: [File]
    /// What could not be listed, each a sentence of facts.
    public var problems: [StoreFailure]
    /// When the listing began, in seconds since 1970.
    public var began: Int

    /// One file.
    public struct File: Equatable, Sendable {
      /// Path below the folder without `.md`.
      public var name: String
      /// Path to open and to show.
      public var path: String
      /// Numbers of which at least one changes whenever the file does.
      public var version: [Int64]

      /// A file.
      public init(name: String, path: String, version: [Int64]) {
        self.name = name
        self.path = path
        self.version = version
      }
    }

    /// A listing.
    public init(folder: String, files: [File], problems: [StoreFailure], began: Int) {
      self.folder = folder
      self.files = files
      self.problems = problems
      self.began = began
    }

    /// Whether nothing has changed between two listings.
    func hasSameFiles(as other: Listing) -> Bool {
      folder == other.folder && files == other.files && problems == other.problems
    }
  }

  /// Deck files that were read.
  public struct Contents: Sendable {
    /// The files, by path.
    public var files: [File]
    /// What could not be listed or read, each a sentence of facts.
    public var problems: [StoreFailure]

    /// One file.
    public struct File: Equatable, Sendable {
      /// Path below the folder without `.md`.
      public var name: String
      /// Path to open and to show.
      public var path: String
      /// What it holds.
      public var bytes: [UInt8]

      /// A file.
      public init(name: String, path: String, bytes: [UInt8]) {
        self.name = name
        self.path = path
        self.bytes = bytes
      }
    }

    /// Deck files.
    public init(files: [File], problems: [StoreFailure]) {
      self.files = files
      self.problems = problems
    }
  }
}
