import FSRS
import Flashcards
import Progress
import Study

/// In which state a card is, in one word.
enum CardState: String {
  case new, learning, review, relearning, suspended, buried

  /// The state on a study day.
  init(_ progress: CardProgress, _ card: Card, today: StudyDay) {
    if let until = progress.buriedUntil, today < until, !progress.isSuspended {
      self = .buried
    } else if progress.isHidden(card, on: today) {
      self = .suspended
    } else {
      switch progress.schedule.phase {
      case .new: self = .new
      case .learning: self = .learning
      case .review: self = .review
      case .relearning: self = .relearning
      }
    }
  }
}

extension CardProgress {
  /// The chance of recall on a study day, `0...1`; nil for a card that was never answered.
  func retrievability(on today: StudyDay, model: MemoryModel) -> Double? {
    guard let memory = schedule.memory, let last = lastDay else { return nil }
    return model.retrievability(after: Double(max(0, today - last)), memory)
  }
}
