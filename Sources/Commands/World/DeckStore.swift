public import Flashcards
public import Progress

/// The deck files on disk, as capabilities.
public struct DeckStore {
  /// Lists the deck files below the decks folder; none is read.
  public var list: () -> Listing
  /// Reads all of them, as they are now.
  public var readAll: () -> Contents
  /// Reads one as it is now; nil if that cannot be done.
  public var read: (_ path: String) -> [UInt8]?
  /// The catalog that an earlier start kept, if the files that were listed last are the same still.
  public var keptCatalog: () -> Catalog?
  /// Keeps the catalog of the files that were listed last, if they are worth it.
  public var keepCatalog: (Catalog) -> Void
  /// Replaces a deck file, all or nothing, unless it was changed since it was read; makes a new one
  /// where none was.
  public var replace: (_ path: String, _ bytes: [UInt8]) throws(StoreFailure) -> Void
  /// Makes a folder the one where this machine looks for decks; nil: the usual place again.
  public var setFolder: (String?) throws(StoreFailure) -> Void

  /// Deck files made of their capabilities; without the last ones nothing is kept or set.
  public init(
    list: @escaping () -> Listing,
    readAll: @escaping () -> Contents,
    read: @escaping (_ path: String) -> [UInt8]?,
    replace: @escaping (String, [UInt8]) throws(StoreFailure) -> Void,
    setFolder: @escaping (String?) throws(StoreFailure) -> Void = { _ in },
    keptCatalog: @escaping () -> Catalog? = { nil },
    keepCatalog: @escaping (Catalog) -> Void = { _ in }
  ) {
    self.list = list
    self.readAll = readAll
    self.read = read
    self.replace = replace
    self.setFolder = setFolder
    self.keptCatalog = keptCatalog
    self.keepCatalog = keepCatalog
  }

  /// Deck files that were not read.
  public struct Listing: Equatable, Sendable {
    /// The folder, as to be shown.
    public var folder: String
    /// The files, by path.
    public var files: [File]
    /// What could not be listed, each a sentence of facts.
    public var problems: [StoreFailure]

    /// One file.
    public struct File: Equatable, Sendable {
      /// Path to open and to show.
      public var path: String
      /// Numbers of which at least one changes whenever the file does.
      public var version: [Int64]

      /// A file.
      public init(path: String, version: [Int64]) {
        self.path = path
        self.version = version
      }
    }

    /// A listing.
    public init(folder: String, files: [File], problems: [StoreFailure]) {
      self.folder = folder
      self.files = files
      self.problems = problems
    }
  }

  /// Deck files that were read.
  public struct Contents: Sendable {
    /// The folder, as to be shown.
    public var folder: String
    /// The files, by path.
    public var files: [File]
    /// What could not be read, each a sentence of facts.
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
    public init(folder: String, files: [File], problems: [StoreFailure]) {
      self.folder = folder
      self.files = files
      self.problems = problems
    }
  }
}
