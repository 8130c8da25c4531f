extension BodyReader {
  // MARK: Options

  /// Reads options with their feedback.
  func readChoice() throws(Problem) -> Content {
    guard let first = units.firstIndex(where: { $0.form == .option }) else {
      return ([], .choice([]))
    }
    var options: [Option] = []
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
    let box = bytes.string(line.start..<unit.text.lowerBound)
    return Option(
      text: Inline(bytes.string(unit.text)), isRight: box.utf8.contains { $0 | 0x20 == 0x78 })
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
      answers += try answer(unit)
    }
    guard let isTrue = truth(units[first]) else { return (lead, .typed(answers)) }
    if let second = units[first...].dropFirst().first {
      throw Problem(mistake: .mixedAnswers("an answer", "true or false"), range: line(second))
    }
    return (lead, .trueFalse(isTrue))
  }

  private var emptyAnswer: Problem { Problem(mistake: .emptyAnswer, range: note.first.text) }

  private func truth(_ unit: BodyUnit) -> Bool? {
    switch bytes.string(unit.text) {
    case "true": true
    case "false": false
    default: nil
    }
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
    switch AcceptedAnswer.alternatives(bytes.text(range)) {
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
    var groups: [[BodyUnit]] = []
    for unit in units[first...] {
      if unit.hasLazyLine || unit.form == .code { return nil }
      if unit.isIndented {
        groups[groups.count - 1].append(unit)
      } else {
        guard unit.form == form else { return nil }
        groups.append([unit])
      }
    }
    guard groups.count > 1 else { return nil }
    var items: [ListItem] = []
    for group in groups { items.append(try item(group)) }
    return (blocks(units[..<first]), form == .bullet ? .set(items) : .order(items))
  }

  /// An item and the indented lines below it.
  private func item(_ units: [BodyUnit]) throws(Problem) -> ListItem {
    let first = note.body[units[0].lines.lowerBound]
    let text = units[0].text.lowerBound..<first.end
    let parts = parts(of: bytes.string(text), separatedBy: [" — ", " -- "], limit: 2)
    let accepted: [AcceptedAnswer]
    switch AcceptedAnswer.alternatives(parts[0]) {
    case .success(let answers): accepted = answers
    case .failure(let mistake): throw Problem(mistake: mistake, range: text)
    }
    var remark = parts.dropFirst().filter { !$0.isEmpty }.map { Inline($0) }
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
