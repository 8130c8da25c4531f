import Glibc
public import Progress

/// A deck's file as it was read.
public struct DeckFile: Equatable, Sendable {
  /// The path below the decks folder without `.md`.
  public var name: String
  /// The path to show and to open.
  public var path: String
  /// The content.
  public var bytes: [UInt8]
  /// What it was when it was read, for `replaceAtomically`.
  public var identity: FileIdentity
}

/// The decks below a folder.
public struct DeckFolder: Sendable {
  /// The decks that could be read, by name.
  public private(set) var decks: [DeckFile] = []
  /// What could not be read, and why.
  public private(set) var problems: [StoreFailure] = []

  /// A deck may be this long, in bytes.
  public static let longestDeck = 64 << 20
  /// Folders may be this deep.
  public static let deepest = 16

  private let files: any Files
  /// Folders and files already visited, so that links make neither loops nor doubles.
  private var visited: Set<Place> = []
  private let limit: Int

  private struct Place: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  /// Reads all `*.md` below a folder.
  ///
  /// Names that begin with a point are skipped. Links are followed only to what lies below the same
  /// folder; pipes and devices are not touched. A missing folder has no decks.
  public init(reading path: String) { self.init(reading: path, Disk()) }

  package init(reading path: String, _ files: any Files, limit: Int = DeckFolder.longestDeck) {
    self.files = files
    self.limit = limit
    do throws(StoreFailure) {
      let root = try files.call("realpath", path) { () throws(SystemError) in
        try files.realPath(path)
      }
      if let status = try? files.status(at: root) { _ = visit(status) }
      readFolder(path, name: "", root: root, depth: 0)
    } catch .system(operation: _, path: _, code: ENOENT) {
    } catch {
      problems.append(error)
    }
    decks.sort { $0.name < $1.name }
  }

  private mutating func readFolder(_ path: String, name: String, root: String, depth: Int) {
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
        try readItem(path + "/" + item, name: itemName, root: root, depth: depth)
      }
    } catch {
      problems.append(error)
    }
  }

  private mutating func readItem(
    _ path: String, name: String, root: String, depth: Int
  ) throws(StoreFailure) {
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
    case .folder where visit(status): readFolder(path, name: name, root: root, depth: depth + 1)
    case .regular where isDeck(name) && visit(status): readDeck(path, name: name)
    case .other where isDeck(name): problems.append(.wrongType(path: path))
    default: break
    }
  }

  private mutating func readDeck(_ path: String, name: String) {
    do throws(StoreFailure) {
      let (bytes, identity) = try files.contents(of: path, limit: limit, follow: true)
      let name = String(name.dropLast(3))
      decks.append(DeckFile(name: name, path: path, bytes: bytes, identity: identity))
    } catch {
      problems.append(error)
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

/// The content of one text file, such as an article, with its limit.
///
/// - Parameters:
///   - path: The file; a link is followed, a pipe or device is refused.
///   - limit: The most bytes that are read.
/// - Returns: The bytes and what the file was, for `replaceAtomically`.
/// - Throws: `StoreFailure` when it cannot be read, is no regular file or is too long.
public func readFile(
  _ path: String, limit: Int = DeckFolder.longestDeck
) throws(StoreFailure) -> (bytes: [UInt8], identity: FileIdentity) {
  try Disk().contents(of: path, limit: limit, follow: true)
}
