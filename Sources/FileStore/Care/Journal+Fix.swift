import Glibc
public import Progress

extension Journal {
  /// Copies bad lines to `corrupt/`, with the reason, and takes rights from others.
  ///
  /// The journal itself stays as it is. The same lines are copied once, however often this is called.
  ///
  /// - Returns: The files written to `corrupt/`.
  /// - Throws: `StoreFailure` when a copy cannot be written.
  public func fix(_ verification: Verification) throws(StoreFailure) -> [String] {
    guard !isReadOnly else { throw .readOnly }
    var written: [String] = []
    for name in Set(verification.report.problems.map(\.file)).sorted() {
      let problems = verification.report.problems.filter { $0.file == name }
      if let path = try quarantine(problems, of: name) { written.append(path) }
    }
    for permission in verification.permissions { restore(permission) }
    return written
  }

  /// Copies the bad lines of one file, each behind a line with its number and the reason.
  private func quarantine(
    _ problems: [JournalReport.Problem], of name: String
  ) throws(StoreFailure) -> String? {
    let (bytes, _) = try files.contents(of: folders.journal + "/" + name, limit: .max)
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    var copy: [UInt8] = []
    for problem in problems where problem.line <= lines.count {
      copy += Array("# \(name):\(problem.line): \(problem.problem)\n".utf8)
      copy += lines[problem.line - 1] + [0x0A]
    }
    let path = "\(folders.corrupt)/\(name).\(hexadecimal(StableHash.of(copy)))"
    guard !copy.isEmpty, !files.exists(path) else { return nil }
    try files.makeFolders(folders.corrupt)
    try files.replaceAtomically(path, with: copy)
    return path
  }

  private func restore(_ permission: Verification.Permission) {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK
    guard let file = try? files.open(permission.path, flags, mode: 0) else { return }
    defer { files.close(file) }
    try? files.setMode(file, permission.wanted)
  }
}
