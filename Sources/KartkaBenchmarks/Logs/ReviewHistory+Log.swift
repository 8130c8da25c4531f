import FSRSTraining
import Progress

extension ReviewHistory {
  /// A log with the columns `card_id`, `review_rating`, `review_time`, `review_duration`.
  ///
  /// ```
  /// 1711684180217,1,2024-03-29T20:32:32.250000+00:00,25060
  /// ```
  ///
  /// Study days begin at 4:00 UTC; durations are in milliseconds.
  init(log: [UInt8]) throws {
    var cards: [Substring: [LoggedReview]] = [:]
    let lines = String(decoding: log, as: UTF8.self).split(separator: "\n")
    for (number, line) in lines.enumerated().dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard fields.count >= 4, let rating = Int(fields[1]),
        let time = Timestamp(iso: String(fields[2]))
      else { throw UnreadableLog(line: number + 1) }
      let review = LoggedReview(
        rating: rating, day: Int((time.milliseconds - 4 * 3_600_000) / 86_400_000),
        seconds: Double(time.milliseconds) / 1000, duration: (Double(fields[3]) ?? 0) / 1000)
      cards[fields[0], default: []].append(review)
    }
    let ordered = cards.sorted { $0.key < $1.key }
    try self.init(cards: ordered.map { $0.value.sorted { $0.seconds < $1.seconds } })
  }
}

/// A line of a log is not what it should be.
private struct UnreadableLog: Error, CustomStringConvertible {
  let line: Int

  var description: String { "Line \(line) is no review." }
}
