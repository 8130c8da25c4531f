/// What one source says about a note: `drill: sources` asks for each.
struct Statement {
  /// The source's key, `~2` after the second of one source.
  var key: String
  var citation: Citation
  var date: PartialDate?
  /// Nil: the note's own answer.
  var variant: Variant?
}

extension Note {
  /// The sources of the note, then those of its variants.
  var statements: [Statement] {
    var keys = CardKeys()
    let own = fields.sources.map {
      Statement(key: keys.unique($0.key), citation: $0, date: fields.asOf)
    }
    return own
      + fields.variants.map {
        Statement(
          key: keys.unique($0.citation.key), citation: $0.citation, date: $0.asOf, variant: $0)
      }
  }
}
