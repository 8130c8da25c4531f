import Glibc
public import Progress

/// The decks below a folder as the system lists them: where they are, and what tells a change; none is
/// opened.
public struct DeckListing: Equatable, Sendable {
  /// The folder as it was given.
  public var folder: String
  /// What looks like a deck and may be read, by name.
  public var decks: [Entry]
  /// What is not to be read, and why.
  public var problems: [StoreFailure]
  /// When the listing began, in seconds since 1970.
  public var began: Int

  /// A deck's file.
  public struct Entry: Equatable, Sendable {
    /// The path below the decks folder without `.md`.
    public var name: String
    /// The path to show and to open.
    public var path: String
    /// What changes whenever the file does.
    public var version: FileVersion

    /// A file that was listed.
    public init(name: String, path: String, version: FileVersion) {
      self.name = name
      self.path = path
      self.version = version
    }
  }

  /// What was listed before.
  public init(folder: String, decks: [Entry], problems: [StoreFailure], began: Int) {
    self.folder = folder
    self.decks = decks
    self.problems = problems
    self.began = began
  }

  /// Lists all `*.md` below a folder.
  ///
  /// Names that begin with a point are skipped. Links are followed only to what lies below the same
  /// folder; pipes and devices are not touched. A missing folder has no decks.
  public init(of path: String) { self.init(of: path, Disk(), at: time(nil)) }

  package init(of path: String, _ files: any Files, at began: Int) {
    var walk = DeckWalk(files)
    walk.walk(path)
    self.init(
      folder: path, decks: walk.decks.sorted { $0.name < $1.name }, problems: walk.problems,
      began: began)
  }

  /// Folders may be this deep.
  public static let deepest = 16
}

/// What of a file's status changes whenever its content or its permissions do.
public struct FileVersion: Hashable, Sendable {
  /// The file and when it was written last.
  public var identity: FileIdentity
  /// When its status changed last, which no program can set, in nanoseconds since 1970.
  public var changed: Int64

  init(_ status: FileStatus) {
    identity = status.identity
    changed = status.changed
  }

  /// The version with these numbers; nil if they are not five.
  public init?(numbers: [Int64]) {
    guard numbers.count == 5 else { return nil }
    identity = FileIdentity(
      device: UInt64(bitPattern: numbers[0]), inode: UInt64(bitPattern: numbers[1]),
      size: Int(numbers[2]), modified: numbers[3])
    changed = numbers[4]
  }

  /// The same as numbers: device, inode, size, when it was written, when its status changed.
  public var numbers: [Int64] {
    [
      Int64(bitPattern: identity.device), Int64(bitPattern: identity.inode), Int64(identity.size),
      identity.modified, changed,
    ]
  }
}
