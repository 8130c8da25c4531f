import FSRS
import FSRSTraining
import Progress

/// The learner's answers as fitting wants them, and what can be said about them beforehand.
struct ReviewLog {
  /// All answers since each card was new, card after card.
  private(set) var history = ReviewHistory()
  /// Answers given at least a study day after the card's last one: what FSRS-6 predicts.
  private(set) var usable = 0
  /// Usable answers that were passes.
  private(set) var passes = 0
  /// Cards with a usable answer.
  private(set) var usableCards = 0
  /// Cards left out because their study days go backwards: a clock was wrong.
  private(set) var backwards = 0

  /// Reads what a learner answered.
  ///
  /// - Complexity: O(number of events).
  init(_ learner: LearnerState) {
    learner.forEachHistory { card, records in
      // Reviews are counted from the last `forget`, so this leaves out what was before it.
      let reviews = learner.standing(of: card).schedule.reviews
      add(records.suffix(reviews))
    }
  }

  /// Adds a card, unless its study days go back by more than one.
  ///
  /// One day back is a journey westwards; the fold counts it as the same day, and so does this.
  private mutating func add(_ records: ArraySlice<ReviewRecord>) {
    guard let first = records.first else { return }
    var day = first.day
    var reviews: [LoggedReview] = []
    var (answers, passed) = (0, 0)
    for record in records {
      guard record.day >= day - 1 else {
        backwards += 1
        return
      }
      if record.day > day {
        answers += 1
        passed += record.rating == .again ? 0 : 1
      }
      day = max(day, record.day)
      reviews.append(
        LoggedReview(
          rating: record.rating.rawValue, day: day.number,
          seconds: Double(record.time.milliseconds) / 1000,
          duration: Double(record.milliseconds) / 1000))
    }
    do { try history.append(card: reviews) } catch {
      backwards += 1
      return
    }
    usable += answers
    passes += passed
    usableCards += answers > 0 ? 1 : 0
  }
}

extension ReviewLog {
  /// Below this number of usable answers nothing is fitted.
  static let leastForFirst = 8
  /// Below this number only the stabilities after a first answer are fitted.
  static let leastForAll = 64
  /// Below this number FSRS-6 is taken without looking at FSRS-7.
  static let leastForSeven = 1000

  /// Why nothing can be fitted to a log.
  enum Obstacle: Equatable {
    case tooFew(Int)
    case oneCard
    case allForgotten
    case allRecalled
  }

  /// What stands against a fit; nil when nothing does.
  var obstacle: Obstacle? {
    if usable < Self.leastForFirst { return .tooFew(usable) }
    if usableCards < 2 { return .oneCard }
    if passes == 0 { return .allForgotten }
    if passes == usable { return .allRecalled }
    return nil
  }
}
