extension Plot {
  /// Columns that the drawing takes at most.
  static let widest = 100

  private static let signs: [SafeText] = ["o", "x", "+", "*"]

  /// The plot as lines that fit the screen; on a plain one, the points in figures, one a line.
  public func lines(in screen: Capabilities) -> [StyledText] {
    if screen.plain { return figures.flatMap { $0.wrapped(to: screen.width, hanging: 2) } }
    let gutter = min(max(y.lowLabel.width, y.highLabel.width), screen.width / 3)
    let width = min(Plot.widest, screen.width - gutter - 2)
    let drawing = canvas(width: width, unicode: screen.unicode).lines
    let body = drawing.enumerated().map { row, line in
      label(row: row, gutter: gutter, in: screen) + line
    }
    return body + axis(gutter: gutter, width: width, in: screen) + legend(in: screen)
  }

  private func canvas(width: Int, unicode: Bool) -> Canvas {
    var canvas = Canvas(width: width, height: height, unicode: unicode)
    var signed = 0
    for one in series {
      switch one.shape {
      case .line: draw(one, on: &canvas)
      case .signs:
        drawSigns(one, Plot.signs[signed % Plot.signs.count], on: &canvas)
        signed += 1
      }
    }
    return canvas
  }

  private func drawSigns(_ one: Series, _ sign: SafeText, on canvas: inout Canvas) {
    for point in one.points {
      guard let right = x.share(of: point.x), let up = y.share(of: point.y) else { continue }
      canvas.setSign(sign, right, up, one.style)
    }
  }

  /// Sets dots along every stretch of the line, close enough that none is missing.
  private func draw(_ one: Series, on canvas: inout Canvas) {
    let steps = max(canvas.dotsAcross, canvas.dotsDown)
    if one.points.count == 1 { drawSigns(one, ".", on: &canvas) }
    for (from, to) in zip(one.points, one.points.dropFirst()) {
      let across = abs(to.x - from.x) / (x.high - x.low) * Double(canvas.dotsAcross)
      let up = abs(to.y - from.y) / (y.high - y.low) * Double(canvas.dotsDown)
      let needed = max(across, up).rounded(.up)
      guard needed.isFinite else { continue }
      let count = max(1, Int(min(needed, Double(steps * 8))))
      for step in 0...count {
        let t = Double(step) / Double(count)
        let place = Point(from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t)
        guard let right = x.share(of: place.x), let up = y.share(of: place.y) else { continue }
        canvas.setDot(right, up, one.style)
      }
    }
  }

  private func label(row: Int, gutter: Int, in screen: Capabilities) -> StyledText {
    let text: SafeText = row == 0 ? y.highLabel : row == height - 1 ? y.lowLabel : .empty
    let tick: SafeText = screen.unicode ? (text.isEmpty ? "│" : "┤") : "|"
    return StyledText(text).truncated(to: gutter, unicode: screen.unicode)
      .padded(to: gutter, .right) + " " + StyledText(tick)
  }

  private func axis(gutter: Int, width: Int, in screen: Capabilities) -> [StyledText] {
    let rule: SafeText = screen.unicode ? "─" : "-"
    let corner: SafeText = screen.unicode ? "└" : "+"
    let space = width - x.lowLabel.width - x.highLabel.width
    let names = x.lowLabel + (" " as SafeText).repeated(max(1, space)) + x.highLabel
    return [
      .spaces(gutter + 1) + StyledText(corner + rule.repeated(width)),
      (.spaces(gutter + 2) + StyledText(names))
        .truncated(to: screen.width, unicode: screen.unicode).trimmed,
    ]
  }

  private func legend(in screen: Capabilities) -> [StyledText] {
    var signed = 0
    let entries: [StyledText] = series.compactMap { one in
      var sign: SafeText = screen.unicode ? "⠒" : "."
      if one.shape == .signs {
        sign = Plot.signs[signed % Plot.signs.count]
        signed += 1
      }
      return one.name.isEmpty ? nil : StyledText(sign, one.style) + StyledText(" " + one.name)
    }
    if entries.isEmpty { return [] }
    return entries.joined(separator: .spaces(2)).wrapped(to: screen.width)
  }

  /// One line a point, for those who do not see the drawing; long curves are thinned to 12 points.
  private var figures: [StyledText] {
    series.flatMap { one -> [StyledText] in
      let stride = max(1, (one.points.count + 11) / 12)
      let last = one.points.count - 1
      let start: SafeText = one.name.isEmpty ? "" : one.name + ": "
      return one.points.indices
        .filter { $0 % stride == 0 || $0 == last }
        .map { StyledText(start + one.points[$0].figures) }
    }
  }
}

extension Plot.Point {
  fileprivate var figures: SafeText {
    .number(x, decimals: 2) + " -> " + .number(y, decimals: 3)
  }
}
