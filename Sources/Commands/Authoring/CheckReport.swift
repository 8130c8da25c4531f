import Flashcards
import Terminal

/// Findings as text, by file.
struct CheckReport {
  let findings: [CardCollection.Finding]
  /// How many of a file are printed.
  let limit: Int
  let isShort: Bool
  let screen: Capabilities

  var lines: [StyledText] {
    var lines: [StyledText] = []
    var start = findings.startIndex
    while start < findings.endIndex {
      let path = findings[start].path
      let end = findings[start...].firstIndex { $0.path != path } ?? findings.endIndex
      let own = findings[start..<end]
      lines += own.prefix(limit).flatMap { self.lines(of: $0) }
      if own.count > limit {
        lines.append("\(line: path): \(own.count - limit) more; `--all` prints them.")
      }
      start = end
    }
    return lines
  }

  private func lines(of finding: CardCollection.Finding) -> [StyledText] {
    let diagnostic = finding.diagnostic
    let place = diagnostic.place
    let mark: Style =
      diagnostic.severity == .error ? Mark.wrong.style : Mark.warning.style
    let head: StyledText = """
      \(line: finding.path):\(place.line):\(place.column): \
      \("\(diagnostic.severity.rawValue)[\(diagnostic.code)]" as SafeText, mark): \
      \(line: diagnostic.message)
      """
    guard !isShort else { return [head] }
    let excerpt = Excerpt(
      line: place.line, text: place.text, characters: place.characters)
    return head.wrapped(to: screen.width, hanging: 2)
      + excerpt.lines(in: screen, help: diagnostic.help.map { "\(line: $0)" }) + [""]
  }
}
