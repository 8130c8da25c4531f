/// One grapheme cluster on its way to a place on the screen.
struct Cell {
  let character: Character
  let width: Int
  let style: Style

  init(_ character: Character, _ style: Style) {
    self.character = character
    self.width = character.displayWidth
    self.style = style
  }

  /// Where a line may be broken, and what is dropped there.
  ///
  /// U+00A0 is no such place.
  var isSpace: Bool { character == " " }
}

extension StyledText {
  /// Every grapheme cluster with its style and width.
  var cells: [Cell] {
    runs.flatMap { run in run.text.string.map { Cell($0, run.style) } }
  }

  /// Puts cells together again.
  init(_ cells: some Sequence<Cell>) {
    self.init()
    var pending = ""
    var style = Style.plain
    for cell in cells {
      if cell.style != style {
        append(SafeText(trusted: pending), style)
        pending = ""
        style = cell.style
      }
      pending.append(cell.character)
    }
    append(SafeText(trusted: pending), style)
  }
}

extension Collection<Cell> {
  /// Columns of all cells.
  var width: Int { reduce(0) { $0 + $1.width } }

  /// How many cells from the start fit into `columns`.
  func count(fitting columns: Int) -> Int {
    var used = 0
    var count = 0
    for cell in self {
      used += cell.width
      if used > columns { break }
      count += 1
    }
    return count
  }
}
