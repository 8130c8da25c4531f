public import Progress

/// What is on disk, as capabilities.
public struct Store {
  /// The deck files.
  public var decks: DeckStore
  /// Reads the journal; for writing, it takes the right to write, which one start has at a time.
  public var readJournal: (Access) throws(StoreFailure) -> JournalContents
  /// Appends events, after those that could not be written before; all are durable when it returns.
  public var append: ([Event]) throws(StoreFailure) -> Void
  /// The next identifier of this start of the program.
  public var nextEventID: () -> EventID
  /// Looking after the journal.
  public var care: Care

  /// What the journal is wanted for.
  public enum Access: Sendable { case reading, writing }

  /// A store made of its capabilities.
  public init(
    decks: DeckStore,
    readJournal: @escaping (Access) throws(StoreFailure) -> JournalContents,
    append: @escaping ([Event]) throws(StoreFailure) -> Void,
    nextEventID: @escaping () -> EventID,
    care: Care = Care()
  ) {
    self.decks = decks
    self.readJournal = readJournal
    self.append = append
    self.nextEventID = nextEventID
    self.care = care
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
