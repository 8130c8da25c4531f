import FileStore
import Glibc
import Progress
import Testing

/// A folder of its own for a test, removed afterwards; in memory where the system has a place for it,
/// because these tests synchronize thousands of times.
final class TemporaryFolder {
  let path: String

  init() {
    let base = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array("\(base)/kartka-tests-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? base + "/kartka-tests-failed"
  }

  deinit { Self.remove(path) }

  static func remove(_ path: String) {
    let disk = Disk()
    if (try? disk.status(ofLink: path))?.kind == .folder {
      for name in (try? disk.names(in: path)) ?? [] { remove(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  /// Folders for data, state and cache below it.
  func folders() throws -> Folders {
    try Folders(environment: [
      "HOME": path, "XDG_DATA_HOME": path + "/data", "XDG_STATE_HOME": path + "/state",
      "XDG_CACHE_HOME": path + "/cache",
    ])
  }

  /// Writes a file, making the folders on the way.
  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let file = path + "/" + name
    makeFolders(file)
    let handle = try #require(fopen(file, "w"))
    fwrite(bytes, 1, bytes.count, handle)
    fclose(handle)
  }

  private func makeFolders(_ file: String) {
    var folder = ""
    for part in file.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o755)
    }
  }

  func read(_ name: String) -> [UInt8]? {
    try? readFile(path + "/" + name).bytes
  }

  func text(_ name: String) -> String? { read(name).map { String(decoding: $0, as: UTF8.self) } }

  func mode(_ name: String) -> UInt32? { (try? Disk().status(ofLink: path + "/" + name))?.mode }

  /// Every file below it with its content, by name.
  func everything(below name: String = "") -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    let folder = name.isEmpty ? path : path + "/" + name
    for item in (try? Disk().names(in: folder)) ?? [] {
      let itemName = name.isEmpty ? item : name + "/" + item
      switch (try? Disk().status(ofLink: path + "/" + itemName))?.kind {
      case .folder: files.merge(everything(below: itemName)) { first, _ in first }
      default: files[itemName] = read(itemName) ?? []
      }
    }
    return files
  }
}
