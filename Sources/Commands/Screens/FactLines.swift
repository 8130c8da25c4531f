import Flashcards
import Progress
import Study
import Terminal

/// Where the fact comes from, who claims it, and who says otherwise.
struct FactLines {
  let deck: Deck
  let fields: Fields
  let screen: Capabilities

  init(asking: Asking, screen: Capabilities) {
    self.init(deck: asking.deck, fields: asking.card.note.fields, screen: screen)
  }

  init(deck: Deck, fields: Fields, screen: Capabilities) {
    self.deck = deck
    self.fields = fields
    self.screen = screen
  }

  /// `as of 2024 · Explainer, § 4`: the date and the first source.
  var origin: StyledText {
    let separator = Glyph.separator.text(unicode: screen.unicode)
    var parts: [StyledText] = []
    if let date = fields.asOf ?? fields.sources.first.flatMap({ deck.source($0.key)?.date }) {
      parts.append("as of \(line: date.words)")
    }
    if let source = fields.sources.first {
      parts.append("\(line: Provenance.words(for: source, in: deck))")
    }
    return parts.joined(separator: " \(separator) ").styled(.dim)
  }

  /// Claimant, further sources, end of validity, variants.
  var lines: [StyledText] {
    var lines: [StyledText] = []
    if let claimant = fields.claimedBy { lines.append("claimed by \(claimant.styled)") }
    for source in fields.sources.dropFirst() {
      lines.append("also \(line: Provenance.words(for: source, in: deck))")
    }
    if let until = fields.until {
      lines.append("valid until \(line: until.words)")
    }
    for variant in fields.variants {
      lines.append(
        "disputed: \(line: Provenance.words(for: variant, in: deck, withPlace: true))")
    }
    return lines.flatMap { (.spaces(3) + $0).wrapped(to: screen.width, hanging: 5) }
  }
}
