import Glibc
public import Progress

/// Replaces a file so that after any failure or power cut it is whole, old or new.
///
/// A link is followed first, mode and owner are kept, a new file is 0600. The new bytes are written to a
/// temporary in the same folder, which is synchronized, renamed, and the folder synchronized.
///
/// - Parameters:
///   - path: The file; the folder must exist.
///   - bytes: The new content.
///   - identity: What the file was when it was read; nil replaces whatever is there.
/// - Throws: `StoreFailure.changed` when the file is no longer what it was; the file is then untouched.
public func replaceAtomically(
  _ path: String, with bytes: [UInt8], ifUnchangedSince identity: FileIdentity? = nil
) throws(StoreFailure) {
  try Disk().replaceAtomically(path, with: bytes, ifUnchangedSince: identity)
}

extension Files {
  package func replaceAtomically(
    _ path: String, with bytes: [UInt8], ifUnchangedSince identity: FileIdentity? = nil
  ) throws(StoreFailure) {
    try replaceAtomically(path, ifUnchangedSince: identity) { (writer) throws(StoreFailure) in
      try bytes.withUnsafeBytes { bytes in
        Result { () throws(StoreFailure) in try writer.write(bytes) }
      }.get()
      try writer.flush()
    }
  }

  /// Replaces a file by what `body` writes.
  ///
  /// In the cache links are not followed: one that is in the way is replaced itself.
  func replaceAtomically(
    _ path: String, ifUnchangedSince identity: FileIdentity? = nil, followingLinks: Bool = true,
    _ body: (BufferedWriter) throws(StoreFailure) -> Void
  ) throws(StoreFailure) {
    let target = followingLinks ? (try? realPath(path)) ?? path : path
    var old = try? status(ofLink: target)
    if !followingLinks, old?.kind == .link { old = nil }
    if let old, old.kind != .regular { throw .wrongType(path: target) }
    try checkUnchanged(old, identity, target)
    let temporary = try writeTemporary(for: target, like: old, body)
    do throws(StoreFailure) {
      try checkUnchanged(try? status(at: target), identity, target)
      try call("rename", target) { () throws(SystemError) in try rename(temporary, to: target) }
    } catch {
      try? remove(temporary)
      throw error
    }
    try synchronizeFolder(parentFolder(of: target))
  }

  private func checkUnchanged(
    _ status: FileStatus?, _ identity: FileIdentity?, _ path: String
  ) throws(StoreFailure) {
    guard let identity else { return }
    guard status?.identity == identity else { throw .changed(path: path) }
  }

  /// Writes and synchronizes a temporary beside `target`; removes it when that fails.
  private func writeTemporary(
    for target: String, like old: FileStatus?,
    _ body: (BufferedWriter) throws(StoreFailure) -> Void
  ) throws(StoreFailure) -> String {
    let (file, temporary) = try openTemporary(beside: target)
    do throws(StoreFailure) {
      defer { close(file) }
      try body(BufferedWriter(file, path: temporary, self))
      if let old {
        let new = try call("fstat", temporary) { () throws(SystemError) in try status(file) }
        if (new.owner, new.group) != (old.owner, old.group) {
          try call("fchown", temporary) { () throws(SystemError) in
            try setOwner(file, old.owner, old.group)
          }
        }
      }
      let mode = old?.mode ?? 0o600
      try call("fchmod", temporary) { () throws(SystemError) in try setMode(file, mode) }
      try call("fsync", temporary) { () throws(SystemError) in try synchronize(file) }
    } catch {
      try? remove(temporary)
      throw error
    }
    return temporary
  }

  private func openTemporary(
    beside target: String
  ) throws(StoreFailure) -> (file: Int32, path: String) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    let stem = "\(parentFolder(of: target))/.\(lastName(of: target)).\(getpid())"
    for attempt in 0..<100 {
      let path = "\(stem).\(attempt).tmp"
      do throws(StoreFailure) {
        return (try open(path, flags: flags), path)
      } catch .system(operation: _, path: _, code: EEXIST) {
        continue
      }
    }
    throw .system(operation: "open", path: stem, code: EEXIST)
  }
}
