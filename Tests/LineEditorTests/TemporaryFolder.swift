import Glibc

/// A folder that is gone with its test.
final class TemporaryFolder {
  private let root: String

  init() throws {
    var template = Array("/tmp/line-editor-tests-XXXXXX\0".utf8).map(CChar.init)
    guard let made = mkdtemp(&template) else { throw CannotMakeFolder(code: errno) }
    root = String(cString: made)
  }

  deinit {
    if let folder = opendir(root) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        unlink(path(name))
      }
      closedir(folder)
    }
    rmdir(root)
  }

  func path(_ name: String) -> String { "\(root)/\(name)" }

  func write(_ text: String, to name: String) throws {
    guard let file = fopen(path(name), "w") else { throw CannotMakeFolder(code: errno) }
    fputs(text, file)
    fclose(file)
  }

  func read(_ name: String) -> String? {
    guard let file = fopen(path(name), "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 21)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  func mode(_ name: String) -> UInt32 {
    var status = stat()
    lstat(path(name), &status)
    return status.st_mode & 0o7777
  }

  func link(_ name: String, to target: String) {
    symlink(path(target), path(name))
  }
}

struct CannotMakeFolder: Error {
  var code: Int32
}
