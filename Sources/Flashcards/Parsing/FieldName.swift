/// The fields that there are.
enum FieldName: String, CaseIterable {
  case explain, hint, source
  case asOf = "as-of"
  case until
  case claimedBy = "claimed-by"
  case variant, tags
  case twoWay = "two-way"
  case reverse, kind, need, pick, shuffle, strict, drill, lang, dir, suspend, allow

  /// Whether sections hand it down.
  var isInherited: Bool {
    switch self {
    case .source, .tags, .asOf, .lang, .dir, .strict, .suspend: true
    default: false
    }
  }

  /// Whether it may stand several times.
  var mayRepeat: Bool {
    switch self {
    case .explain, .hint, .source, .variant, .tags, .allow: true
    default: false
    }
  }

}
