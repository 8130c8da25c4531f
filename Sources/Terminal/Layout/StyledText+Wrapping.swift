extension StyledText {
  /// Columns between two stops of a tab.
  static let tabWidth = 4

  /// This text in lines of at most `width` columns.
  ///
  /// Lines are broken at spaces, which are dropped there, and between wide characters (Chinese,
  /// Japanese, Korean), but not before their closing punctuation. A word longer than a line is
  /// broken between grapheme clusters. Line feeds in the text stay; spaces at the beginning of its
  /// lines stay too, and tabs become spaces up to the next multiple of four.
  ///
  /// - Parameters:
  ///   - width: Columns of a line; moved into `20...1000`.
  ///   - hanging: Columns of indent before every line but the first, at most half the width.
  /// - Returns: At least one line; none has trailing spaces that a break left over.
  /// - Complexity: O(*n*) in the length of the text.
  public func wrapped(to width: Int, hanging: Int = 0) -> [StyledText] {
    let width = Capabilities(width: width).width
    let indent = Swift.min(Swift.max(0, hanging), width / 2)
    var lines: [StyledText] = []
    let paragraphs = cells.split(omittingEmptySubsequences: false) { $0.character == "\n" }
    for paragraph in paragraphs {
      var wrapper = LineBreaker(width: width, indent: indent, isFirst: lines.isEmpty)
      wrapper.add(paragraph)
      lines += wrapper.finished()
    }
    return lines
  }
}

/// Greedy breaking of one paragraph.
private struct LineBreaker {
  let width: Int
  let indent: Int
  var lines: [StyledText] = []
  /// The line being filled, without its indent, and its columns.
  var line: [Cell] = []
  var used = 0
  /// Spaces that are printed only if something follows on the same line.
  var spaces: [Cell] = []
  /// What must stay together, and its columns.
  var word: [Cell] = []
  var wordWidth = 0
  var isFirst: Bool

  init(width: Int, indent: Int, isFirst: Bool) {
    (self.width, self.indent, self.isFirst) = (width, indent, isFirst)
  }

  /// Columns that the current line has for text.
  var room: Int { isFirst ? width : width - indent }

  mutating func add(_ paragraph: ArraySlice<Cell>) {
    for cell in paragraph {
      if cell.character == "\t" {
        endWord()
        addTab(cell.style)
      } else if cell.isSpace {
        endWord()
        spaces.append(cell)
      } else {
        if let last = word.last, mayBreak(between: last, and: cell) { endWord() }
        word.append(cell)
        wordWidth += cell.width
      }
    }
    endWord()
  }

  mutating func addTab(_ style: Style) {
    let column = used + spaces.count
    let stop = StyledText.tabWidth - column % StyledText.tabWidth
    spaces += Array(repeating: Cell(" ", style), count: stop)
  }

  func mayBreak(between left: Cell, and right: Cell) -> Bool {
    (left.width == 2 || right.width == 2)
      && !right.character.staysWithPrevious && !left.character.staysWithNext
  }

  /// Puts the word on this line, or on the next, or cuts it when no line can hold it.
  mutating func endWord() {
    if word.isEmpty { return }
    if used + spaces.count + wordWidth > room && !line.isEmpty { endLine() }
    if spaces.count >= room { spaces = [] }
    append(spaces, columns: spaces.count)
    spaces = []
    var rest = word[...]
    while used + wordWidth > room {
      let fitting = rest.prefix(rest.count(fitting: room - used))
      append(fitting, columns: 0)
      wordWidth -= fitting.width
      rest = rest.dropFirst(fitting.count)
      endLine()
    }
    append(rest, columns: wordWidth)
    word = []
    wordWidth = 0
  }

  mutating func append(_ cells: some Sequence<Cell>, columns: Int) {
    line += cells
    used += columns
  }

  mutating func endLine() {
    let padding = isFirst || line.isEmpty ? StyledText() : StyledText.spaces(indent)
    lines.append(padding + StyledText(line))
    (line, used, spaces, isFirst) = ([], 0, [], false)
  }

  mutating func finished() -> [StyledText] {
    if !line.isEmpty || lines.isEmpty { endLine() }
    return lines
  }
}

extension Character {
  /// Closing punctuation of the scripts that are written without spaces.
  fileprivate var staysWithPrevious: Bool {
    "、。，．・：；？！）］｝〉》」』】〕’”…ー々".contains(self)
      || isPunctuation && displayWidth == 1 && !"([{“‘".contains(self)
  }

  /// Opening punctuation.
  fileprivate var staysWithNext: Bool { "（［｛〈《「『【〔‘“([{".contains(self) }
}
