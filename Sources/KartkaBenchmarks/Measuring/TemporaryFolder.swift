import Glibc

/// Makes a folder, hands its path over, and removes it with all that is in it.
func withTemporaryFolder<Result>(
  in parent: String = "/tmp", _ body: (String) throws -> Result
) throws -> Result {
  var template = Array("\(parent)/kartka-benchmark-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else { throw SystemFailure("mkdtemp", parent) }
  let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  defer { removeTree(path) }
  return try body(path)
}

/// Removes a folder with all that is in it; links are removed, not followed.
func removeTree(_ path: String) {
  guard let items = try? items(in: path) else { return }
  for item in items {
    if item.isFolder { removeTree(item.path) } else { unlink(item.path) }
  }
  rmdir(path)
}

/// Makes a folder and those that it lies in.
func makeFolders(_ path: String) throws {
  var parent = path.hasPrefix("/") ? "" : "."
  for part in path.split(separator: "/") {
    parent += "/" + part
    if mkdir(parent, 0o700) != 0, errno != EEXIST { throw SystemFailure("mkdir", parent) }
  }
}

/// The files below a folder, sorted.
func files(below folder: String) throws -> [String] {
  try items(in: folder).flatMap { $0.isFolder ? try files(below: $0.path) : [$0.path] }.sorted()
}

/// What a folder holds.
private func items(in folder: String) throws -> [(path: String, isFolder: Bool)] {
  guard let stream = opendir(folder) else { throw SystemFailure("opendir", folder) }
  defer { closedir(stream) }
  var found: [(path: String, isFolder: Bool)] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name == "." || name == ".." { continue }
    found.append((folder + "/" + name, entry.pointee.d_type == UInt8(DT_DIR)))
  }
  return found
}
