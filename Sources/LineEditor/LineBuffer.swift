/// Lines out of a stream of bytes, with a bound for each.
///
/// A line ends with LF or CR LF. Bytes that are not UTF-8 become U+FFFD.
package nonisolated struct LineBuffer {
  /// A line that ended.
  package enum Line: Equatable {
    /// Its text, without its end.
    case text(String)
    /// It was longer than the limit, and nothing of it was kept.
    case tooLong
  }

  private let limit: Int
  private var bytes: [UInt8] = []
  private var start = 0
  private var searched = 0
  private var isSkipping = false

  /// An empty buffer.
  ///
  /// - Parameter limit: The longest line in bytes, without its end.
  package init(limit: Int) {
    self.limit = limit
  }

  /// Takes more of the stream.
  package mutating func append(_ more: [UInt8]) {
    bytes.removeFirst(start)
    searched -= start
    start = 0
    bytes += more
  }

  /// The next line that has ended, if one has.
  package mutating func takeLine() -> Line? {
    guard let end = bytes[searched...].firstIndex(of: 0x0A) else {
      searched = bytes.count
      if searched - start > limit + 1 { skip() }
      return nil
    }
    defer {
      start = end + 1
      searched = start
      isSkipping = false
    }
    return line(bytes[start..<end])
  }

  /// What is left when the stream has ended, if anything is.
  package mutating func takeRest() -> Line? {
    guard isSkipping || start < bytes.count else { return nil }
    let rest = line(bytes[start...])
    removeAll()
    return rest
  }

  /// Forgets what was not taken yet, and says how many bytes that were.
  @discardableResult
  package mutating func removeAll() -> Int {
    let count = bytes.count - start
    skip()
    isSkipping = false
    return count
  }

  private mutating func skip() {
    bytes = []
    start = 0
    searched = 0
    isSkipping = true
  }

  private func line(_ slice: ArraySlice<UInt8>) -> Line {
    let text = slice.last == 0x0D ? slice.dropLast() : slice
    return isSkipping || text.count > limit
      ? .tooLong : .text(String(decoding: text, as: UTF8.self))
  }
}
