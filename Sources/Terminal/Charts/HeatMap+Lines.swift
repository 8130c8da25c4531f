extension HeatMap {
  private static let blocks: [SafeText] = ["·", "░", "▒", "▓", "█"]
  private static let ascii: [SafeText] = [".", ":", "+", "*", "#"]
  private static let styles: [Style] = [
    .dim, .colour(.green), .colour(.green), .colour(.brightGreen), .colour(.brightGreen),
  ]

  /// The map as lines that fit the screen, the latest weeks if not all do, with a legend; on a plain
  /// screen one line a week with the counts.
  public func lines(in screen: Capabilities) -> [StyledText] {
    let gutter = weekdays.map(\.width).max() ?? 0
    if screen.plain { return figures.flatMap { $0.wrapped(to: screen.width, hanging: 2) } }
    let columns = screen.width - gutter - 1
    let step = weeks * 2 - 1 <= columns ? 2 : 1
    let shown = Swift.min(weeks, columns)
    let range = weeks - shown..<weeks
    let rows = (0..<7).map { row(weekday: $0, range, step: step, gutter: gutter, in: screen) }
    return [months(range, step: step, gutter: gutter)] + rows + legend(in: screen)
  }

  /// Columns that the days touch.
  private var weeks: Int { (firstRow + days.count + 6) / 7 }

  private func day(week: Int, row: Int) -> Day? {
    let index = week * 7 + row - firstRow
    return days.indices.contains(index) ? days[index] : nil
  }

  private func sign(_ count: Int, steps: [Int], unicode: Bool) -> StyledText {
    let level = count == 0 ? 0 : 1 + steps.count { count >= $0 }
    return StyledText((unicode ? HeatMap.blocks : HeatMap.ascii)[level], HeatMap.styles[level])
  }

  private func row(
    weekday: Int, _ weeks: Range<Int>, step: Int, gutter: Int, in screen: Capabilities
  ) -> StyledText {
    let steps = self.steps
    let name = weekday.isMultiple(of: 2) ? StyledText(weekdays[weekday]) : StyledText()
    let signs = weeks.map { week in
      let count = day(week: week, row: weekday)?.count
      return count.map { sign($0, steps: steps, unicode: screen.unicode) } ?? " "
    }
    return (name.padded(to: gutter + 1) + signs.joined(separator: .spaces(step - 1))).trimmed
  }

  /// The names of months, each above the week in which it begins, where there is room.
  private func months(_ weeks: Range<Int>, step: Int, gutter: Int) -> StyledText {
    var line = StyledText.spaces(gutter + 1)
    let end = gutter + 1 + weeks.count * step
    for week in weeks {
      let column = gutter + 1 + (week - weeks.lowerBound) * step
      let names = (0..<7).compactMap { day(week: week, row: $0)?.month }
      guard let name = names.first, column >= line.width, column + name.width <= end else {
        continue
      }
      line = line.padded(to: column) + StyledText(name + " ")
    }
    return line.trimmed
  }

  /// Each sign with the counts that it stands for.
  private func legend(in screen: Capabilities) -> [StyledText] {
    let steps = self.steps
    guard let first = steps.first else { return [] }
    let most = days.compactMap(\.count).max() ?? 0
    let dash = Glyph.dash.text(unicode: screen.unicode)
    let lows = [0, 1, first] + steps.dropFirst()
    let highs = [0, first - 1] + steps.dropFirst().map { $0 - 1 } + [most]
    let entries: [StyledText] = zip(lows, highs).compactMap { low, high in
      if low > high { return nil }
      let range: SafeText = low == high ? "\(low)" : "\(low)" + dash + "\(high)"
      return sign(low, steps: steps, unicode: screen.unicode) + " " + StyledText(range)
    }
    return entries.joined(separator: .spaces(2)).wrapped(to: screen.width)
  }

  private var figures: [StyledText] {
    var month = SafeText.empty
    return (0..<weeks).map { week in
      let days = (0..<7).compactMap { day(week: week, row: $0) }
      month = days.compactMap(\.month).first ?? month
      let counts = days.compactMap(\.count).map { "\($0)" as SafeText }.joined(separator: " ")
      let name: SafeText = month.isEmpty ? "" : " (" + month + ")"
      return StyledText("Week \(week + 1)" + name + ": " + counts)
    }
  }
}
