/// Writes a note line by line.
struct NotePrinter {
  private(set) var lines: [String] = []

  /// Writes all of a note.
  mutating func print(_ note: NoteDraft) {
    let id = note.id.map { "<!-- id: \($0) -->" }
    let isShort = note.prompt.raw.isEmpty
    if !isShort {
      lines.append("## " + oneLine(note.prompt))
      if let id { lines.append(id) }
      lines.append("")
    }
    print(note.lead)
    if !note.lead.isEmpty { lines.append("") }
    let start = lines.count
    print(note.body)
    if isShort, start < lines.count { lines[start] = "C: " + lines[start] }
    let fields = FieldPrinter(note.fields, kind: kindToName(note)).lines
    if !fields.isEmpty { lines += [""] + fields }
    if isShort, let id { lines += [""] + [id] }
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

  /// An item; its further lines are indented, or they would begin something else.
  private mutating func print(_ item: Inline, marker: String) {
    for (index, line) in item.raw.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if index == 0 {
        lines.append("\(marker) \(line)")
      } else {
        lines.append(line.first == " " || line.first == "\t" ? String(line) : "  \(line)")
      }
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
    lines.append("\(marker) \(text)\(remark)")
    lines += item.remark.dropFirst().map { "  \(oneLine($0))" }
  }

  private func oneLine(_ text: Inline) -> String {
    text.raw.split(separator: "\n").joined(separator: " ")
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

/// A line of a paragraph that begins nothing else.
private func escapedLineStart(_ line: String) -> String {
  var text = line
  return text.withUTF8 { buffer in
    let bytes = Bytes(UnsafeRawBufferPointer(buffer))
    var reader = LineReader(bytes)
    guard let line = reader.next() else { return "" }
    let all = bytes.string(0..<bytes.count)
    switch LineMark(line, in: bytes) {
    case .text, .blank: return all
    case .indented:
      return itemTextStart(line, in: bytes) == nil
        ? all : String(all.drop { $0 == " " || $0 == "\t" })
    case .number:
      var sign = 0
      while isDigit(bytes[sign]) { sign += 1 }
      return bytes.string(0..<sign) + "\\" + bytes.string(sign..<bytes.count)
    case .question, .answer, .cloze, .signWithoutSpace:
      return bytes.string(0..<1) + "\\" + bytes.string(1..<bytes.count)
    default: return "\\" + all
    }
  }
}
