public import Progress

extension Store {
  /// What looking after the journal needs from the disk.
  public struct Care {
    /// Looks at every line, whatever a snapshot says; writes nothing.
    public var verify: (_ now: Timestamp) throws(StoreFailure) -> Findings
    /// Copies the bad lines that `verify` finds to a folder for them, and takes rights from others.
    ///
    /// The journal stays as it is. The result is the files that were written.
    public var fix: (_ now: Timestamp) throws(StoreFailure) -> [String]
    /// Copies the whole journal into one file and reads it back; its path, nil without a journal.
    public var backUp: (_ now: Timestamp) throws(StoreFailure) -> String?
    /// Appends the events of lines that are not known yet, after a backup; progress takes them in.
    public var bringIn:
      (Origin, _ now: Timestamp, inout LearnerState) throws(StoreFailure) -> Brought
    /// Makes a file that must not be there yet, whole or not at all; else it throws `.changed`.
    public var makeFile: (_ path: String, _ bytes: [UInt8]) throws(StoreFailure) -> Void

    /// Capabilities; without any, the journal can only be read.
    public init(
      verify: @escaping (Timestamp) throws(StoreFailure) -> Findings = { (_) throws(StoreFailure) in
        throw .readOnly
      },
      fix: @escaping (Timestamp) throws(StoreFailure) -> [String] = { (_) throws(StoreFailure) in
        throw .readOnly
      },
      backUp: @escaping (Timestamp) throws(StoreFailure) -> String? = { (_) throws(StoreFailure) in
        nil
      },
      bringIn:
        @escaping (Origin, Timestamp, inout LearnerState) throws(StoreFailure) -> Brought = {
          (_, _, _) throws(StoreFailure) in throw .readOnly
        },
      makeFile: @escaping (String, [UInt8]) throws(StoreFailure) -> Void = {
        (_, _) throws(StoreFailure) in throw .readOnly
      }
    ) {
      self.verify = verify
      self.fix = fix
      self.backUp = backUp
      self.bringIn = bringIn
      self.makeFile = makeFile
    }
  }

  /// Where events come from.
  public enum Origin: Equatable, Sendable {
    /// Lines of a journal, lines that could not be saved, a backup, or the JSON of an export.
    case file(String)
    /// The same through a pipe.
    case standardInput
    /// Another data folder, or the journal's folder in one.
    case folder(String)
  }

  /// What came in.
  public struct Brought: Equatable, Sendable {
    /// Events that were new, by the device that wrote them.
    public var added: [String: Int]
    /// Events that were known already.
    public var known: Int
    /// Lines that are no events.
    public var skipped: [BadLine]
    /// Files that were read.
    public var files: Int
    /// Files that could not be read.
    public var failures: [StoreFailure]
    /// The backup made before.
    public var backup: String?

    /// What came in.
    public init(
      added: [String: Int] = [:], known: Int = 0, skipped: [BadLine] = [], files: Int = 1,
      failures: [StoreFailure] = [], backup: String? = nil
    ) {
      self.added = added
      self.known = known
      self.skipped = skipped
      self.files = files
      self.failures = failures
      self.backup = backup
    }
  }

  /// A line that is no event.
  public struct BadLine: Equatable, Sendable {
    /// Path to show.
    public var path: String
    /// From 1.
    public var line: Int
    /// What is wrong with it.
    public var problem: LineProblem
    /// Whether it is the end of a file without LF, as a power cut leaves it.
    public var isTornEnd: Bool

    /// A bad line.
    public init(path: String, line: Int, problem: LineProblem, isTornEnd: Bool = false) {
      self.path = path
      self.line = line
      self.problem = problem
      self.isTornEnd = isTornEnd
    }
  }
}
