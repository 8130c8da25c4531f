import Glibc
import Progress

/// Goes through a folder of decks and all that lie in it.
struct DeckWalk {
  private(set) var decks: [DeckListing.Entry] = []
  private(set) var problems: [StoreFailure] = []
  private let files: any Files
  /// Folders and files already visited, so that links make neither loops nor doubles.
  private var visited: Set<Place> = []

  private struct Place: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  init(_ files: any Files) { self.files = files }

  /// Goes through a folder; a missing one has no decks.
  mutating func walk(_ path: String) {
    do throws(StoreFailure) {
      let root = try files.realFolder(path)
      if let status = try? files.status(at: root) { _ = visit(status) }
      listFolder(path, name: "", root: root, depth: 0)
    } catch .system(operation: _, path: _, code: ENOENT) {
    } catch {
      problems.append(error)
    }
  }

  private mutating func listFolder(_ path: String, name: String, root: String, depth: Int) {
    guard depth <= DeckListing.deepest else {
      problems.append(.tooDeep(path: path, limit: DeckListing.deepest))
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
      guard files.lies(path, in: root) else {
        problems.append(.outside(path: path))
        return
      }
    }
    switch status.kind {
    case .folder where visit(status): listFolder(path, name: name, root: root, depth: depth + 1)
    case .regular where isDeck(name) && visit(status): listDeck(path, name: name, status)
    case .other where isDeck(name): problems.append(.wrongType(path: path))
    default: break
    }
  }

  /// Lists a deck that may be read: that can change without any change of the file.
  private mutating func listDeck(_ path: String, name: String, _ status: FileStatus) {
    do throws(StoreFailure) {
      try files.call("open", path) { () throws(SystemError) in try files.checkReadable(path) }
      decks.append(
        .init(name: String(name.dropLast(3)), path: path, version: FileVersion(status)))
    } catch {
      problems.append(error)
    }
  }

  private func isDeck(_ name: String) -> Bool { name.hasSuffix(".md") }

  private mutating func visit(_ status: FileStatus) -> Bool {
    let identity = status.identity
    return visited.insert(Place(device: identity.device, inode: identity.inode)).inserted
  }
}

extension Files {
  /// A folder of decks without links.
  func realFolder(_ path: String) throws(StoreFailure) -> String {
    try call("realpath", path) { () throws(SystemError) in try realPath(path) }
  }

  /// Whether a path leads to something in a folder that is given without links.
  func lies(_ path: String, in root: String) -> Bool {
    guard let real = try? realPath(path) else { return false }
    return real == root || real.hasPrefix(root == "/" ? root : root + "/")
  }
}
