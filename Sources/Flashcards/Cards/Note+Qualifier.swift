extension Note {
  /// What is shown with the question, so that nobody is marked against a hidden date or claimant.
  ///
  /// ```
  /// with a variant       as of 2024 · Explainer with questions and answers
  /// with a claimant      according to Jens Stoltenberg, as of July 2023
  /// with both            according to Jens Stoltenberg, as of July 2023 · Deutsche Welle
  /// ```
  ///
  /// - Returns: nil for a note without variant and claimant, or if neither date nor source is known.
  public func qualifier(in deck: Deck) -> String? {
    guard !fields.variants.isEmpty || fields.claimedBy != nil else { return nil }
    var said = fields.claimedBy.map { ["according to \($0.plain)"] } ?? []
    if let date = date(in: deck) { said.append("as of \(date.words)") }
    var parts = said.isEmpty ? [] : [said.joined(separator: ", ")]
    let source = fields.sources.lazy.compactMap { deck.source($0.key) }.first
    if !fields.variants.isEmpty, let source { parts.append(source.name) }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}
