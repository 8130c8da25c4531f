/// The fields that there are.
enum FieldName: UInt8, CaseIterable {
  case explain, hint, source, asOf, until, claimedBy, variant, tags, twoWay, reverse
  case kind, need, pick, shuffle, strict, drill, lang, dir, suspend, allow

  /// The field that is written like this.
  init?(_ bytes: Bytes, _ key: Range<Int>) {
    guard let name = Self.allCases.first(where: { bytes.holds($0.word, in: key) }) else {
      return nil
    }
    self = name
  }

  /// How it is written.
  var word: StaticString {
    switch self {
    case .explain: "explain"
    case .hint: "hint"
    case .source: "source"
    case .asOf: "as-of"
    case .until: "until"
    case .claimedBy: "claimed-by"
    case .variant: "variant"
    case .tags: "tags"
    case .twoWay: "two-way"
    case .reverse: "reverse"
    case .kind: "kind"
    case .need: "need"
    case .pick: "pick"
    case .shuffle: "shuffle"
    case .strict: "strict"
    case .drill: "drill"
    case .lang: "lang"
    case .dir: "dir"
    case .suspend: "suspend"
    case .allow: "allow"
    }
  }

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

/// Some of the fields.
struct FieldNames {
  private var bits: UInt32 = 0

  func contains(_ name: FieldName) -> Bool { bits >> name.rawValue & 1 == 1 }

  mutating func insert(_ name: FieldName) { bits |= 1 << name.rawValue }
}
