import Progress
import Terminal

extension Messages {
  /// What to say about a journal that was read: damage, files left out, what came from elsewhere.
  static func notices(about contents: Store.JournalContents) -> [StyledText] {
    var lines = contents.failures.map(text(for:))
    for damage in contents.damage.prefix(3) {
      lines.append(
        "\(line: damage.path):\(damage.line): \(text(for: damage.problem)); left as it is.")
    }
    let more = contents.damagedLines - min(3, contents.damage.count)
    if more > 0 { lines.append("\(SafeText.count(more, "more line", "more lines")) like that.") }
    if contents.learner.unknownKinds > 0 {
      let count = SafeText.count(contents.learner.unknownKinds, "event", "events")
      lines.append("\(count) of a newer version: kept, but not understood here.")
    }
    for (device, count) in contents.merged.sorted(by: { $0.key < $1.key }) {
      lines.append("\(SafeText.count(count, "event", "events")) from \(line: device) merged.")
    }
    return lines
  }
}

extension Messages {
  /// What is wrong with a line of a journal.
  static func text(for problem: LineProblem) -> StyledText {
    switch problem {
    case .tooLong(let bytes): "the line has \(bytes) bytes, 8192 are allowed"
    case .notUTF8: "the line is not UTF-8"
    case .syntax(let column): "no complete JSON object, from byte \(column) on"
    case .tooDeep: "nested more than eight deep"
    case .twice(let field): "“\(line: field)” stands twice"
    case .checksum: "the checksum does not fit, so the line was changed"
    case .version(let version): "written by a newer program (version \(version))"
    case .missing(let field): "“\(line: field)” is missing"
    case .wrong(let field): "“\(line: field)” has a wrong value"
    }
  }
}
