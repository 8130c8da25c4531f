import Progress

/// Finds the bad lines that are said again in whole.
///
/// When a write fails after some bytes, the program writes the same lines to the next segment. So the torn
/// end of a segment with a successor lacks nothing, and neither does a bad line whose identifier is known.
struct TornLines {
  private let folder: String
  private let files: any Files

  init(_ folder: String, _ files: any Files) {
    self.folder = folder
    self.files = files
  }

  /// Those of the bad lines of a journal whose events are in its state all the same.
  func mended(in report: JournalReport, _ state: LearnerState) -> [JournalReport.Problem] {
    let names = Set(report.files.map(\.name))
    return Set(report.problems.map(\.file)).sorted().flatMap { name in
      let problems = report.problems.filter { $0.file == name }
      guard let bytes = try? files.contents(of: folder + "/" + name, limit: .max).bytes else {
        return [JournalReport.Problem]()
      }
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      return problems.filter { problem in
        if problem.isTornEnd, hasSuccessor(name, names) { return true }
        guard lines.indices.contains(problem.line - 1) else { return false }
        return id(in: lines[problem.line - 1]).map(state.contains) ?? false
      }
    }
  }

  private func hasSuccessor(_ name: String, _ names: Set<String>) -> Bool {
    guard var next = JournalName(name) else { return false }
    next.segment += 1
    return names.contains(next.text)
  }

  /// The identifier in what is left of a line.
  private func id(in line: ArraySlice<UInt8>) -> EventID? {
    let text = String(decoding: line, as: UTF8.self)
    guard let start = text.firstRange(of: "\"id\":\"")?.upperBound,
      let end = text[start...].firstIndex(of: "\"")
    else { return nil }
    return EventID(String(text[start..<end]))
  }
}
