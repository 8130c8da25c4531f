/// Writes a note line by line.
struct NotePrinter {
  private(set) var lines: [String] = []

  /// Writes all of a note.
  mutating func print(_ note: NoteDraft) {
    let id = note.id.map { "<!-- id: \($0) -->" }
    let isShort = note.needsShortForm
    if isShort { printShort(note) } else { printLong(note, id) }
    let fields = FieldPrinter(note.fields, kind: kindToName(note)).lines
    if !fields.isEmpty { lines += [""] + fields }
    if isShort, let id { lines += [""] + [id] }
  }

  private mutating func printLong(_ note: NoteDraft, _ id: String?) {
    lines.append("## " + oneLine(note.prompt))
    if let id { lines.append(id) }
    lines.append("")
    print(note.lead)
    if !note.lead.isEmpty { lines.append("") }
    print(note.body)
  }

  /// A cloze without a prompt, or a question with a lead before an answer in prose.
  private mutating func printShort(_ note: NoteDraft) {
    if !note.prompt.raw.isEmpty {
      lines.append("Q: " + oneLine(note.prompt))
      print(note.lead)
    }
    let start = lines.count
    print(note.body)
    let sign = note.prompt.raw.isEmpty ? "C:" : "A:"
    if note.body.beginsWithParagraph {
      lines[start] = "\(sign) \(lines[start])"
    } else {
      lines.insert(sign, at: start)
    }
  }

  /// The kind, where the shape alone would say another.
  private func kindToName(_ note: NoteDraft) -> Kind? {
    switch note.body {
    case .basic(let answer) where answer.isList: .basic
    case .typed(let answers) where answers.count == 1 && answers[0].isTruth: .typed
    default: nil
    }
  }

  private mutating func print(_ body: Note.Body) {
    switch body {
    case .basic(let answer): print(answer)
    case .cloze(let segments): print(segments.blocks { _, blank in blank.written })
    case .choice(let options): options.forEach { print($0) }
    case .trueFalse(let isTrue): lines.append("= \(isTrue)")
    case .typed(let answers): print(answers)
    case .set(let items): items.forEach { print($0, marker: "-") }
    case .order(let items):
      for (index, item) in items.enumerated() { print(item, marker: "\(index + 1).") }
    }
  }

  // MARK: Blocks

  private mutating func print(_ blocks: [Block]) {
    for (index, block) in blocks.enumerated() {
      if index > 0, !(blocks[index - 1].isItem && block.isItem) { lines.append("") }
      switch block {
      case .paragraph(let text): print(text)
      case .item(let marker, let text): print(text, marker: marker)
      case .code(let code): print(code)
      }
    }
  }

  private mutating func print(_ paragraph: Inline) {
    lines += paragraph.raw.split(separator: "\n").map { escapedLineStart(String($0)) }
  }

  /// An item; further lines are indented where they would begin something else.
  private mutating func print(_ item: Inline, marker: String) {
    let rows = item.raw.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines.append(itemLine(marker, rows.first ?? ""))
    for row in rows.dropFirst() {
      lines.append(escapedLineStart(row) == row ? row : "  \(row)")
    }
  }

  private mutating func print(_ code: [String]) {
    let runs = code.flatMap { $0.split { $0 != "`" }.map(\.count) }
    let fence = String(repeating: "`", count: max(3, (runs.max() ?? 0) + 1))
    lines += [fence] + code + [fence]
  }

  // MARK: Answers

  private mutating func print(_ option: Option) {
    lines.append("- [\(option.isRight ? "x" : " ")] \(oneLine(option.text))")
    lines += option.feedback.map { "  > \(oneLine($0))" }
  }

  private mutating func print(_ answers: [AcceptedAnswer]) {
    if answers.count > 1, answers[0].isTruth {
      lines.append("= " + answers.map(\.written).joined(separator: " | "))
    } else {
      lines += answers.map { "= \($0.written)" }
    }
  }

