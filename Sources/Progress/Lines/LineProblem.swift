/// Why a line of a journal is not an event.
public enum LineProblem: Error, Equatable, Sendable {
  /// Longer than `longestLine`; `bytes` is its length.
  case tooLong(bytes: Int)
  /// Not UTF-8.
  case notUTF8
  /// Not one complete JSON object; `column` is the byte, from 1, that could not be read.
  case syntax(column: Int)
  /// Arrays or objects deeper than eight.
  case tooDeep
  /// The same member twice.
  case twice(field: String)
  /// The checksum says that the line was changed.
  case checksum
  /// A version of the record that this program does not know.
  case version(Int)
  /// A member is missing.
  case missing(field: String)
  /// A member has a wrong type or is out of range.
  case wrong(field: String)
}
