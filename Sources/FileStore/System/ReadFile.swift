public import Progress

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
