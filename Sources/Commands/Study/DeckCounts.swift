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

  /// The counts of cards of all decks, in the order of the catalog; facts are not counted.
  ///
  /// - Complexity: O(*n*) in the number of cards.
  static func all(of catalog: Catalog, learner: LearnerState, today: StudyDay) -> [DeckCounts] {
    var counts = catalog.decks.map { DeckCounts(name: $0.name, title: $0.title) }
    catalog.forEachCard(of: learner) { _, outline, progress in
      counts[Int(outline.deck)].add(progress, isSuspended: outline.isSuspended, today)
    }
    return counts
  }

  /// The counts of cards and facts of all decks, in the order of the catalog.
  ///
  /// - Parameters:
  ///   - catalog: That of these decks.
  ///   - decks: All decks with their notes.
  ///   - learner: Progress.
  ///   - today: The study day.
  /// - Returns: A count for each deck.
  /// - Complexity: O(*n*) in the number of cards.
  static func all(
    of catalog: Catalog, _ decks: [Deck], learner: LearnerState, today: StudyDay
  ) -> [DeckCounts] {
    var counts = all(of: catalog, learner: learner, today: today)
    for (place, deck) in decks.enumerated() {
      counts[place].notes = deck.notes.count
      for note in deck.notes {
        let state = note.state(at: today.partialDate, in: deck)
        if state.contains(.stale) || state.contains(.expired) { counts[place].stale += 1 }
        if state.contains(.disputed) { counts[place].disputed += 1 }
      }
    }
    return counts
  }

  private mutating func add(
    _ progress: CardProgress, isSuspended: Bool, _ today: StudyDay
  ) {
    cards += 1
    if progress.isHidden(isSuspendedInDeck: isSuspended, on: today) {
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
