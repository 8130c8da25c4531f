public import Progress

/// What loading a journal found.
public struct JournalReport: Equatable, Sendable {
  /// The files that were read, by name.
  public var files: [File] = []
  /// Lines that are no events; at most `mostProblems` are listed.
  public var problems: [Problem] = []
  /// All lines that are no events.
  public var badLines = 0
  /// Files that could not be read.
  public var failures: [StoreFailure] = []
  /// Events by the device that wrote them.
  public var eventsByDevice: [String: Int] = [:]
  /// Events of other devices that arrived since the last time that this was noted, by device.
  public var merged: [String: Int] = [:]

  /// Why nothing more is listed.
  public static let mostProblems = 1000

  /// One file of the journal.
  public struct File: Equatable, Sendable {
    /// Its name in the journal's folder.
    public var name: String
    /// In bytes.
    public var size: Int
    /// What was in it.
    public var tally: LineTally
    /// Whether it looks like a copy that a sync tool made of a conflict.
    public var isConflictCopy: Bool
  }

  /// A line that is no event.
  public struct Problem: Equatable, Sendable {
    /// The file's name in the journal's folder.
    public var file: String
    /// The line's number from 1.
    public var line: Int
    /// Whether it is the end of a file without LF, as a power cut leaves it.
    public var isTornEnd: Bool
    /// What is wrong.
    public var problem: LineProblem
  }

  /// Nothing found.
  public init() {}
}

/// A journal, read.
public struct LoadedJournal: Sendable {
  /// What its events add up to.
  public var state: LearnerState
  /// What was found on the way.
  public var report: JournalReport
}
