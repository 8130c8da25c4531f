import Glibc
public import Progress

/// The decks below a folder as the system lists them: where they are, and what tells a change; none is
/// opened.
public struct DeckListing: Sendable {
  /// The folder as it was given.
  public let folder: String
  /// What looks like a deck, by name.
  public private(set) var decks: [Entry] = []
  /// What is not to be read, and why.
  public private(set) var problems: [StoreFailure] = []
  /// When the listing began, in seconds since 1970.
  let began: Int

  /// A deck's file.
  public struct Entry: Equatable, Sendable {
    /// The path below the decks folder without `.md`.
    public var name: String
    /// The path to show and to open.
    public var path: String
    /// What changes whenever the file does.
    public var version: FileVersion
  }

  /// Folders may be this deep.
  public static let deepest = 16

  private let files: any Files
  /// Folders and files already visited, so that links make neither loops nor doubles.
  private var visited: Set<Place> = []

  private struct Place: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  /// Lists all `*.md` below a folder.
  ///
  /// Names that begin with a point are skipped. Links are followed only to what lies below the same
  /// folder; pipes and devices are not touched. A missing folder has no decks.
  public init(of path: String) { self.init(of: path, Disk(), at: time(nil)) }

  package init(of path: String, _ files: any Files, at began: Int) {
    self.files = files
    self.began = began
    folder = path
    do throws(StoreFailure) {
      let root = try files.call("realpath", path) { () throws(SystemError) in
        try files.realPath(path)
      }
      if let status = try? files.status(at: root) { _ = visit(status) }
      listFolder(path, name: "", root: root, depth: 0)
    } catch .system(operation: _, path: _, code: ENOENT) {
    } catch {
      problems.append(error)
    }
    decks.sort { $0.name < $1.name }
  }

  private mutating func listFolder(_ path: String, name: String, root: String, depth: Int) {
    guard depth <= Self.deepest else {
      problems.append(.tooDeep(path: path, limit: Self.deepest))
      return
    }
    do throws(StoreFailure) {
      let names = try files.call("readdir", path) { () throws(SystemError) in
        try files.names(in: path)
      }
      for item in names.sorted() where !item.hasPrefix(".") {
        let itemName = name.isEmpty ? item : name + "/" + item
        listItem(path + "/" + item, name: itemName, root: root, depth: depth)
      }
    } catch {
      problems.append(error)
    }
  }

  private mutating func listItem(_ path: String, name: String, root: String, depth: Int) {
    guard let found = try? files.status(ofLink: path) else { return }
    var status = found
    if status.kind == .link {
      guard let target = try? files.status(at: path) else {
        if isDeck(name) { problems.append(.system(operation: "open", path: path, code: ENOENT)) }
        return
      }
      status = target
      guard status.kind == .folder || isDeck(name) else { return }
      guard isInside(path, root) else {
        problems.append(.outside(path: path))
        return
      }
    }
    switch status.kind {
    case .folder where visit(status): listFolder(path, name: name, root: root, depth: depth + 1)
    case .regular where isDeck(name) && visit(status):
      decks.append(
        Entry(name: String(name.dropLast(3)), path: path, version: FileVersion(status)))
    case .other where isDeck(name): problems.append(.wrongType(path: path))
    default: break
    }
  }

  private func isDeck(_ name: String) -> Bool { name.hasSuffix(".md") }

  private func isInside(_ path: String, _ root: String) -> Bool {
    guard let real = try? files.realPath(path) else { return false }
    return real == root || real.hasPrefix(root == "/" ? root : root + "/")
  }

  private mutating func visit(_ status: FileStatus) -> Bool {
    let identity = status.identity
    return visited.insert(Place(device: identity.device, inode: identity.inode)).inserted
  }
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

  /// The same as numbers.
  public var numbers: [Int64] {
    [
      Int64(bitPattern: identity.device), Int64(bitPattern: identity.inode), Int64(identity.size),
      identity.modified, changed,
    ]
  }
}
