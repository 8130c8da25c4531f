extension StyledText {
  /// Spaces in the terminal's own look; none for a negative count.
  public static func spaces(_ count: Int) -> StyledText {
    StyledText((" " as SafeText).repeated(count))
  }

  /// This text on one line, cut with `…` if it is too wide.
  ///
  /// - Parameters:
  ///   - columns: The most columns that the result may take, `0...`.
  ///   - unicode: Whether the cut is shown as `…` or as `...`.
  /// - Returns: At most `columns` columns, without a space before the sign.
  public func truncated(to columns: Int, unicode: Bool = true) -> StyledText {
    let line = onOneLine
    if line.width <= columns { return line }
    let sign = Glyph.ellipsis.text(unicode: unicode)
    let cells = line.cells
    if sign.width >= columns { return StyledText(cells.prefix(cells.count(fitting: columns))) }
    var kept = cells[..<cells.count(fitting: columns - sign.width)]
    while kept.last?.isSpace ?? false { kept.removeLast() }
    return StyledText(kept) + StyledText(sign, kept.last?.style ?? .plain)
  }

  /// This text with spaces before or after it, up to a width.
  ///
  /// - Parameters:
  ///   - columns: Columns of the result, unless the text is wider already.
  ///   - alignment: The side on which the text stands.
  /// - Returns: At least `columns` columns.
  public func padded(to columns: Int, _ alignment: Alignment = .left) -> StyledText {
    let spaces = StyledText.spaces(columns - width)
    return alignment == .left ? self + spaces : spaces + self
  }

  /// Two texts at the two ends of a line; where both do not fit, the right one follows on lines of
  /// its own, still at the right.
  ///
  /// - Parameters:
  ///   - left: Text at the left, wrapped if it must be.
  ///   - right: Text at the right; for what may be skipped, such as a source.
  ///   - width: Columns of a line, in `20...1000`.
  ///   - hanging: Indent of the left text's further lines.
  /// - Returns: At least one line, none wider than `width`.
  public static func ends(
    left: StyledText, right: StyledText, width: Int, hanging: Int = 0
  ) -> [StyledText] {
    var lines = left.wrapped(to: width, hanging: hanging)
    if right.isEmpty { return lines }
    let last = lines.last ?? StyledText()
    let room = Capabilities(width: width).width - last.width
    if right.width + 2 <= room {
      lines[lines.count - 1] = last + right.padded(to: room, .right)
    } else {
      lines += right.wrapped(to: width - hanging)
        .map { $0.padded(to: Capabilities(width: width).width, .right) }
    }
    return lines
  }
}

/// The side of a field on which text stands.
public enum Alignment: Hashable, Sendable {
  /// Words.
  case left
  /// Figures.
  case right
}
