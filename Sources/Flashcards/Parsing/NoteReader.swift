/// Understands the lines of one note.
struct NoteReader {
  let bytes: Bytes
  let lines: NoteLines
  let sources: SourceKeys
  private(set) var log: DiagnosticLog

  init(_ bytes: Bytes, _ lines: NoteLines, sources: SourceKeys, isQuiet: Bool) {
    self.bytes = bytes
    self.lines = lines
    self.sources = sources
    log = DiagnosticLog(bytes, isQuiet: isQuiet)
  }

  /// Adds the note, unless something is wrong with it.
  mutating func read(in section: DeckParser.Section, to notes: inout [Note]) {
    var fieldReader = FieldReader(
      bytes, sources: sources, inherited: section.fields, isQuiet: log.isFull)
    fieldReader.read(lines.fields)
    log.append(fieldReader.log)
    let content = readBody(fieldReader)
    guard let content, lines.isSound, fieldReader.isSound, checkPrompt(),
      check(fieldReader.demands, content.body)
    else { return }
    notes.append(note(content, fieldReader.fields, section))
  }

  private mutating func readBody(_ fields: FieldReader) -> BodyReader.Content? {
    guard lines.isSound else { return nil }
    let reader = BodyReader(bytes, lines)
    do throws(BodyReader.Problem) {
      var content = try reader.read()
      if let kind = fields.kind, kind != content.body.kind {
        guard let body = try reader.body(content, as: kind) else {
          reportKind(fields.demands, content.body)
          return nil
        }
        content = body
      }
      return content
    } catch {
      log.report(error.mistake, at: error.range, in: lines.line(at: error.range.lowerBound))
      return nil
    }
  }

  private mutating func reportKind(_ demands: [FieldReader.Demand], _ body: Note.Body) {
    guard let demand = demands.first(where: { $0.name == .kind }) else { return }
    report(.kindConflict(kind: demand.value, shape: body.kind.rawValue), demand)
  }

  private mutating func report(_ mistake: Mistake, _ demand: FieldReader.Demand) {
    log.report(mistake, at: demand.range, in: demand.line)
  }

  private mutating func checkPrompt() -> Bool {
    guard lines.first.content.contains(.brace), let blank = firstBlank(in: lines.prompt, bytes)
    else { return true }
    log.report(.blankMisplaced, at: blank..<(blank + 2), in: lines.first)
    return false
  }

  /// Whether the note is one that its fields fit.
  private mutating func check(_ demands: [FieldReader.Demand], _ body: Note.Body) -> Bool {
    for demand in demands {
      if let mistake = mistake(demand, body) {
        report(mistake, demand)
        return false
      }
    }
    return true
  }

  private func mistake(_ demand: FieldReader.Demand, _ body: Note.Body) -> Mistake? {
    switch (demand.name, body) {
    case (.need, .set(let items)), (.need, .order(let items)):
      let need = Int(demand.value) ?? 0
      return (1...items.count).contains(need) ? nil : .badNeed(demand.value, items: items.count)
    case (.need, _): return .badNeed(demand.value, items: nil)
    case (.twoWay, .basic(let answer)), (.reverse, .basic(let answer)):
      if answer.count == 1, case .paragraph = answer[0] { return nil }
      return .badTwoWay
    case (.twoWay, _), (.reverse, _): return .badTwoWay
    case (.pick, .choice): return nil
    case (.pick, _): return .badPick(demand.value)
    case (.drill, _): return drillMistake(demand.value, body)
    default: return nil
    }
  }

  private func drillMistake(_ value: String, _ body: Note.Body) -> Mistake? {
    switch (value, body) {
    case ("items", .set), ("items", .order), ("hide-all", .cloze): nil
    case ("sources", .basic), ("sources", .typed), ("sources", .set), ("sources", .order): nil
    case ("items", _): .badDrill(value, wanted: "a set or an order")
    case ("hide-all", _): .badDrill(value, wanted: "blanks")
    default: .badDrill(value, wanted: "a basic or typed note, a set or an order")
    }
  }

  private func note(
    _ content: BodyReader.Content, _ fields: Fields, _ section: DeckParser.Section
  ) -> Note {
    let prompt = Inline(bytes.string(lines.prompt))
    let slug =
      lines.slug ?? fingerprint(prompt: prompt, lead: content.lead, body: content.body)
    return Note(
      id: NoteID(slug), hasWrittenID: lines.slug != nil, section: section.title, prompt: prompt,
      lead: content.lead, body: content.body,
      fields: fields, form: lines.form, bytes: lines.first.start..<lines.end,
      line: lines.first.number, idPlace: lines.id)
  }
}

extension BodyReader {
  /// The body as another kind than its shape says; nil if that does not fit.
  func body(_ content: Content, as kind: Kind) throws(Problem) -> Content? {
    switch (kind, content.body) {
    case (.basic, .set), (.basic, .order): return ([], .basic(answer: blocks(units[...])))
    case (.set, .order(let items)): return (content.lead, .set(items))
    case (.order, .set(let items)): return (content.lead, .order(items))
    case (.typed, .trueFalse(let isTrue)):
      return (content.lead, .typed([AcceptedAnswer(text: isTrue ? "true" : "false")]))
    case (.typed, .basic(let answer)):
      return try typed(answer).map { (content.lead, $0) }
    default: return nil
    }
  }
}
