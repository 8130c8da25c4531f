extension Card {
  /// What to put before the learner.
  ///
  /// Options and items keep the order of the deck; shuffling is for the caller.
  ///
  /// - Parameter deck: The deck that the card is from, for the names of its sources.
  /// - Returns: The question. Of a face that the note does not have, that of the front.
  public func question(in deck: Deck) -> Question {
    switch (face, note.body) {
    case (.back, .basic(let answer)):
      Question(prompt: answer, task: .recall(answer: note.opening))
    case (.group(let group), .cloze(let segments)):
      note.question(segments) { $1.group == group }
    case (.blank(let index), .cloze(let segments)):
      note.question(segments) { position, _ in position == index }
    case (.item(let index), .set(let items)), (.item(let index), .order(let items)):
      note.question(items, asking: index)
    case (.source(let key), _): note.question(key, in: deck)
    default: Question(prompt: note.opening, task: note.task)
    }
  }
}

extension Note {
  /// The prompt and what belongs to it.
  var opening: [Block] { (prompt.raw.isEmpty ? [] : [.paragraph(prompt)]) + lead }

  /// What the whole note asks for.
  var task: Question.Task {
    switch body {
    case .basic(let answer): .recall(answer: answer)
    case .cloze(let segments):
      .fill(
        accepted: segments.blanks.map(\.accepted),
        answer: segments.blocks { _, blank in blank.filledIn })
    case .choice(let options):
      .choose(options, several: fields.picksSeveral ?? (options.filter(\.isRight).count > 1))
    case .trueFalse(let isTrue): .judge(isTrue)
    case .typed(let answers): .type(answers)
    case .set(let items): .list(items, isOrdered: false, need: fields.need ?? items.count)
    case .order(let items): .list(items, isOrdered: true, need: fields.need ?? items.count)
    }
  }

  /// A cloze of which some blanks are asked.
  fileprivate func question(
    _ segments: [ClozeSegment], asking isAsked: (Int, Blank) -> Bool
  ) -> Question {
    let blanks = segments.blanks.enumerated()
    let hidesAll = fields.drill == .hideAll
    let shown = segments.blocks { index, blank in
      if isAsked(index, blank) { return blank.placeholder }
      return hidesAll ? Inline(plain: "[…]") : Inline(plain: blank.accepted[0].text)
    }
    let answer = segments.blocks { index, blank in
      isAsked(index, blank) ? blank.filledIn : Inline(plain: blank.accepted[0].text)
    }
    let accepted = blanks.filter { isAsked($0.offset, $0.element) }.map(\.element.accepted)
    return Question(prompt: opening + shown, task: .fill(accepted: accepted, answer: answer))
  }

  /// A list of which one item is missing.
  fileprivate func question(_ items: [ListItem], asking asked: Int) -> Question {
    let isOrdered = kind == .order
    let blocks = items.enumerated().map { index, item in
      Block.item(
        marker: isOrdered ? "\(index + 1)." : "-",
        Inline(plain: index == asked ? "[…]" : item.text))
    }
    guard items.indices.contains(asked) else { return Question(prompt: opening, task: task) }
    return Question(prompt: opening + blocks, task: .type(items[asked].accepted))
  }

  /// What one source says.
  fileprivate func question(_ key: String, in deck: Deck) -> Question {
    guard let statement = statements.first(where: { $0.key == key }) else {
      return Question(prompt: opening, task: task)
    }
    let source = deck.source(statement.citation.key)
    let name = source?.name ?? statement.citation.key
    let date = (statement.date ?? source?.date).map { ", as of \($0.words)" } ?? ""
    let qualifier = Inline(plain: "According to \(name)\(date):")
    return Question(
      prompt: [.paragraph(qualifier)] + opening,
      task: statement.variant.map { task(of: $0) } ?? task)
  }

  private func task(of variant: Variant) -> Question.Task {
    if case .typed = body { return .type(variant.answers) }
    let text = variant.answers.map(\.text).joined(separator: " | ")
    return .recall(answer: [.paragraph(Inline(plain: text))])
  }
}

extension Blank {
  /// What stands in its place while it is asked: `[capital city]`, `[…]`.
  var placeholder: Inline { Inline(plain: "[\(hint ?? "…")]") }

  /// Its answer, marked.
  var filledIn: Inline { Inline("**\(Inline(plain: accepted[0].text).raw)**") }
}

extension [ClozeSegment] {
  /// The text with something for each blank, which is told by its index.
  func blocks(_ replacement: (Int, Blank) -> Inline) -> [Block] {
    var blocks: [Block] = []
    var index = 0
    func append(_ text: String) {
      switch blocks.popLast() {
      case .paragraph(let before): blocks.append(.paragraph(Inline(before.raw + text)))
      case .item(let marker, let before):
        blocks.append(.item(marker: marker, Inline(before.raw + text)))
      case .code(let lines): blocks += [.code(lines), .paragraph(Inline(text))]
      case nil: blocks.append(.paragraph(Inline(text)))
      }
    }
    for segment in self {
      switch segment {
      case .text(let text): append(text.raw)
      case .blank(let blank):
        append(replacement(index, blank).raw)
        index += 1
      case .lineBreak: blocks.append(.paragraph(""))
      case .item(let marker): blocks.append(.item(marker: marker, ""))
      case .code(let lines): blocks.append(.code(lines))
      }
    }
    return blocks
  }
}
