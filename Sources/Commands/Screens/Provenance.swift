import Flashcards
import Terminal

/// Where a fact comes from and when, in words.
enum Provenance {
  /// `Explainer, § The promise`.
  static func words(for citation: Citation, in deck: Deck) -> String {
    let name = name(of: citation, in: deck)
    return citation.locator.map { "\(name), \($0)" } ?? name
  }

  /// The name of a source; `the author's own` for `own`.
  static func name(of citation: Citation, in deck: Deck) -> String {
    if citation.key == Citation.own { return "the deck's author" }
    return deck.source(citation.key)?.name ?? citation.key
  }

  /// `about 2021`: when a variant was said, its own date or its source's.
  static func words(forDateOf variant: Variant, in deck: Deck) -> String? {
    (variant.asOf ?? deck.source(variant.citation.key)?.date).map(\.words)
  }

  /// `30 (Overview, about 2021)`.
  static func words(for variant: Variant, in deck: Deck, withPlace: Bool = false) -> String {
    let source =
      withPlace
      ? words(for: variant.citation, in: deck) : name(of: variant.citation, in: deck)
    let date = words(forDateOf: variant, in: deck).map { ", \($0)" } ?? ""
    return "\(variant.answers[0].text) (\(source)\(date))"
  }
}
