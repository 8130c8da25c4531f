public import Progress

/// What is on disk, as capabilities.
public struct Store {
  /// Reads the deck files below the decks folder.
  public var readDecks: () -> DeckFiles
  /// Reads the journal, and from then on holds the right to write.
  public var readJournal: () throws(StoreFailure) -> JournalContents
  /// Appends events; durable when it returns.
  public var append: ([Event]) throws(StoreFailure) -> Void
  /// Identifiers for this start of the program.
  public var nextEventID: () -> EventID
  /// Replaces a deck file, or makes a new one (`expected` nil), all or nothing; refuses when the
  /// file is not as `expected` any more.
  public var replaceDeck:
    (_ path: String, _ bytes: [UInt8], _ expected: [UInt8]?) throws(StoreFailure) -> Void

  /// A store made of its capabilities.
  public init(
    readDecks: @escaping () -> DeckFiles,
    readJournal: @escaping () throws(StoreFailure) -> JournalContents,
    append: @escaping ([Event]) throws(StoreFailure) -> Void,
    nextEventID: @escaping () -> EventID,
    replaceDeck: @escaping (String, [UInt8], [UInt8]?) throws(StoreFailure) -> Void
  ) {
    self.readDecks = readDecks
    self.readJournal = readJournal
    self.append = append
    self.nextEventID = nextEventID
    self.replaceDeck = replaceDeck
  }

  /// The deck files of a folder.
  public struct DeckFiles: Sendable {
    /// The folder, as to be shown.
    public var folder: String
    /// The files, by path.
    public var files: [File]
    /// What could not be read, each a sentence of facts.
    public var problems: [StoreFailure]

    /// One file.
    public struct File: Sendable {
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

  /// What the journal holds.
  public struct JournalContents: Sendable {
    /// Progress and settings after all valid events.
    public var learner: LearnerState
    /// What could not be read, ready to be shown: a place and a reason each.
    public var notices: [String]
    /// Whether another instance holds the right to write.
    public var isReadOnly: Bool

    /// The contents of a journal.
    public init(learner: LearnerState, notices: [String], isReadOnly: Bool) {
      self.learner = learner
      self.notices = notices
      self.isReadOnly = isReadOnly
    }
  }
}
