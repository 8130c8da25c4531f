import FSRS
import Flashcards

/// The forms in which progress can be taken elsewhere.
public enum ExportForm: String, Sendable, CaseIterable {
  /// `{"schema":1,"events":[…]}`: every event, one a line, as in the journal; `progress import` reads it.
  case json
  /// One row for each answer that stands.
  case csv
}

extension LearnerState {
  /// Everything that is known, for other programs.
  ///
  /// - Parameters:
  ///   - form: JSON has all events in the order of their times, undone ones too, with members that this
  ///     version does not know; CSV has the answers that stand, card by card, with the columns of its
  ///     first line.
  ///   - sink: Takes the bytes in order, in pieces of a few lines.
  /// - Throws: What `sink` throws.
  /// - Complexity: O(n log n) in the number of events.
  public func export<Failure: Error>(
    as form: ExportForm, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    switch form {
    case .json: try exportJSON(to: sink)
    case .csv: try exportCSV(to: sink)
    }
  }

  private func exportJSON<Failure: Error>(
    to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try sink(Array("{\"schema\":1,\"events\":[\n".utf8))
    var isFirst = true
    for index in entries.indices.sorted(by: { precedes($0, $1) }) {
      try sink((isFirst ? [] : Array(",\n".utf8)) + line(at: index))
      isFirst = false
    }
    try sink(Array("\n]}\n".utf8))
  }

  /// The columns of the CSV form.
  ///
  /// `time` is UTC, `offset` minutes east of it, `rating` 1 to 4, `milliseconds` the thinking time, `due` a
  /// day or an instant.
  static let columns = [
    "card", "time", "offset", "day", "rating", "milliseconds", "due", "left", "retention", "mode",
    "suggested", "verdict", "hint", "sure", "deck",
  ]

  private func exportCSV<Failure: Error>(
    to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try sink(csvLine(Self.columns))
    for card in cardIDs {
      for event in events(of: card) {
        guard case .review(let review) = event.content else { continue }
        try sink(csvLine(row(card.rawValue, event, review)))
      }
    }
  }

  private func row(_ card: String, _ event: Event, _ review: Review) -> [String] {
    let due =
      switch review.due {
      case .day(let day): day.description
      case .instant(let instant): instant.description
      }
    return [
      card, event.time.description, String(event.offsetMinutes), event.day.description,
      String(review.rating.rawValue), String(review.milliseconds), due, String(review.left),
      String(review.desiredRetention), review.mode?.rawValue ?? "",
      review.suggested.map { String($0.rawValue) } ?? "", review.verdict ?? "",
      review.hint ? "1" : "", review.sure ? "1" : "", review.deck ?? "",
    ]
  }
}

/// A line of CSV as RFC 4180 has it, with LF.
///
/// A cell that a spreadsheet would run as a formula gets an apostrophe in front; a negative number is
/// none.
func csvLine(_ cells: [String]) -> [UInt8] {
  Array(cells.map(csvCell).joined(separator: ",").utf8) + [UInt8(ascii: "\n")]
}

private func csvCell(_ text: String) -> String {
  var text = text
  if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first),
    Int(text) == nil
  {
    text = "'" + text
  }
  let mustQuote = text.unicodeScalars.contains { "\",\n\r".unicodeScalars.contains($0) }
  guard mustQuote else { return text }
  return "\""
    + text.split(separator: "\"", omittingEmptySubsequences: false)
    .joined(separator: "\"\"") + "\""
}
