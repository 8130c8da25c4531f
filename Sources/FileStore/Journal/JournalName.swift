import Progress

/// The name of a file of the journal: `2026-11.k7f3q2xa.jsonl`, `2026-11.k7f3q2xa.2.jsonl`.
struct JournalName: Equatable {
  /// The UTC month, `2026-11`.
  var month: String
  var device: String
  /// 1 for the name without a number.
  var segment: Int

  init(time: Timestamp, device: String, segment: Int = 1) {
    month = String(time.description.prefix(7))
    self.device = device
    self.segment = segment
  }

  /// Reads the names that this program writes; nil for any other.
  init?(_ name: String) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard (3...4).contains(parts.count), parts.last == "jsonl" else { return nil }
    month = String(parts[0])
    device = String(parts[1])
    segment = 1
    if parts.count == 4 {
      guard let number = Int(parts[2]), number > 1 else { return nil }
      segment = number
    }
  }

  var text: String {
    segment == 1 ? "\(month).\(device).jsonl" : "\(month).\(device).\(segment).jsonl"
  }

  /// Whether a file of this name holds events: our own files and what sync tools make of them.
  static func holdsEvents(_ name: String) -> Bool {
    name.contains(".jsonl") && !name.hasPrefix(".") && !name.hasPrefix("~")
      && !name.hasSuffix(".tmp") && !name.hasSuffix("~") && !name.hasSuffix(".part")
  }

  /// Whether a sync tool or git left it beside the original.
  static func isConflictCopy(_ name: String) -> Bool {
    name.contains(".sync-conflict-") || name.contains("conflicted copy")
      || !name.hasSuffix(".jsonl")
  }
}
