import Glibc
public import Progress

/// A small JSON file of names and texts: the settings of this machine, its identity.
public struct Configuration: Equatable, Sendable {
  /// The texts by name.
  public var values: [String: String]

  /// Nothing set.
  public init() { values = [:] }

  /// Reads `config.json`; a missing file is an empty configuration.
  ///
  /// - Throws: `StoreFailure.malformed` when it is no JSON object of strings.
  public init(folders: Folders) throws(StoreFailure) {
    try self.init(path: folders.configuration, Disk())
  }

  init(path: String, _ files: some Files) throws(StoreFailure) {
    do throws(StoreFailure) {
      let (bytes, _) = try files.contents(of: path, limit: 1 << 20, follow: true)
      guard let values = readNamedTexts(bytes) else { throw StoreFailure.malformed(path: path) }
      self.values = values
    } catch .system(operation: _, path: _, code: ENOENT) {
      values = [:]
    }
  }

  /// Writes `config.json`, atomically, 0600.
  public func save(folders: Folders) throws(StoreFailure) {
    try save(path: folders.configuration, Disk())
  }

  func save(path: String, _ files: some Files) throws(StoreFailure) {
    try files.makeFolders(parentFolder(of: path))
    try files.replaceAtomically(path, with: writeNamedTexts(values))
  }
}
