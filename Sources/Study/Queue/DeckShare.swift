import Progress

/// What a deck may have of a day.
struct DeckShare: Sendable {
  /// Its own limits, if it has some.
  private let newLimit: Int?
  private let reviewLimit: Int?
  /// Its exam, if one is to come.
  let exam: ExamPlan?
  /// Cards never answered that may be asked.
  var unseen = 0
  /// New cards that were found for today so far.
  var candidates = 0
  /// Cards answered today for the first time.
  private(set) var introduced = 0
  /// Cards answered today that were known before.
  private(set) var reviewed = 0

  /// The share of a deck by the learner's settings.
  init(_ deck: String, _ settings: Settings, plan: Plan, today: StudyDay) {
    newLimit = plan.newCards == nil ? settings.newPerDay(deck: deck) : nil
    reviewLimit = settings.reviewsPerDay(deck: deck)
    exam =
      plan.effect == .schedules
      ? settings.exam(deck: deck).flatMap { ExamPlan($0, today: today) } : nil
  }

  /// Whether cards under the exam's target are asked instead of those that are due.
  var isInLastWeek: Bool { exam?.isLastWeek ?? false }

  /// Counts an answer of today.
  mutating func countAnswer(isFirst: Bool) {
    if isFirst { introduced += 1 } else { reviewed += 1 }
  }

  /// New cards that the exam wants today; nil without one.
  var newForExam: Int? { exam?.newCards(unseen: unseen, introduced: introduced) }

  /// New cards for which the deck's own limit leaves room; nil without a limit.
  var newRoom: Int? { newLimit.map { max(0, $0 - introduced) } }

  /// Reviews for which the deck's own limit leaves room; nil without a limit.
  var reviewRoom: Int? { reviewLimit.map { max(0, $0 - reviewed) } }
}
