/// Reads the fields of a note or a section on top of what they inherit.
struct FieldReader {
  let bytes: Bytes
  let sources: SourceKeys
  var log: DiagnosticLog
  /// What is inherited and read.
  var fields: Fields
  /// The field `kind`.
  var kind: Kind?
  /// Fields that ask something of their note.
  private(set) var demands: [Demand] = []
  private(set) var isSound = true
  private var isSection = false
  private var seen = FieldNames()

  /// A field that can only be judged when the note is known.
  struct Demand {
    var name: FieldName
    var value: String
    var range: Range<Int>
    var line: Line
  }

  /// One field with the lines that continue it.
  struct Entry {
    var line: Line
    /// Key and value in the first line.
    var range: Range<Int>
    /// The value in the first line.
    var valueRange: Range<Int>
    var more: [Range<Int>] = []
  }

  init(_ bytes: Bytes, sources: SourceKeys, inherited: Fields, isQuiet: Bool = false) {
    self.bytes = bytes
    self.sources = sources
    fields = inherited
    log = DiagnosticLog(bytes, isQuiet: isQuiet)
  }

  /// Reads the fields of a note.
  mutating func read(_ lines: [Line]) {
    var entry: Entry?
    for line in lines {
      if line.content.contains(.brace), !isOwnField(line) { checkBlank(line) }
      let content = bytes.skippingSpaces((line.start + 1)..<line.end)
      if content == line.end { continue }
      if content - line.start > 3, entry != nil {
        entry?.more.append(content..<line.end)
      } else {
        if let entry { readEntry(entry) }
        entry = begin(line, at: content)
      }
    }
    if let entry { readEntry(entry) }
  }

  /// Reads the fields of a section.
  mutating func readSection(_ lines: [Line]) {
    isSection = true
    read(lines)
  }

  private func begin(_ line: Line, at content: Int) -> Entry? {
    var start = content
    if bytes.has("- ", at: start, before: line.end) {
      start = bytes.skippingSpaces((start + 2)..<line.end)
    }
    let range = start..<line.end
    return range.isEmpty ? nil : Entry(line: line, range: range, valueRange: range)
  }

  private func isOwnField(_ line: Line) -> Bool {
    guard let entry = begin(line, at: bytes.skippingSpaces((line.start + 1)..<line.end)) else {
      return false
    }
    return bytes.has("x-", at: entry.range.lowerBound, before: line.end)
  }

  private mutating func checkBlank(_ line: Line) {
    guard let blank = firstBlank(in: (line.start + 1)..<line.end, bytes) else { return }
    report(.blankMisplaced, at: blank..<(blank + 2), in: line)
  }

  // MARK: One field

  private mutating func readEntry(_ entry: Entry) {
    var entry = entry
    guard let keyEnd = keyEnd(entry.range) else { return readCitation(entry) }
    let key = entry.range.lowerBound..<keyEnd
    entry.valueRange = bytes.trimming((keyEnd + 1)..<entry.range.upperBound)
    if key.count > 2, bytes.has("x-", at: key.lowerBound, before: key.upperBound) {
      fields.extensions[bytes.string(key), default: []].append(inline(entry))
      return
    }
    guard let name = FieldName(bytes, key) else { return reportUnknown(key, entry) }
    if let mistake = mistake(name, entry) { return report(mistake, at: key, in: entry.line) }
    if name == .source, !seen.contains(name) { fields.sources = [] }
    seen.insert(name)
    readValue(name, entry)
  }

  /// What is wrong with a field, whatever its value says.
  private func mistake(_ name: FieldName, _ entry: Entry) -> Mistake? {
    if isSection, !name.isInherited { return .noSectionField("\(name.word)") }
    if entry.valueRange.isEmpty, entry.more.isEmpty { return .emptyField("\(name.word)") }
    if seen.contains(name), !name.mayRepeat { return .fieldTwice("\(name.word)") }
    return nil
  }

