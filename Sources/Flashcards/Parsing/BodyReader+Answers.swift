extension BodyReader {
  // MARK: Options

  /// Reads options with their feedback.
  func readChoice() throws(Problem) -> Content {
    guard let first = units.firstIndex(where: { $0.form == .option }) else {
      return ([], .choice([]))
    }
    var options: [Option] = []
    options.reserveCapacity(units.count - first)
    for unit in units[first...] {
      switch unit.form {
      case .option: options.append(try option(unit))
      case .equals: throw Problem(mistake: .mixedAnswers("an answer", "options"), range: line(unit))
      default: options[options.count - 1].feedback += try feedback(unit)
      }
    }
    let firstLine = line(units[first])
    if let equals = units[..<first].first(where: { $0.form == .equals }) {
      throw Problem(mistake: .mixedAnswers("an answer", "options"), range: line(equals))
    }
    if options.count == 1 { throw Problem(mistake: .singleOption, range: firstLine) }
    guard options.contains(where: \.isRight) else {
      throw Problem(mistake: .noRightOption, range: firstLine)
    }
    return (blocks(units[..<first]), .choice(options))
  }

  private func option(_ unit: BodyUnit) throws(Problem) -> Option {
    let line = note.body[unit.lines.lowerBound]
    guard !unit.text.isEmpty else { throw Problem(mistake: .emptyAnswer, range: line.text) }
    if line.content.contains(.brace), let blank = Flashcards.firstBlank(in: unit.text, bytes) {
      throw Problem(mistake: .blankMisplaced, range: blank..<(blank + 2))
    }
    let box = line.start..<unit.text.lowerBound
    return Option(
      text: Inline(bytes.string(unit.text)), isRight: box.contains { bytes[$0] | 0x20 == 0x78 })
  }

  /// The lines `  > …` below an option.
  private func feedback(_ unit: BodyUnit) throws(Problem) -> [Inline] {
    var feedback: [Inline] = []
    for line in note.body[unit.lines] {
      let start = bytes.skippingSpaces(line.text)
      guard unit.form == .paragraph, line.mark == .indented, bytes[start] == UInt8(ascii: ">")
      else {
        throw Problem(mistake: .textBetweenOptions, range: bytes.trimming(line.text))
      }
      let text = bytes.trimming((start + 1)..<line.end)
      if !text.isEmpty { feedback.append(Inline(bytes.string(text))) }
    }
    return feedback
  }

  // MARK: Typed answers

  /// Reads lines that begin with `=`.
  func readAnswers() throws(Problem) -> Content {
    guard let first = units.firstIndex(where: { $0.form == .equals }) else { throw emptyAnswer }
    let lead = blocks(units[..<first])
    var answers: [AcceptedAnswer] = []
    for unit in units[first...] {
      guard unit.form == .equals else {
        throw Problem(mistake: .textAfterAnswer, range: line(unit))
      }
      let alternatives = try answer(unit)
      if answers.isEmpty { answers = alternatives } else { answers += alternatives }
    }
    guard let isTrue = truth(units[first]) else { return (lead, .typed(answers)) }
    if let second = units[first...].dropFirst().first {
      throw Problem(mistake: .mixedAnswers("an answer", "true or false"), range: line(second))
    }
    return (lead, .trueFalse(isTrue))
  }

  private var emptyAnswer: Problem { Problem(mistake: .emptyAnswer, range: note.first.text) }

  private func truth(_ unit: BodyUnit) -> Bool? {
    if bytes.holds("true", in: unit.text) { return true }
    return bytes.holds("false", in: unit.text) ? false : nil
  }

  private func answer(_ unit: BodyUnit) throws(Problem) -> [AcceptedAnswer] {
    guard !unit.text.isEmpty else { throw Problem(mistake: .emptyAnswer, range: line(unit)) }
    if note.body[unit.lines.lowerBound].content.contains(.brace),
      let blank = Flashcards.firstBlank(in: unit.text, bytes)
    {
      throw Problem(mistake: .blankMisplaced, range: blank..<(blank + 2))
    }
    return try alternatives(unit.text)
  }

  private func alternatives(_ range: Range<Int>) throws(Problem) -> [AcceptedAnswer] {
    switch bytes.alternatives(range) {
    case .success(let answers): return answers
    case .failure(let mistake): throw Problem(mistake: mistake, range: range)
    }
  }

  // MARK: Lists

  /// Reads a set or an order; nil if the units are not a pure list of two items or more.
  func readList() throws(Problem) -> Content? {
    guard let first = units.firstIndex(where: { $0.form.isItem && !$0.isIndented }) else {
      return nil
    }
    let form = units[first].form
    let isPure = units[first...].allSatisfy {
      !$0.hasLazyLine && $0.form != .code && ($0.isIndented || $0.form == form)
    }
    let starts = units.indices[first...].filter { !units[$0].isIndented }
    guard isPure, starts.count > 1 else { return nil }
    var items: [ListItem] = []
    items.reserveCapacity(starts.count)
    for (start, end) in zip(starts, starts.dropFirst() + [units.count]) {
      items.append(try item(units[start..<end]))
    }
    return (blocks(units[..<first]), form == .bullet ? .set(items) : .order(items))
  }

  /// An item and the indented lines below it.
  private func item(_ units: ArraySlice<BodyUnit>) throws(Problem) -> ListItem {
    let unit = units[units.startIndex]
    let first = note.body[unit.lines.lowerBound]
    let text = unit.text.lowerBound..<first.end
    var parts = PartScanner(bytes, text, .dash)
    let accepted: [AcceptedAnswer]
    switch AcceptedAnswer.alternatives(bytes, parts.next() ?? text) {
    case .success(let answers): accepted = answers
    case .failure(let mistake): throw Problem(mistake: mistake, range: text)
    }
    var remark: [Inline] = []
    if let rest = parts.rest, !rest.isEmpty { remark.append(Inline(bytes.string(rest))) }
    for unit in units {
      for line in note.body[unit.lines] where line.start != first.start {
        remark.append(Inline(bytes.string(bytes.trimming(line.text))))
      }
    }
    return ListItem(accepted: accepted, remark: remark)
  }

  /// An answer in prose as a typed one, for `kind: typed`; nil if it is not one paragraph.
  func typed(_ answer: [Block]) throws(Problem) -> Note.Body? {
    guard answer.count == 1, case .paragraph = answer[0], let unit = units.last else { return nil }
    return .typed(try alternatives(unit.text))
  }
}
