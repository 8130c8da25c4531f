extension Excerpt {
  /// The excerpt as lines that fit the screen.
  ///
  /// - Parameters:
  ///   - screen: Where the lines go to.
  ///   - style: The look of the caret.
  ///   - help: What to write instead, printed after `= help:`; several lines if need be.
  /// - Returns: A bare bar, the line, the caret or quotation, and the help.
  public func lines(
    in screen: Capabilities, style: Style = Style(bold: true, colour: .red),
    help: StyledText? = nil
  ) -> [StyledText] {
    let number: SafeText = "\(line)"
    let gutter = number.width + 2
    let bar = StyledText.spaces(gutter) + StyledText("|", .dim)
    let room = max(8, screen.width - gutter - 2)
    let cut = Window(self, room: room, unicode: screen.unicode)
    let start: StyledText = " " + StyledText(number) + " " + StyledText("|", .dim)
    var lines = [bar, cut.text.isEmpty ? start : start + " " + cut.text]
    if isRightToLeft {
      lines += note("at", quotation(unicode: screen.unicode), gutter: gutter, in: screen)
    } else {
      let carets = ("^" as SafeText).repeated(cut.carets)
      lines.append(bar + .spaces(cut.column + 1) + StyledText(carets, style))
    }
    return lines + (help.map { note("help", $0, gutter: gutter, in: screen) } ?? [])
  }

  private func note(
    _ name: SafeText, _ text: StyledText, gutter: Int, in screen: Capabilities
  ) -> [StyledText] {
    let start = StyledText.spaces(gutter) + StyledText("= " + name + ": ")
    return (start + text).wrapped(to: screen.width, hanging: start.width)
  }

  /// What the caret would have pointed at, in words.
  private func quotation(unicode: Bool) -> StyledText {
    if !marked.isEmpty { return StyledText(marked.shortened(unicode).quoted(unicode: unicode)) }
    if after.isEmpty { return "the end of the line" }
    return "before " + StyledText(after.shortened(unicode).quoted(unicode: unicode))
  }

  /// Whether any letter of the line is written from right to left.
  private var isRightToLeft: Bool {
    [before, marked, after].contains { $0.string.unicodeScalars.contains(where: \.isRightToLeft) }
  }
}

/// As much of the line as fits, and where the carets stand in it.
private struct Window {
  private(set) var text: StyledText
  private(set) var column: Int
  private(set) var carets: Int

  init(_ excerpt: Excerpt, room: Int, unicode: Bool) {
    let before = StyledText(excerpt.before).cells
    let marked = StyledText(excerpt.marked).cells
    let after = StyledText(excerpt.after).cells
    let sign = StyledText(Glyph.ellipsis.text(unicode: unicode), .dim)
    let lead = before.width
    let span = marked.width
    if lead + span + after.width <= room {
      text = StyledText(before + marked + after)
      (column, carets) = (lead, max(1, span))
      return
    }
    // The caret and up to half a line of what it marks end at three quarters of the line.
    let excess = lead + min(span, room / 2) - room * 3 / 4
    let dropped = excess > 0 ? before.prefixCount(ofAtLeast: excess + sign.width) : 0
    let kept = before.dropFirst(dropped)
    let head = dropped > 0 ? sign : StyledText()
    column = head.width + kept.width
    let line = kept + marked + after
    let fits = head.width + line.width <= room
    let visible = line.prefix(
      line.count(fitting: room - head.width - (fits ? 0 : sign.width)))
    let seen = visible.dropFirst(kept.count).prefix(marked.count)
    carets = max(1, seen.width)
    text = head + StyledText(visible) + (fits ? StyledText() : sign)
  }
}

extension Array<Cell> {
  /// How many cells from the start it takes to fill `columns`, or all.
  fileprivate func prefixCount(ofAtLeast columns: Int) -> Int {
    var used = 0
    for (count, cell) in enumerated() {
      if used >= columns { return count }
      used += cell.width
    }
    return count
  }
}

extension SafeText {
  /// At most thirty columns.
  fileprivate func shortened(_ unicode: Bool) -> SafeText {
    StyledText(self).truncated(to: 30, unicode: unicode).text
  }
}

extension Unicode.Scalar {
  /// In a block of Hebrew, Arabic or another script written from right to left.
  fileprivate var isRightToLeft: Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
