/// Writes fields in their fixed order: hint, explain, as-of, until, claimed-by, sources, variants,
/// switches, tags, and then those of the author's own.
struct FieldPrinter {
  private(set) var lines: [String] = []

  /// Writes what differs from the defaults; `kind` only where it is given.
  init(_ fields: Fields, kind: Kind?) {
    for hint in fields.hints { add("hint", hint) }
    for explanation in fields.explain { add("explain", explanation) }
    if let date = fields.asOf { add("as-of", "\(date)") }
    if let date = fields.until { add("until", "\(date)") }
    if let claimant = fields.claimedBy { add("claimed-by", claimant) }
    for source in fields.sources { lines.append("> - \(source)") }
    for variant in fields.variants { add("variant", variant.written) }
    addSwitches(fields, kind: kind)
    if !fields.tags.isEmpty { add("tags", fields.tags.joined(separator: ", ")) }
    for (key, values) in fields.extensions.sorted(by: { $0.key < $1.key }) {
      for value in values { add(key, value) }
    }
  }

  private mutating func addSwitches(_ fields: Fields, kind: Kind?) {
    if let kind { add("kind", kind.rawValue) }
    if fields.isTwoWay { add("two-way", "yes") }
    if let need = fields.need { add("need", "\(need)") }
    if let several = fields.picksSeveral { add("pick", several ? "several" : "one") }
    if !fields.shuffles { add("shuffle", "no") }
    if fields.strictness != .no { add("strict", fields.strictness.rawValue) }
    if let drill = fields.drill { add("drill", drill.rawValue) }
    if let language = fields.language { add("lang", language) }
    if let direction = fields.direction { add("dir", direction.rawValue) }
    if fields.suspension != .no { add("suspend", fields.suspension.rawValue) }
    if !fields.allowed.isEmpty { add("allow", fields.allowed.joined(separator: ", ")) }
  }

  private mutating func add(_ key: String, _ value: Inline) { add(key, value.raw) }

  private mutating func add(_ key: String, _ value: String) {
    let rows = value.split(separator: "\n")
    lines.append(rows.first.map { "> - \(key): \($0)" } ?? "> - \(key):")
    lines += rows.dropFirst().map { ">   \($0.drop { $0 == " " })" }
  }
}

extension Variant {
  /// As in a deck: `cf as-of 2021 = 30`.
  fileprivate var written: String {
    let date = asOf.map { " as-of \($0)" } ?? ""
    let answers = answers.map { $0.written.replacing(" = ", with: " \\= ") }
    return "\(citation)\(date) = \(answers.joined(separator: " | "))"
  }
}
