import Flashcards
import Progress
import Study
import Terminal

/// All that is known about a card: its sources in full, variants, and how it was answered.
struct WhyScreen {
  let asking: Asking
  /// How it was answered so far.
  let reviews: [ReviewRecord]
  let screen: Capabilities
  /// Before the answer, nothing is shown that gives it away.
  let showsAnswer: Bool

  var lines: [StyledText] {
    let fields = asking.card.note.fields
    var lines = fields.sources.flatMap { SourceLines.lines($0, in: asking.deck, screen: screen) }
    if showsAnswer {
      lines += FactLines(asking: asking, screen: screen).lines
    } else if !fields.variants.isEmpty {
      let count = SafeText.count(
        fields.variants.count, "other source differs", "other sources differ")
      let line: StyledText = "   \(count); shown with the answer."
      lines += line.wrapped(to: screen.width, hanging: 3)
    }
    lines += HistoryLines(reviews: reviews, screen: screen).lines
    return lines.isEmpty ? ["   Nothing more is known about this card."] : lines
  }
}

/// A source in full.
enum SourceLines {
  static func lines(
    _ citation: Citation, in deck: Deck, screen: Capabilities
  ) -> [StyledText] {
    guard let source = deck.source(citation.key) else {
      return ["   source: \(line: Provenance.name(of: citation, in: deck))"]
    }
    let facts = [
      source.title, source.author, source.publisher, source.date.map(\.words),
      citation.locator?.description, source.url,
    ]
    let line = facts.compactMap { $0 }.joined(separator: ", ")
    let text: StyledText = "   source: \(line: line)"
    return text.wrapped(to: screen.width, hanging: 5)
  }
}

/// How a card was answered so far, newest last.
struct HistoryLines {
  let reviews: [ReviewRecord]
  let screen: Capabilities

  var lines: [StyledText] {
    guard !reviews.isEmpty else { return ["   not answered yet"] }
    let shown = reviews.suffix(10)
    let hidden = reviews.count - shown.count
    var lines = shown.flatMap { review -> [StyledText] in
      let seconds = SafeText.number(Double(review.milliseconds) / 1000, decimals: 1)
      let line: StyledText =
        "   \(line: review.day.description)  \(review.rating.name)  \(seconds) s"
      return line.wrapped(to: screen.width, hanging: 5)
    }
    if hidden > 0 {
      let count = SafeText.count(hidden, "earlier answer", "earlier answers")
      lines.insert("   \(count)", at: 0)
    }
    return lines
  }
}
