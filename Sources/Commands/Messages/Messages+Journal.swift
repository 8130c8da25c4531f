import Progress
import Terminal

extension Messages {
  /// What to say about a journal that was read: damage, files left out, what came from elsewhere,
  /// a clock that cannot be right.
  static func notices(about contents: Store.JournalContents, in world: World) -> [StyledText] {
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
    let names = contents.learner.settings.deviceNames
    for (device, count) in contents.merged.sorted(by: { $0.key < $1.key }) {
      lines.append(
        "\(SafeText.count(count, "event", "events")) from \(line: names[device]) merged.")
    }
    let now = world.clock()
    let warning = contents.device.flatMap {
      contents.learner.clockWarning(at: now.timestamp, device: $0)
    }
    return lines + [warning].compactMap { $0.map { text(for: $0, at: now, in: world) } }
  }

  /// What is odd about the clock; times are saved as it shows them.
  private static func text(
    for warning: ClockWarning, at now: LocalTime, in world: World
  ) -> StyledText {
    let mark = Mark.warning.styled(in: world.screen())
    switch warning {
    case .behind(let newest, seconds: _):
      return """
        \(mark) The clock shows \(date(now)), but the last change here is of \
        \(date(world.localTime(newest))). If the clock is wrong, set it before you study.
        """
    case .ahead(newest: _, let days):
      return """
        \(mark) The clock shows \(date(now)), \(SafeText.grouped(days)) days after the last change \
        here. If the clock is wrong, set it before you study.
        """
    }
  }

  /// `2026-11-21 09:05`.
  static func date(_ time: LocalTime) -> SafeText {
    let parts = [time.hour, time.minute].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(line: time.calendarDay.description) \(line: parts.joined(separator: ":"))"
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
