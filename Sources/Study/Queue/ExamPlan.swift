import Progress

/// What an exam asks of a day: new cards in time, then what would be forgotten by the day.
struct ExamPlan: Sendable {
  /// The recall wanted on the day, `0.5...0.99`.
  let target: Double
  /// From today to the exam, `0...`.
  let daysLeft: Int

  /// The last days are kept free of new cards, as far as that is still possible.
  static let lastDays = 7

  /// The plan for a deck's exam; nil when it is over.
  init?(_ exam: Settings.Exam, today: StudyDay) {
    guard exam.day >= today else { return nil }
    target = exam.target
    daysLeft = exam.day - today
  }

  /// Whether the queue takes what is under the target instead of what is due.
  var isLastWeek: Bool { daysLeft <= Self.lastDays }

  /// New cards for today: unseen ÷ (days left − 7), rounded up.
  ///
  /// In the last week, when the learner is late, what is unseen is spread over the days left; on
  /// the day itself nothing new is begun.
  ///
  /// - Parameters:
  ///   - unseen: Cards never answered, `0...`.
  ///   - introduced: Cards answered today for the first time, which count as unseen this morning.
  /// - Returns: A number that is not negative.
  func newCards(unseen: Int, introduced: Int) -> Int {
    guard daysLeft > 0 else { return 0 }
    let days = isLastWeek ? daysLeft : daysLeft - Self.lastDays
    return max(0, (unseen + introduced + days - 1) / days - introduced)
  }
}
