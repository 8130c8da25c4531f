import Progress
import Terminal

/// What verifying found, most important last.
struct FindingsScreen {
  let findings: Store.Findings
  let screen: Capabilities
  /// What the wall clock shows at a moment.
  let localTime: (Timestamp) -> LocalTime
  /// How many of each are listed.
  private let limit = 20

  /// The lines; paths are left in one piece, however wide the screen is.
  var lines: [StyledText] {
    [head] + notes + warnings + damage + [verdict]
  }

  private var head: StyledText {
    let files = findings.files
    guard !files.isEmpty else { return "Journal  \(line: findings.folder): no files yet" }
    let size = ByteCount(files.reduce(0) { $0 + $1.size }).words
    return """
      Journal  \(line: findings.folder): \(SafeText.count(files.count, "file", "files")), \
      \(size), \(EventCounts(findings.events).words(findings.names))
      """
  }

  private var verdict: StyledText {
    guard findings.isSound else {
      return "\(Mark.wrong.styled(in: screen)) Not sound. What can be read counts all the same."
    }
    return
      "\(Mark.right.styled(in: screen)) Sound: every line can be read, and none is missing in between."
  }

  // MARK: For information

  private var notes: [StyledText] {
    var notes: [StyledText] = []
    if let free = findings.freeSpace { notes.append("\(ByteCount(free).words) free.") }
    if findings.repeated > 0 {
      let count = SafeText.count(findings.repeated, "line says", "lines say")
      notes.append("\(count) again what another says.")
    }
    if findings.mendedLines > 0 {
      let count = SafeText.count(findings.mendedLines, "torn line is", "torn lines are")
      notes.append("\(count) whole in another place.")
    }
    notes += findings.files.filter(\.isConflictCopy).map {
      "\(line: $0.name) is a sync tool's copy; it is read like the others."
    }
    notes += findings.permissions.map {
      "Others have rights on \(line: $0.path) (\(octal($0.mode)), \(octal($0.wanted)) is enough)."
    }
    return marked(.note, notes)
  }

  private func octal(_ mode: UInt32) -> SafeText {
    let digits = String(mode, radix: 8)
    return "\(line: String(repeating: "0", count: max(0, 4 - digits.count)) + digits)"
  }

  private var warnings: [StyledText] {
    guard let future = findings.future else { return [] }
    let count = SafeText.count(future.count, "event is", "events are")
    let newest = Messages.date(localTime(future.newest))
    let which: SafeText = future.count == 1 ? "" : "the newest "
    return marked(
      .warning,
      [
        """
        \(count) from the future, \(which)of \(newest) from \(line: findings.names[future.device]); \
        see to the clock there.
        """
      ])
  }

  // MARK: Damage

  private var damage: [StyledText] {
    var damage = findings.failures.map(Messages.text(for:))
    damage += findings.badLines.prefix(limit).map(Messages.text(for:))
    let more = findings.badLineCount - min(limit, findings.badLines.count)
    if more > 0 { damage.append("\(SafeText.count(more, "more line", "more lines")) like that.") }
    damage += findings.holes.prefix(limit).map {
      """
      \(SafeText.count($0.missing, "event", "events")) of session \(line: $0.session) of \
      \(line: findings.names[$0.device]) missing: lost, or not synced yet.
      """
    }
    damage += findings.conflicts.prefix(limit).map {
      "Two lines differ under the name \(line: $0.rawValue); the one that sorts first counts."
    }
    return marked(.wrong, damage)
  }

  private func marked(_ mark: Mark, _ lines: [StyledText]) -> [StyledText] {
    let rest = lines.count - limit * 2
    var shown = Array(lines.prefix(limit * 2))
    if rest > 0 { shown.append("\(SafeText.grouped(rest)) more.") }
    return shown.map { "\(mark.styled(in: screen)) \($0)" }
  }
}

/// Events by device in words: `6 events (4 from desk, 2 from lapt)`.
struct EventCounts {
  let counts: [String: Int]

  init(_ counts: [String: Int]) { self.counts = counts }

  var total: Int { counts.values.reduce(0, +) }

  /// In words, with what people call the devices.
  func words(_ names: DeviceNames) -> StyledText {
    let all: StyledText = "\(SafeText.count(total, "event", "events"))"
    guard !counts.isEmpty else { return all }
    let parts = counts.sorted { $0.key < $1.key }
    if let only = parts.first, parts.count == 1 { return all + " from \(line: names[only.key])" }
    let list = parts.map { "\(SafeText.grouped($0.value)) from \(names[$0.key])" }
    return all + " (\(line: list.joined(separator: ", ")))"
  }
}

/// A number of bytes in words: `312 bytes`, `1.2 KiB`.
struct ByteCount {
  let bytes: Int

  init(_ bytes: Int) { self.bytes = bytes }

  var words: SafeText {
    let units: [(SafeText, Int)] = [("GiB", 30), ("MiB", 20), ("KiB", 10)]
    for (unit, power) in units where bytes >= 1 << power {
      return SafeText.number(Double(bytes) / Double(1 << power), decimals: 1) + " " + unit
    }
    return SafeText.count(bytes, "byte", "bytes")
  }
}

extension Messages {
  /// A line that is no event, with its place.
  static func text(for bad: Store.BadLine) -> StyledText {
    let torn: StyledText = bad.isTornEnd ? " (a torn end, as after a power cut)" : ""
    return "\(line: bad.path):\(bad.line): \(text(for: bad.problem))\(torn)."
  }
}
