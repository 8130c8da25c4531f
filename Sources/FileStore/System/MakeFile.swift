import Glibc
public import Progress

/// Makes a file that must not be there yet, with the folders that lead to it; whole or not at all.
///
/// - Throws: `StoreFailure.changed` when there is one already.
public func makeFile(_ path: String, with bytes: [UInt8]) throws(StoreFailure) {
  let disk = Disk()
  if (try? disk.status(ofLink: path)) != nil { throw .changed(path: path) }
  try disk.makeFolders(parentFolder(of: path))
  try disk.replaceAtomically(path, with: bytes)
}
