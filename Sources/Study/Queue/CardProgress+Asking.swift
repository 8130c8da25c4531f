public import Flashcards
import FSRS
public import Progress

extension CardProgress {
  /// Whether a card is not to be asked on a day: suspended, in its deck or since, or buried.
  public func isHidden(_ card: Card, on today: StudyDay) -> Bool {
    isHidden(isSuspendedInDeck: card.note.fields.suspension != .no, on: today)
  }

  /// Whether it is not to be asked on a day.
  ///
  /// - Parameters:
  ///   - isSuspendedInDeck: Whether its note says `suspend`.
  ///   - today: The study day.
  /// - Returns: Whether it is suspended, in its deck or since, or buried.
  public func isHidden(isSuspendedInDeck: Bool, on today: StudyDay) -> Bool {
    if isSuspended { return true }
    if let buriedUntil, today < buriedUntil { return true }
    return isSuspendedInDeck && !isUnsuspended
  }

  /// Whether the card waits on that day or since before.
  public func isDue(on day: StudyDay) -> Bool {
    guard !isSuspended else { return false }
    switch due {
    case .day(let due): return due <= day
    case .instant: return true
    case nil: return false
    }
  }

  /// Days since the last answer: between study days for FSRS-6, exact for FSRS-7.
  func elapsedDays(until now: Timestamp, today: StudyDay, model: Parameters.Model) -> Double {
    guard let lastDay, let lastTime else { return 0 }
    switch model {
    case .fsrs6: return Double(max(0, today - lastDay))
    case .fsrs7: return max(0, lastTime.seconds(to: now)) / 86_400
    }
  }
}
