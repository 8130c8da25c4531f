import FSRS
import FSRSTraining
import Flashcards
import Progress

/// What the coming days bring, without new cards: cards are answered when they are due, as this learner
/// answers them.
struct LoadForecast: Equatable {
  /// Days ahead.
  let days: Int
  /// Reviews on all days together.
  let reviews: Double
  /// Minutes on a day, the mean.
  let minutesPerDay: Double

  /// The days that forecasts look ahead.
  static let month = 30

  /// Plays the coming days through.
  ///
  /// - Parameters:
  ///   - learner: Progress, with the weights in question.
  ///   - collection: The decks, whose cards count.
  ///   - habits: The learner's buttons and times.
  ///   - today: The study day.
  ///   - retention: The desired retention; nil for the one that is set.
  ///   - days: How far to look.
  init(
    _ learner: LearnerState, _ collection: CardCollection, _ habits: LearnerHabits,
    today: StudyDay, retention: Double? = nil, days: Int = month
  ) {
    var options = SimulationOptions(learner, collection, today: today)
    options.days = days
    options.newCards = 0
    let workloads = try? simulate(
      [retention ?? learner.settings.desiredRetention()], parameters: learner.parameters,
      habits: habits, options: options)
    self.days = days
    reviews = (workloads?.first?.reviewsPerDay ?? 0) * Double(days)
    minutesPerDay = workloads?.first?.minutesPerDay ?? 0
  }
}

extension SimulationOptions {
  /// The cards of a learner that are in their decks and not suspended, as they stand today.
  ///
  /// There is no limit of time; the learner's limit of reviews holds.
  init(_ learner: LearnerState, _ collection: CardCollection, today: StudyDay) {
    self.init()
    secondsPerDay = 86_400
    reviewsPerDay = learner.settings.reviewsPerDay ?? .max
    newCardsPerDay = learner.settings.newPerDay
    maximumInterval = learner.settings.maximumInterval
    collection.cards.forEach { card in
      let standing = learner.standing(of: card.id)
      guard !standing.isSuspended, let memory = standing.schedule.memory, let due = standing.due,
        let last = standing.lastDay
      else { return }
      self.collection.append(
        SimulatedCard(
          memory: memory, elapsed: max(0, today - last), due: max(0, due.day(today) - today)))
    }
  }
}

extension Due {
  /// The study day; an instant lies within a learning step, so it counts as today.
  func day(_ today: StudyDay) -> StudyDay {
    switch self {
    case .instant: today
    case .day(let day): day
    }
  }
}

extension LearnerState {
  /// What would be if these weights were in force.
  func with(_ weights: FittedWeights, at now: Timestamp, today: StudyDay) -> LearnerState {
    var ids = EventIDs(device: "preview", session: "preview")
    var state = self
    state.apply(
      Event(
        id: ids.next(), time: max(now, newestTime ?? now), offsetMinutes: 0, day: today,
        content: .weights(weights)))
    return state
  }
}
