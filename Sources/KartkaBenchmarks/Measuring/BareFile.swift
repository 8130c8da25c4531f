import FileStore
import Glibc

/// A file that bytes are appended to and made durable, with nothing around it.
struct BareFile {
  private let file: Int32
  private let path: String

  /// In the journal's own folder.
  init(_ folders: Folders, named name: String) throws {
    path = folders.journal + "/" + name
    try makeFolders(folders.journal)
    file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SystemFailure("open", path) }
  }

  func append(_ bytes: [UInt8]) throws {
    guard write(file, bytes, bytes.count) == bytes.count, fdatasync(file) == 0 else {
      throw SystemFailure("write", path)
    }
  }
}
