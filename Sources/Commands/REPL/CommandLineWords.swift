/// A line split into words as a shell would, but nothing in it is expanded.
///
/// `'…'` is literal; in `"…"` a backslash makes `"` and `\` literal; elsewhere it makes any
/// character literal.
///
/// ```
/// show "NATO and 'Ukraine'" a\ b   →   show | NATO and 'Ukraine' | a b
/// ```
struct CommandLineWords: Equatable {
  /// The words.
  private(set) var words: [String] = []
  /// The quotation mark that was never closed.
  private(set) var openQuote: Character?

  /// Splits a line.
  ///
  /// - Complexity: O(*n*)
  init(_ line: String) {
    var word = ""
    var hasWord = false
    var rest = line.makeIterator()
    while let character = rest.next() {
      switch (openQuote, character) {
      case (nil, " "), (nil, "\t"), (nil, "\n"):
        if hasWord { words.append(word) }
        word = ""
        hasWord = false
        continue
      case (nil, "'"), (nil, "\""): openQuote = character
      case ("'", "'"), ("\"", "\""): openQuote = nil
      case (nil, "\\"): if let next = rest.next() { word.append(next) }
      case ("\"", "\\"):
        if let next = rest.next() {
          if next != "\"" && next != "\\" { word.append("\\") }
          word.append(next)
        }
      default: word.append(character)
      }
      hasWord = true
    }
    if hasWord { words.append(word) }
  }
}