  /// The index of the colon after a key; nil if the line does not begin with a key.
  private func keyEnd(_ range: Range<Int>) -> Int? {
    var end = range.lowerBound
    while end < range.upperBound,
      isLetterOrDigit(bytes[end]) || bytes[end] == UInt8(ascii: "-")
        || bytes[end] == UInt8(ascii: "_")
    { end += 1 }
    guard end > range.lowerBound, end < range.upperBound, bytes[end] == UInt8(ascii: ":") else {
      return nil
    }
    return end
  }

  private mutating func reportUnknown(_ range: Range<Int>, _ entry: Entry) {
    let key = bytes.string(range)
    let isSource = sources.contains(key) && sources.isComplete
    let names = FieldName.allCases.map { "\($0.word)" }
    let near = log.isFull ? nil : isSource ? key + " …" : nearest(to: key, among: names)
    report(.unknownField(String(key.prefix(80)), nearest: near), at: range, in: entry.line)
  }

  /// A source without `source:` before it.
  private mutating func readCitation(_ entry: Entry) {
    if !seen.contains(.source) { fields.sources = [] }
    readSource(entry, isShort: true)
    seen.insert(.source)
  }

  // MARK: Values

  private mutating func readValue(_ name: FieldName, _ entry: Entry) {
    switch name {
    case .explain: fields.explain.add(inline(entry))
    case .hint: fields.hints.add(inline(entry))
    case .claimedBy: fields.claimedBy = inline(entry)
    case .source: readSource(entry, isShort: false)
    case .asOf: fields.asOf = date(entry)
    case .until: fields.until = date(entry)
    case .variant: readVariant(entry)
    case .tags: readTags(entry)
    case .lang: readLanguage(entry)
    case .allow: readAllowed(entry)
    case .shuffle: fields.shuffles = value(name, entry, ["yes": true, "no": false]) ?? true
    case .strict:
      let values: [Strictness] = [.yes, .case, .marks, .no]
      fields.strictness = value(name, entry, table(values)) ?? .no
    case .dir:
      let values: [Fields.Direction] = [.leftToRight, .rightToLeft]
      fields.direction = value(name, entry, table(values)) ?? fields.direction
    case .suspend:
      let values: [Fields.Suspension] = [.yes, .draft, .no]
      fields.suspension = value(name, entry, table(values)) ?? .no
    case .twoWay, .reverse, .kind, .need, .pick, .drill: readDemand(name, entry)
    }
  }

  private mutating func readDemand(_ name: FieldName, _ entry: Entry) {
    let demand = Demand(
      name: name, value: text(entry), range: entry.valueRange, line: entry.line)
    switch name {
    case .twoWay, .reverse:
      fields.isTwoWay = value(name, entry, ["yes": true, "no": false]) ?? false
      if !fields.isTwoWay { return }
    case .kind:
      kind = value(name, entry, table(Kind.allCases.filter { $0 != .trueFalse }))
      if kind == nil { return }
    case .pick:
      fields.picksSeveral = value(name, entry, ["one": false, "several": true])
      if fields.picksSeveral == nil { return }
    case .drill:
      fields.drill = value(name, entry, table([Fields.Drill.items, .hideAll, .sources]))
      if fields.drill == nil { return }
    default: fields.need = Int(demand.value)
    }
    demands.append(demand)
  }

  private mutating func readSource(_ entry: Entry, isShort: Bool) {
    switch citation(entry) {
    case .success(let citation) where sources.contains(citation.key):
      fields.sources.add(citation)
    case .success(let citation): reportSource(citation.key, entry, isQuotation: false)
    case .failure(let mistake):
      let key = String(text(entry).prefix { $0 != " " && $0 != "\t" })
      if sources.contains(key), sources.isComplete || !isShort {
        let start = bytes.skippingSpaces(
          (entry.valueRange.lowerBound + key.utf8.count)..<entry.valueRange.upperBound)
        report(mistake, at: start..<entry.valueRange.upperBound, in: entry.line)
      } else {
        reportSource(key, entry, isQuotation: isShort)
      }
    }
  }

  private func citation(_ entry: Entry) -> Result<Citation, Mistake> {
    entry.more.isEmpty
      ? Citation.reading(bytes, entry.valueRange) : Citation.reading(text(entry))
  }

