public import Progress

/// More is due than the learner does on a usual day: what to offer instead of all of it.
public struct Backlog: Equatable, Sendable {
  /// Cards that are due.
  public var due: Int
  /// What all of them would take, in minutes.
  public var minutes: Double
  /// What the learner does on a usual day: the median of the last 30 study days, at least 20.
  public var usual: Int
  /// The day on which the backlog is gone at that pace, what falls due meanwhile included; nil if
  /// not within a year.
  public var clearBy: StudyDay?

  /// A backlog worth an offer, or nil: more than three times the usual and more than 60.
  ///
  /// - Parameters:
  ///   - due: Cards due now.
  ///   - learner: For the usual day, the pace, and what falls due later.
  ///   - today: The study day.
  /// - Complexity: O(*n*) in the number of cards with progress, when there is an offer.
  public init?(due: Int, learner: LearnerState, today: StudyDay) {
    guard due > 60 else { return nil }
    let days = learner.activity.reversed().filter { $0.day < today }.prefix(30)
    let counts = days.map(\.activity.answers).sorted()
    let median = counts.isEmpty ? 0 : counts[counts.count / 2]
    guard due > 3 * median else { return nil }
    let answers = days.reduce(0) { $0 + $1.activity.answers }
    let milliseconds = days.reduce(0) { $0 + $1.activity.milliseconds }
    let each = answers > 0 ? Double(milliseconds) / Double(answers) : 10_000
    self.due = due
    minutes = Double(due) * each / 60_000
    usual = max(20, median)
    clearBy = Self.lastDay(of: due, at: usual, learner: learner, today: today)
  }

  private static func lastDay(
    of due: Int, at pace: Int, learner: LearnerState, today: StudyDay
  ) -> StudyDay? {
    var coming: [StudyDay: Int] = [:]
    for (_, progress) in learner.cardsWithProgress {
      if case .day(let day) = progress.due, day > today { coming[day, default: 0] += 1 }
    }
    var left = due
    for day in 0..<365 {
      left += day == 0 ? 0 : coming[today + day] ?? 0
      left -= pace
      if left <= 0 { return today + day }
    }
    return nil
  }
}
