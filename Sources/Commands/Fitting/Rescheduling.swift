import FSRS
import Flashcards
import Progress

/// Where the due dates of cards in review would be by the weights and the desired retention in force.
///
/// A card stays where it is while its day lies within the spread that its interval may have, so that doing
/// it twice moves nothing more. No card is moved into the past. Cards in learning steps, suspended ones
/// and those outside the decks are left alone.
struct Rescheduling {
  /// A card that would move.
  struct Move: Equatable {
    let card: CardID
    let old: StudyDay, new: StudyDay
  }

  private(set) var moves: [Move] = []
  /// Cards looked at.
  private(set) var cards = 0
  let today: StudyDay
  /// The due days of all cards looked at, before and after.
  private var before: [StudyDay] = [], after: [StudyDay] = []

  /// Looks at every card in review.
  init(_ learner: LearnerState, _ collection: CardCollection, today: StudyDay) {
    self.today = today
    for card in collection.cards {
      let standing = learner.standing(of: card.id)
      guard standing.schedule.phase == .review, !standing.isSuspended,
        case .day(let old) = standing.due, let memory = standing.schedule.memory,
        let last = standing.lastDay
      else { continue }
      let deck = collection.deckName(of: card)
      let retention = learner.settings.desiredRetention(deck: deck)
      var days = learner.memoryModel.interval(retention: retention, memory)
      if learner.parameters.model == .fsrs7 {
        days = min(days, longest(after: learner.reviews(of: card.id), learner.settings))
      }
      add(card.id, old: old, last: last, days: days, learner.settings)
    }
  }

  /// FSRS-7 may not let an interval grow more than tenfold, see `SchedulingOptions.maximumGrowth`.
  private func longest(after reviews: [ReviewRecord], _ settings: Settings) -> Double {
    let elapsed =
      reviews.count < 2 ? 0 : reviews[reviews.count - 1].day - reviews[reviews.count - 2].day
    return settings.schedulingOptions().maximumGrowth * Double(max(1, elapsed))
  }

  private mutating func add(
    _ card: CardID, old: StudyDay, last: StudyDay, days: Double, _ settings: Settings
  ) {
    cards += 1
    let range = FuzzRange(around: days, minimum: 1, maximum: settings.maximumInterval)
    let interval =
      settings.fuzz
      ? range.day(card.uniformNumber)
      : FuzzRange.rounded(days, minimum: 1, maximum: settings.maximumInterval)
    let allowed = settings.fuzz ? range.lower...range.upper : interval...interval
    let new = max(last + interval, today)
    let stays = allowed.contains(old - last) || old <= today && new <= today
    before.append(max(old, today))
    after.append(stays ? max(old, today) : new)
    if !stays { moves.append(Move(card: card, old: old, new: new)) }
  }

  /// Cards that would be asked earlier, and later.
  var earlier: Int { moves.count { $0.new < $0.old } }
  var later: Int { moves.count - earlier }

  /// Cards due within so many days from today, today being the first, before and after.
  func due(within days: Int) -> (before: Int, after: Int) {
    (before.count { $0 - today < days }, after.count { $0 - today < days })
  }

  /// Cards due on each of the next days, before and after.
  func daily(_ days: Int) -> (before: [Double], after: [Double]) {
    (counts(before, days), counts(after, days))
  }

  private func counts(_ due: [StudyDay], _ days: Int) -> [Double] {
    var counts = [Double](repeating: 0, count: days)
    for day in due where day - today < days { counts[day - today] += 1 }
    return counts
  }
}

extension CardID {
  /// A number in `0..<1` that the card's key decides: FNV-1a, mixed once more.
  fileprivate var uniformNumber: Double {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in rawValue.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    return Double((hash ^ hash >> 33) >> 11) * 0x1p-53
  }
}
