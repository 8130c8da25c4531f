/// The disk did not do what was asked: facts only, the words are made elsewhere.
public enum StoreFailure: Error, Equatable, Sendable {
  /// A system call failed.
  ///
  /// - `operation`: The call, as in `open`, `write`, `fdatasync`, `rename`.
  /// - `path`: The file or folder.
  /// - `code`: The `errno`.
  case system(operation: String, path: String, code: Int32)
  /// Another start of the program holds the lock.
  case locked(path: String)
  /// It is not a regular file with one link, or not a folder.
  case wrongType(path: String)
  /// The file is longer than `limit` bytes.
  case tooLarge(path: String, limit: Int)
  /// Folders lie deeper than `limit`.
  case tooDeep(path: String, limit: Int)
  /// A link leads out of the decks folder.
  case outside(path: String)
  /// The file was changed by someone else since it was read.
  case changed(path: String)
  /// The journal was opened only for reading.
  case readOnly
  /// The event has no line that could be read again, as with a card's key of thousands of characters.
  case unwritable(EventID)
  /// Neither `XDG_DATA_HOME` nor a home folder is known.
  case noHome
  /// The program runs as root with another user's home.
  case root(home: String)
  /// The content is not what it should be, as of `config.json`.
  case malformed(path: String)
  /// A signal came while something was read.
  case interrupted(path: String, signal: Int32)
  /// The copy is not equal to the original.
  case unequalCopy(path: String)
}
