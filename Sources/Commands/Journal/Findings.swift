public import Progress

extension Store {
  /// What a close look at the journal found.
  public struct Findings: Equatable, Sendable {
    /// The journal's folder, as to be shown.
    public var folder: String
    /// The files that were read.
    public var files: [File]
    /// Different events, by the device that wrote them.
    public var events: [String: Int]
    /// What people call the devices.
    public var names = DeviceNames()
    /// Lines that are no events; not all need be listed.
    public var badLines: [BadLine] = []
    /// All such lines.
    public var badLineCount = 0
    /// Lines besides that are no events, but whose events are whole on other lines.
    public var mendedLines = 0
    /// Files that could not be read.
    public var failures: [StoreFailure] = []
    /// Lines that say again what another says.
    public var repeated = 0
    /// Identifiers under which different lines are known.
    public var conflicts: [EventID] = []
    /// Sessions with missing lines.
    public var holes: [SessionHole] = []
    /// Events from the future.
    public var future: FutureEvents?
    /// Files and folders that others may read or write.
    public var permissions: [Permission] = []
    /// Bytes that may still be written.
    public var freeSpace: Int?

    /// One file of the journal.
    public struct File: Equatable, Sendable {
      /// Its name in the folder.
      public var name: String
      /// In bytes.
      public var size: Int
      /// Whether a sync tool made it of a conflict.
      public var isConflictCopy: Bool

      /// A file.
      public init(name: String, size: Int, isConflictCopy: Bool = false) {
        self.name = name
        self.size = size
        self.isConflictCopy = isConflictCopy
      }
    }

    /// A file or folder with more rights than it needs.
    public struct Permission: Equatable, Sendable {
      /// Path to show.
      public var path: String
      /// Its mode.
      public var mode: UInt32
      /// What is enough.
      public var wanted: UInt32

      /// A file or folder.
      public init(path: String, mode: UInt32, wanted: UInt32) {
        self.path = path
        self.mode = mode
        self.wanted = wanted
      }
    }

    /// A journal of files with events, about which nothing else is known.
    public init(folder: String, files: [File], events: [String: Int]) {
      self.folder = folder
      self.files = files
      self.events = events
    }

    /// Whether nothing is lost or unreadable; rights, repetitions, copies and clocks are no damage.
    public var isSound: Bool {
      badLineCount == 0 && failures.isEmpty && conflicts.isEmpty && holes.isEmpty
    }
  }
}
