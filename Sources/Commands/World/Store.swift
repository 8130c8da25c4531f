public import Progress

/// What is on disk, as capabilities.
public struct Store {
  /// Reads the deck files below the decks folder.
  public var readDecks: () -> DeckFiles
  /// Reads the journal; for writing, it takes the right to write, which one start has at a time.
  public var readJournal: (Access) throws(StoreFailure) -> JournalContents
  /// Appends events, after those that could not be written before; all are durable when it returns.
  public var append: ([Event]) throws(StoreFailure) -> Void
  /// The next identifier of this start of the program.
  public var nextEventID: () -> EventID
  /// Replaces a deck file, all or nothing, unless it was changed since `readDecks`; makes a new one
  /// where none was.
  public var replaceDeck: (_ path: String, _ bytes: [UInt8]) throws(StoreFailure) -> Void

  /// Makes a folder the one where this machine looks for decks; nil: the usual place again.
  public var setDecksFolder: (String?) throws(StoreFailure) -> Void
  /// Looking after the journal.
  public var care: Care

  /// What the journal is wanted for.
  public enum Access: Sendable { case reading, writing }

  /// A store made of its capabilities.
  public init(
    readDecks: @escaping () -> DeckFiles,
    readJournal: @escaping (Access) throws(StoreFailure) -> JournalContents,
    append: @escaping ([Event]) throws(StoreFailure) -> Void,
    nextEventID: @escaping () -> EventID,
    replaceDeck: @escaping (String, [UInt8]) throws(StoreFailure) -> Void,
    setDecksFolder: @escaping (String?) throws(StoreFailure) -> Void = { _ in },
    care: Care = Care()
  ) {
    self.readDecks = readDecks
    self.readJournal = readJournal
    self.append = append
    self.nextEventID = nextEventID
    self.replaceDeck = replaceDeck
    self.setDecksFolder = setDecksFolder
    self.care = care
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

  /// What the journal holds.
  public struct JournalContents: Sendable {
    /// Progress and settings after all valid events.
    public var learner: LearnerState
    /// Lines that are no events, those at a torn end left out; not all need be listed.
    public var damage: [Damage]
    /// All such lines.
    public var damagedLines: Int
    /// Files that could not be read.
    public var failures: [StoreFailure]
    /// Events that came from other machines since the last time, by device.
    public var merged: [String: Int]
    /// The name under which this machine writes; nil when it never wrote.
    public var device: String?

    /// A line of the journal that is no event.
    public struct Damage: Sendable {
      /// Path to show.
      public var path: String
      /// From 1.
      public var line: Int
      /// What is wrong with it.
      public var problem: LineProblem

      /// A bad line.
      public init(path: String, line: Int, problem: LineProblem) {
        self.path = path
        self.line = line
        self.problem = problem
      }
    }

    /// The contents of a journal.
    public init(
      learner: LearnerState, damage: [Damage] = [], damagedLines: Int = 0,
      failures: [StoreFailure] = [], merged: [String: Int] = [:], device: String? = nil
    ) {
      self.learner = learner
      self.damage = damage
      self.damagedLines = damagedLines
      self.failures = failures
      self.merged = merged
      self.device = device
    }
  }
}
