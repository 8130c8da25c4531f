/// Figures as a table for people, or as JSON for programs.
enum FigureTable {
  /// A table with a heading.
  static func text(_ title: String, _ figures: [Figure]) -> String {
    let head = ["", "figure", "floor", "×floor", "goal", ""]
    let rows = figures.map(cells)
    let widths = head.indices.map { column in
      ([head] + rows).map { $0[column].count }.max() ?? 0
    }
    let lines = ([head] + rows).map { row in
      let cells = row.indices.map { column in
        let gap = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 || column == 5 ? row[column] + gap : gap + row[column]
      }
      return cells.joined(separator: "  ")
    }
    return ([title] + lines).map { $0.withoutTrailingSpace + "\n" }.joined() + legend(figures)
  }

  private static func cells(_ figure: Figure) -> [String] {
    let goal =
      switch figure.goal {
      case .value(let value): number(value)
      case .ratio(let ratio): "×" + number(ratio)
      case nil: ""
      }
    return [
      figure.what, "\(number(figure.value)) \(figure.unit.rawValue)",
      figure.floor.map { number($0.value) } ?? "", figure.ratio.map(number) ?? "", goal,
      figure.meetsGoal.map { $0 ? "met" : "missed" } ?? "",
    ]
  }

  /// What the floors are, each once.
  private static func legend(_ figures: [Figure]) -> String {
    var floors: [String] = []
    for figure in figures {
      if let what = figure.floor?.what, !floors.contains(what) { floors.append(what) }
    }
    return floors.map { "floor: \($0)\n" }.joined()
  }

  /// Three significant digits or more, without an exponent.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    let places = abs(value) >= 100 ? 0 : abs(value) >= 10 ? 1 : abs(value) >= 1 ? 2 : 4
    let scale = [1.0, 10, 100, 1000, 10_000][places]
    let scaled = (abs(value) * scale).rounded()
    let whole = (scaled / scale).rounded(.towardZero)
    let sign = value < 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(Int(whole))" }
    let fraction = String(Int(scaled - whole * scale))
    let zeros = String(repeating: "0", count: max(0, places - fraction.count))
    return "\(sign)\(Int(whole)).\(zeros)\(fraction)"
  }

  /// An array with one object a figure.
  static func json(_ figures: [Figure]) -> String {
    let objects = figures.map { figure in
      var members = [
        ("what", quoted(figure.what)), ("value", real(figure.value)),
        ("unit", quoted(figure.unit.rawValue)),
      ]
      if let floor = figure.floor {
        members += [("floor", real(floor.value)), ("floorIs", quoted(floor.what))]
      }
      if let ratio = figure.ratio { members.append(("ratio", real(ratio))) }
      switch figure.goal {
      case .value(let goal): members.append(("goal", real(goal)))
      case .ratio(let goal): members.append(("goalRatio", real(goal)))
      case nil: break
      }
      if let met = figure.meetsGoal { members.append(("met", "\(met)")) }
      return "  {" + members.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
    }
    return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  private static func real(_ value: Double) -> String { value.isFinite ? "\(value)" : "null" }

  /// Our own words: nothing in them but quotation marks and backslashes needs an escape.
  private static func quoted(_ text: String) -> String {
    "\"" + text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] } + "\""
  }
}

extension String {
  fileprivate var withoutTrailingSpace: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
