/// The format of the history file, which Bash's is too: before each entry a line `#` and its seconds.
///
/// ```
/// #1767225600
/// study --deck nato
/// ```
///
/// A file without such lines, as other programs write it, has one entry a line.
package nonisolated enum HistoryText {
  /// The most entries that are kept.
  package static let longest = 1000

  /// The text of entries.
  ///
  /// A line feed in an entry is kept; a line that would look like a time gets a space.
  package static func print(_ entries: some Sequence<HistoryEntry>) -> String {
    entries.map { entry in
      let lines = entry.text.split(separator: "\n", omittingEmptySubsequences: false)
      let safe = lines.map { time(of: $0) == nil ? String($0) : " " + $0 }
      return "#\(entry.time)\n\(safe.joined(separator: "\n"))\n"
    }.joined()
  }

  /// The last entries of a text.
  package static func parse(_ text: String) -> [HistoryEntry] {
    var entries: [HistoryEntry] = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    var isNew = true
    var isTimed = false
    for line in lines {
      if let time = time(of: line) {
        entries.append(HistoryEntry(time: time, text: ""))
        isNew = true
        isTimed = true
      } else if isTimed, let last = entries.indices.last {
        entries[last].text += isNew ? String(line) : "\n" + line
        isNew = false
      } else {
        entries.append(HistoryEntry(time: 0, text: String(line)))
      }
    }
    return entries.filter { !$0.text.isEmpty && !$0.text.utf8.contains(0) }.suffix(longest)
  }

  private static func time(of line: Substring) -> Int? {
    line.first == "#" && line.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
      ? Int(line.dropFirst()) : nil
  }
}