  private mutating func print(_ item: ListItem, marker: String) {
    let text = item.accepted.map(\.writtenInItem).joined(separator: " | ")
    let remark = item.remark.first.map { " — \(oneLine($0))" } ?? ""
    lines.append(itemLine(marker, text + remark))
    lines += item.remark.dropFirst().map { "  \(oneLine($0))" }
  }

  private func oneLine(_ text: Inline) -> String {
    text.raw.split(separator: "\n").joined(separator: " ")
  }
}

extension NoteDraft {
  /// Whether the long form cannot say it.
  fileprivate var needsShortForm: Bool {
    if case .basic = body, !lead.isEmpty { return true }
    return prompt.raw.isEmpty
  }
}

extension Note.Body {
  /// Whether its first line is that of a paragraph.
  fileprivate var beginsWithParagraph: Bool {
    switch self {
    case .basic(let answer):
      if case .paragraph = answer.first { true } else { false }
    case .cloze(let segments):
      switch segments.first {
      case .text, .blank: true
      default: false
      }
    default: false
    }
  }
}

extension Block {
  fileprivate var isItem: Bool { if case .item = self { true } else { false } }
}

extension [Block] {
  /// Whether reading would take it for a set or an order: from its first item on, only items of
  /// one sort, two or more.
  fileprivate var isList: Bool {
    let items = drop { !$0.isItem }
    let markers = items.compactMap { block -> String? in
      if case .item(let marker, _) = block, marker.first != " " { marker } else { nil }
    }
    let numbers = markers.filter { $0.utf8.first.map(isDigit) == true }.count
    return markers.count >= 2 && items.allSatisfy(\.isItem)
      && (numbers == 0 || numbers == markers.count)
  }
}

extension AcceptedAnswer {
  /// The text with what could be markup, or end the answer, escaped.
  var written: String {
    Inline(plain: text).raw.replacing(" | ", with: " \\| ")
  }

  /// The same for an item, where ` — ` would begin a remark.
  fileprivate var writtenInItem: String {
    written.replacing(" — ", with: " \\-- ").replacing(" -- ", with: " \\-- ")
  }

  /// Whether it is written like the answer of a true/false note.
  fileprivate var isTruth: Bool { text == "true" || text == "false" }
}

extension Blank {
  /// As in a deck: `{{c1::Kyiv | Kiev::capital}}`.
  fileprivate var written: Inline {
    func colonless(_ text: String) -> String { text.replacing("::", with: "\\:\\:") }
    let answers = accepted.map { colonless($0.written) }.joined(separator: " | ")
    let hint = hint.map { "::" + colonless(Inline(plain: $0).raw) } ?? ""
    return Inline("{{\(group.map { "c\($0)::" } ?? "")\(answers)\(hint)}}")
  }
}

/// An item in one line that is not taken for a box or a drawn line.
private func itemLine(_ marker: String, _ text: String) -> String {
  let line = "\(marker) \(text)"
  switch mark(line) {
  case .bullet, .number, .indented: return line
  default: return "\(marker) \\\(text)"
  }
}

/// What a line looks like.
private func mark(_ line: String) -> LineMark {
  var line = line
  return line.withUTF8 { buffer in
    let bytes = Bytes(UnsafeRawBufferPointer(buffer))
    var reader = LineReader(bytes)
    return reader.next().map { LineMark($0, in: bytes) } ?? .blank
  }
}

/// A line of a paragraph that begins nothing else.
private func escapedLineStart(_ line: String) -> String {
  func escaped(after count: Int) -> String { "\(line.prefix(count))\\\(line.dropFirst(count))" }
  switch mark(line) {
  case .text, .blank: return line
  case .indented:
    let text = String(line.drop { $0 == " " || $0 == "\t" })
    let isItem = mark(text) == .bullet || mark(text) == .number
    return isItem ? escapedLineStart(text) : line
  case .number: return escaped(after: line.prefix { $0.isNumber }.count)
  case .question, .answer, .cloze, .signWithoutSpace: return escaped(after: 1)
  default: return escaped(after: 0)
  }
}
