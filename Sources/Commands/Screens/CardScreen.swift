import FSRS
import Flashcards
import Progress
import Study
import Terminal

/// One card: question, answer, facts, memory, history, and how recall falls from here.
struct CardScreen {
  let card: Card
  let deck: Deck
  let progress: CardProgress
  let reviews: [ReviewRecord]
  let model: MemoryModel
  let today: StudyDay
  let screen: Capabilities

  var lines: [StyledText] {
    let question = card.question(in: deck)
    let fields = card.note.fields
    let heading: StyledText = "\(line: card.id.rawValue, .bold)  \(place)"
    return [""] + heading.wrapped(to: screen.width, hanging: 2)
      + question.prompt.lines(after: "\("Q" as SafeText, .bold)  ", in: screen)
      + options(of: question)
      + answer(to: question)
      + fields.explain.flatMap { indented($0.styled) }
      + fields.sources.flatMap { SourceLines.lines($0, in: deck, screen: screen) }
      + FactLines(deck: deck, fields: fieldsBesidesSources, screen: screen).lines
      + tags + memory + HistoryLines(reviews: reviews, screen: screen).lines + curve
  }

  private var place: StyledText {
    let crumb = Glyph.crumb.text(unicode: screen.unicode)
    let section: StyledText = card.note.section.map { " \(crumb) \($0.styled)" } ?? ""
    return "\(line: deck.title)\(section)  \(card.note.kind.rawValue, .dim)"
  }

  private var fieldsBesidesSources: Fields {
    var fields = card.note.fields
    fields.sources = Array(fields.sources.prefix(1))
    return fields
  }

  private func options(of question: Question) -> [StyledText] {
    guard case .choose(let options, _) = question.task else { return [] }
    return options.flatMap { option -> [StyledText] in
      let mark: SafeText =
        option.isRight ? Mark.right.text(unicode: screen.unicode) : "-"
      return (" \(mark)  " + option.text.styled).wrapped(to: screen.width, hanging: 4)
    }
  }

  private func answer(to question: Question) -> [StyledText] {
    let label: StyledText = "\("A" as SafeText, .bold)  "
    switch question.task {
    case .choose: return []
    case .recall(let answer), .fill(_, let answer): return answer.lines(after: label, in: screen)
    case .judge, .type, .list:
      let text = question.task.answers.joined(separator: "; ")
      return (label + "\(line: text)").wrapped(to: screen.width, hanging: 3)
    }
  }

  private var tags: [StyledText] {
    let tags = card.note.fields.tags
    return tags.isEmpty ? [] : indented("tags: \(line: tags.joined(separator: ", "))")
  }

  /// State and memory: `review, due 2026-11-25 · stability 12 d · recall now 92 %`.
  private var memory: [StyledText] {
    let separator: StyledText = " \(Glyph.separator.text(unicode: screen.unicode)) "
    var parts: [StyledText] = ["\(CardState(progress, card, today: today).word)"]
    if let due = progress.due { parts[0] += ", due \(line: due.text)" }
    if let memory = progress.schedule.memory {
      parts.append("stability \(SafeText.number(memory.stability, decimals: 1)) d")
      parts.append("difficulty \(SafeText.number(memory.difficulty, decimals: 1))")
    }
    if let recall = progress.retrievability(on: today, model: model) {
      parts.append("recall now \(SafeText.percent(recall))")
    }
    if progress.schedule.lapses > 0 {
      parts.append("\(SafeText.count(progress.schedule.lapses, "lapse", "lapses"))")
    }
    return indented(parts.joined(separator: separator))
  }

  /// Recall over the next weeks, as figures that a screen reader can read too.
  private var curve: [StyledText] {
    guard let memory = progress.schedule.memory, let last = progress.lastDay else { return [] }
    let since = max(0, today - last)
    let points = [0, 7, 30, 90, 365].map { days -> SafeText in
      let recall = model.retrievability(after: Double(since + days), memory)
      return days == 0
        ? "today \(SafeText.percent(recall))"
        : "in \(SafeText.interval(days: Double(days))) \(SafeText.percent(recall))"
    }
    return indented("recall if not reviewed: \(points.joined(separator: ", "))")
  }

  private func indented(_ text: StyledText) -> [StyledText] {
    (.spaces(3) + text).wrapped(to: screen.width, hanging: 5)
  }
}
