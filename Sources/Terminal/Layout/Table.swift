/// Rows of cells in columns that line up by display width.
///
/// ```
/// Deck              Due  New
/// Ukraine and NATO   14    4
/// Інтонація           3   12
/// ```
public struct Table: Hashable, Sendable {
  /// How one column is shown.
  public struct Column: Hashable, Sendable {
    /// The words in the header.
    public let title: SafeText
    /// The side on which the cells stand.
    public let alignment: Alignment
    /// The columns below which this one is never narrowed; `nil` if it is never narrowed at all.
    public let minimum: Int?

    /// A column of words, which gives way when the line is too short.
    public static func text(_ title: SafeText, minimum: Int = 8) -> Column {
      Column(title: title.onOneLine, alignment: .left, minimum: Swift.max(1, minimum))
    }

    /// A column of short words, which keeps its width.
    public static func word(_ title: SafeText) -> Column {
      Column(title: title.onOneLine, alignment: .left, minimum: nil)
    }

    /// A column of figures, which keeps its width.
    public static func number(_ title: SafeText) -> Column {
      Column(title: title.onOneLine, alignment: .right, minimum: nil)
    }
  }

  /// Spaces between two columns.
  static let gap = 2

  /// The columns from left to right.
  public let columns: [Column]
  /// The rows from top to bottom; a missing cell is empty, one too many is not shown.
  public var rows: [[StyledText]]
  /// Whether the titles are printed above the rows.
  public var hasHeader: Bool

  /// A table.
  public init(_ columns: [Column], rows: [[StyledText]] = [], hasHeader: Bool = true) {
    (self.columns, self.rows, self.hasHeader) = (columns, rows, hasHeader)
  }

  /// The table as lines that fit the screen: the widest flexible column gives way first, then
  /// whatever still does not fit is cut.
  ///
  /// - Parameter screen: Where the table goes to.
  /// - Returns: The header, if there is one, and a line for each row.
  /// - Complexity: O(*n*) in the length of all cells.
  public func lines(in screen: Capabilities) -> [StyledText] {
    let header = hasHeader ? [columns.map { StyledText($0.title, Style(bold: true)) }] : []
    let cells = (header + rows).map { row in
      columns.indices.map { $0 < row.count ? row[$0].truncated(to: screen.width) : StyledText() }
    }
    let widths = narrowed(naturalWidths(of: cells), to: screen.width)
    return cells.map { row in
      line(of: row, widths: widths, in: screen)
    }
  }

  private func naturalWidths(of cells: [[StyledText]]) -> [Int] {
    columns.indices.map { column in cells.reduce(0) { max($0, $1[column].width) } }
  }

  /// Takes columns from the widest flexible field until the line fits or nothing gives way.
  private func narrowed(_ natural: [Int], to width: Int) -> [Int] {
    var widths = natural
    var excess = widths.reduce(0, +) + Table.gap * max(0, columns.count - 1) - width
    while excess > 0, let widest = widestFlexible(in: widths) {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func widestFlexible(in widths: [Int]) -> Int? {
    columns.indices
      .filter { column in columns[column].minimum.map { widths[column] > $0 } ?? false }
      .max { widths[$0] < widths[$1] }
  }

  private func line(of row: [StyledText], widths: [Int], in screen: Capabilities) -> StyledText {
    let fields = columns.indices.map { column in
      let cell = row[column].truncated(to: widths[column], unicode: screen.unicode)
      let isLast = column == columns.count - 1 && columns[column].alignment == .left
      return isLast ? cell : cell.padded(to: widths[column], columns[column].alignment)
    }
    return fields.joined(separator: .spaces(Table.gap)).trimmed
      .truncated(to: screen.width, unicode: screen.unicode)
  }
}

extension StyledText {
  /// This text without the spaces at its end.
  var trimmed: StyledText {
    guard runs.last?.text.string.hasSuffix(" ") ?? false else { return self }
    var kept = cells[...]
    while kept.last?.isSpace ?? false { kept.removeLast() }
    return StyledText(kept)
  }
}
