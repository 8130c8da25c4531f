import FSRS
import Flashcards
import Progress
import Study

/// How many cards of a deck are in which state.
struct DeckCounts {
  let name: String
  let title: String
  /// Reviews due, learning cards not included.
  var due = 0
  /// In learning or relearning steps.
  var learning = 0
  /// Never answered.
  var new = 0
  var suspended = 0
  /// Notes with a fact that is older than the deck allows.
  var stale = 0
  /// Notes with a fact that sources disagree on.
  var disputed = 0
  var cards = 0
  var notes = 0

  /// What can be studied now.
  var waiting: Int { due + learning }

  /// The counts of all decks, in the order of the collection.
  ///
  /// - Complexity: O(*n*) in the number of cards.
  static func all(
    of collection: CardCollection, learner: LearnerState, now: Timestamp, today: StudyDay
  ) -> [DeckCounts] {
    var counts = collection.decks.map { DeckCounts(name: $0.name, title: $0.title) }
    var places: [String: Int] = [:]
    for (place, deck) in collection.decks.enumerated() {
      places[deck.name] = place
      counts[place].notes = deck.notes.count
      for note in deck.notes {
        let state = note.state(at: today.partialDate, in: deck)
        if state.contains(.stale) || state.contains(.expired) { counts[place].stale += 1 }
        if state.contains(.disputed) { counts[place].disputed += 1 }
      }
    }
    for card in collection.cards {
      guard let place = places[collection.deckName(of: card)] else { continue }
      counts[place].add(learner[card.id], card, today: today)
    }
    return counts
  }

  private mutating func add(_ progress: CardProgress, _ card: Card, today: StudyDay) {
    cards += 1
    if progress.isHidden(card, on: today) {
      if !progress.isBuried(on: today) || progress.isSuspended { suspended += 1 }
      return
    }
    switch progress.schedule.phase {
    case .new: new += 1
    case .learning, .relearning: learning += 1
    case .review: if progress.isDue(on: today) { due += 1 }
    }
  }
}

extension StudyDay {
  /// The same day as a date of a deck.
  var partialDate: PartialDate {
    guard let date = PartialDate(year: year, month: month, day: day) else {
      preconditionFailure("A study day is a day of the calendar.")
    }
    return date
  }
}
