import Flashcards
import Study
import Terminal

/// The end of a session in figures.
struct SummaryScreen {
  let summary: Summary
  let tally: Tally
  let screen: Capabilities

  var lines: [StyledText] {
    [""] + totals + recalled + misses + retention + ["Due tomorrow  \(summary.tomorrow)"]
  }

  /// How much: `Session  12 answers in 4 min 5 s · 3 new`.
  private var totals: [StyledText] {
    let separator = Glyph.separator.text(unicode: screen.unicode)
    let time = SafeText.time(seconds: Double(summary.milliseconds) / 1000)
    var line: StyledText =
      "\("Session" as SafeText, .bold)  \(SafeText.count(summary.answered, "answer", "answers")) in \(time)"
    if summary.newCards > 0 { line += " \(separator) \(summary.newCards) new" }
    return line.wrapped(to: screen.width, hanging: 2)
  }

  /// How well: `Recalled at first try  7 of 9 (basic 4 of 5, cloze 3 of 4)`.
  private var recalled: [StyledText] {
    let kinds = summary.recalledByKind
    guard !kinds.isEmpty else { return [] }
    let part = kinds.reduce(0) { $0 + $1.ratio.part }
    let whole = kinds.reduce(0) { $0 + $1.ratio.whole }
    let each = kinds.map { "\($0.kind.rawValue) \($0.ratio.part) of \($0.ratio.whole)" }
      .joined(separator: ", ")
    let line: StyledText = "Recalled at first try  \(part) of \(whole)  (\(each))"
    return line.wrapped(to: screen.width, hanging: 2)
  }

  private var misses: [StyledText] {
    let missed = tally.misses
    guard !missed.isEmpty else { return [] }
    let sure = Set(tally.sureAndWrong.map(\.card))
    return [StyledText("Missed")]
      + missed.flatMap { answer -> [StyledText] in
        let mark: StyledText = Mark.wrong.styled(in: screen)
        let isSure: SafeText = sure.contains(answer.card) ? "  (you were sure)" : ""
        let prompt = (mark + "  \(line: answer.prompt)").truncated(
          to: screen.width, unicode: screen.unicode)
        let given: StyledText = answer.given.map { "\(line: $0) " } ?? ""
        let arrow = Glyph.arrow.text(unicode: screen.unicode)
        let result: StyledText = "   \(given)\(arrow) \(line: answer.expected)\(isSure)"
        return [prompt, result.truncated(to: screen.width, unicode: screen.unicode)]
      }
  }

  /// How well over a month: `True retention, 30 days  88 % of 120 (target 90 %)`.
  private var retention: [StyledText] {
    guard summary.retention.whole > 0 else { return [] }
    let share = Double(summary.retention.part) / Double(summary.retention.whole)
    let line: StyledText = """
      True retention, 30 days  \(SafeText.percent(share)) of \(summary.retention.whole) \
      (target \(SafeText.percent(summary.desiredRetention)))
      """
    return line.wrapped(to: screen.width, hanging: 2)
  }
}
