/// A line of the history.
package nonisolated struct HistoryEntry: Equatable, Sendable {
  /// When it was entered, in seconds since 1970; 0 if that is not known.
  package var time: Int
  /// What was entered; may hold line feeds.
  package var text: String

  /// An entry.
  package init(time: Int, text: String) {
    self.time = time
    self.text = text
  }
}

/// Which lines are worth recalling, and which of them are not in the file yet.
nonisolated struct History {
  var unsaved: [HistoryEntry] = []
  private var last = ""

  mutating func loaded(_ entry: HistoryEntry) {
    last = entry.text
  }

  /// Keeps a line, unless it is blank, begins with a space or repeats the one before.
  mutating func keep(_ line: String, at time: Int) -> Bool {
    guard let first = line.first, first != " ", line != last else { return false }
    guard line.contains(where: { !$0.isWhitespace }) else { return false }
    last = line
    unsaved.append(HistoryEntry(time: time, text: line))
    return true
  }
}
