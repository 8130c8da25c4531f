import Flashcards

extension Note {
  /// The note as a tree, without identity and place.
  var dump: String {
    var lines = ["\(kind.rawValue) \(prompt.raw.debugDescription)"]
    lines += lead.map { "  lead \($0.dump)" }
    switch body {
    case .basic(let answer): lines += answer.map { "  " + $0.dump }
    case .cloze(let segments): lines += segments.map { "  " + $0.dump }
    case .choice(let options):
      for option in options {
        lines.append("  \(option.isRight ? "right" : "wrong") \(option.text.raw.debugDescription)")
        lines += option.feedback.map { "    \($0.raw.debugDescription)" }
      }
    case .trueFalse(let isTrue): lines.append("  \(isTrue)")
    case .typed(let answers): lines += answers.map { "  " + $0.dump }
    case .set(let items), .order(let items):
      for item in items {
        lines.append("  " + item.accepted.map(\.dump).joined(separator: ", "))
        lines += item.remark.map { "    \($0.raw.debugDescription)" }
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension Block {
  var dump: String {
    switch self {
    case .paragraph(let text): "paragraph \(text.raw.debugDescription)"
    case .item(let marker, let text): "item \(marker) \(text.raw.debugDescription)"
    case .code(let lines): "code \(lines)"
    }
  }
}

extension ClozeSegment {
  var dump: String {
    switch self {
    case .text(let text): return "text \(text.raw.debugDescription)"
    case .lineBreak: return "break"
    case .item(let marker): return "item \(marker)"
    case .code(let lines): return "code \(lines)"
    case .blank(let blank):
      let group = blank.group.map { " c\($0)" } ?? ""
      let hint = blank.hint.map { " hint \($0.debugDescription)" } ?? ""
      return "blank\(group) " + blank.accepted.map(\.dump).joined(separator: ", ") + hint
    }
  }
}

extension AcceptedAnswer {
  var dump: String {
    switch value {
    case .text: text.debugDescription
    case .date(let date): "date \(date)"
    case .number(let number):
      "number \(number.value) ± \(number.tolerance)" + (number.unit.map { " \($0)" } ?? "")
    }
  }
}