  private mutating func reportSource(_ key: String, _ entry: Entry, isQuotation: Bool) {
    let start = entry.valueRange.lowerBound
    let near = log.isFull ? nil : sources.nearest(to: key)
    report(
      .unknownSource(String(key.prefix(80)), nearest: near, isQuotation: isQuotation),
      at: start..<min(start + key.utf8.count, entry.valueRange.upperBound), in: entry.line)
  }

  private mutating func readVariant(_ entry: Entry) {
    switch Variant.reading(text(entry)) {
    case .success(let variant) where sources.contains(variant.citation.key):
      fields.variants.append(variant)
    case .success(let variant): reportSource(variant.citation.key, entry, isQuotation: false)
    case .failure(let mistake): report(mistake, at: entry.valueRange, in: entry.line)
    }
  }

  private mutating func date(_ entry: Entry) -> PartialDate? {
    let text = text(entry)
    switch WrittenDate(text, allowsEstimate: true) {
    case .date(let date): return date
    case .impossible: report(.impossibleDate(text), at: entry.valueRange, in: entry.line)
    case .malformed:
      report(.badDate(String(text.prefix(80))), at: entry.valueRange, in: entry.line)
    }
    return nil
  }

  private mutating func readTags(_ entry: Entry) {
    guard let tags = tagList(text(entry)) else {
      return reportValue(.tags, entry, "names divided by commas, “-” for spaces")
    }
    fields.tags = Set(fields.tags + tags).sorted()
  }

  private mutating func readLanguage(_ entry: Entry) {
    let text = text(entry)
    guard isLanguageTag(text) else {
      return reportValue(.lang, entry, "a BCP 47 tag such as “en”")
    }
    fields.language = text
  }

  private mutating func readAllowed(_ entry: Entry) {
    guard let codes = tagList(text(entry)), codes.allSatisfy(isLintCode) else {
      return reportValue(.allow, entry, "lint codes divided by commas, such as “W07”")
    }
    fields.allowed += codes
  }

  /// The value that a word of a table stands for.
  private mutating func value<Value>(
    _ name: FieldName, _ entry: Entry, _ table: KeyValuePairs<String, Value>
  ) -> Value? {
    value(name, entry, table.map { ($0.key, $0.value) })
  }

  private mutating func value<Value>(
    _ name: FieldName, _ entry: Entry, _ table: [(word: String, value: Value)]
  ) -> Value? {
    let text = text(entry)
    if let row = table.first(where: { $0.word == text }) { return row.value }
    let words = table.map(\.word)
    let wanted = words.map { "“\($0)”" }.joined(separator: words.count == 2 ? " or " : ", ")
    reportValue(name, entry, wanted, nearest: nearest(to: text, among: words))
    return nil
  }

  private func table<Value: RawRepresentable<String>>(_ values: [Value]) -> [(String, Value)] {
    values.map { ($0.rawValue, $0) }
  }

  private mutating func reportValue(
    _ name: FieldName, _ entry: Entry, _ wanted: String, nearest: String? = nil
  ) {
    let value = String(text(entry).prefix(80))
    report(
      .badFieldValue(field: "\(name.word)", value: value, wanted: wanted, nearest: nearest),
      at: entry.valueRange, in: entry.line)
  }

  private mutating func report(_ mistake: Mistake, at range: Range<Int>, in line: Line) {
    isSound = false
    log.report(mistake, at: range, in: line)
  }

  // MARK: Text

  /// The value on one line.
  private func text(_ entry: Entry) -> String {
    entry.more.reduce(into: bytes.string(entry.valueRange)) {
      $0 += ($0.isEmpty ? "" : " ") + bytes.string($1)
    }
  }

  /// The value with its lines.
  private func inline(_ entry: Entry) -> Inline {
    Inline(
      entry.more.reduce(into: bytes.string(entry.valueRange)) {
        $0 += ($0.isEmpty ? "" : "\n") + bytes.string($1)
      })
  }
}
