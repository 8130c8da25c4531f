/// One line of a document with a caret below the place that a message is about.
///
/// ```
///    |
///  4 | tag: [x]
///    | ^^^
///    = help: did you mean “tags”?
/// ```
///
/// The caret is placed by the display width of what is printed, that is, of the escaped text. A line
/// that is too long is cut around it. Where right-to-left writing makes columns meaningless, the
/// place is quoted instead.
public struct Excerpt: Hashable, Sendable {
  /// Grapheme clusters looked at before, in and after the range: enough for the widest screen.
  static let reach = 1000

  /// The number of the line, from 1.
  public let line: Int
  /// The clusters before the range, in it, and after it, escaped.
  let before: SafeText
  let marked: SafeText
  let after: SafeText

  /// An excerpt.
  ///
  /// - Parameters:
  ///   - line: The number of the line, from 1.
  ///   - text: The whole line as it is in the document, without its line feed.
  ///   - range: What to point at; widened to whole grapheme clusters. Empty for a place between two.
  public init(line: Int, text: String, range: Range<String.Index>) {
    self.line = line
    let lower = text.lastBoundary(upTo: range.lowerBound)
    let upper = text.firstBoundary(from: range.upperBound, startingAt: lower)
    let reach = Excerpt.reach
    let start = text.index(lower, offsetBy: -reach, limitedBy: text.startIndex) ?? text.startIndex
    let middle = text.index(lower, offsetBy: reach, limitedBy: upper) ?? upper
    let end = text.index(middle, offsetBy: reach, limitedBy: text.endIndex) ?? text.endIndex
    before = SafeText(escaping: text, in: start..<lower, oneLine: true)
    marked = SafeText(escaping: text, in: lower..<middle, oneLine: true)
    after = SafeText(escaping: text, in: middle..<end, oneLine: true)
  }

  /// An excerpt whose range is given in UTF-8 bytes from the start of the line; moved into it.
  public init(line: Int, text: String, utf8 range: Range<Int>) {
    let bytes = text.utf8
    let lower = bytes.index(bytes.startIndex, offsetBy: min(max(0, range.lowerBound), bytes.count))
    let upper = bytes.index(bytes.startIndex, offsetBy: min(max(0, range.upperBound), bytes.count))
    self.init(line: line, text: text, range: lower..<upper)
  }

  /// An excerpt whose range is given in grapheme clusters from the start of the line; moved into it.
  public init(line: Int, text: String, characters range: Range<Int>) {
    let end = text.endIndex
    let low = max(0, range.lowerBound)
    let lower = text.index(text.startIndex, offsetBy: low, limitedBy: end) ?? end
    let upper = text.index(lower, offsetBy: max(0, range.upperBound) - low, limitedBy: end) ?? end
    self.init(line: line, text: text, range: lower..<upper)
  }
}

extension String {
  /// The last grapheme boundary at or before `index`.
  fileprivate func lastBoundary(upTo index: Index) -> Index {
    var boundary = startIndex
    while boundary < endIndex {
      let next = self.index(after: boundary)
      if next > index { break }
      boundary = next
    }
    return boundary
  }

  /// The first grapheme boundary at or after `index`, looked for from another boundary on.
  fileprivate func firstBoundary(from index: Index, startingAt start: Index) -> Index {
    var boundary = start
    while boundary < index, boundary < endIndex { boundary = self.index(after: boundary) }
    return boundary
  }
}
