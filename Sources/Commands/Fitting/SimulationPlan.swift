import FSRS
import FSRSTraining
import Flashcards
import Progress

/// A learner's cards, habits and memory, ready to be played through.
struct SimulationPlan {
  private let parameters: Parameters
  private let habits: LearnerHabits
  private(set) var options: SimulationOptions
  /// The desired retention that is set.
  let current: Double
  /// Answers that the habits come from.
  let answers: Int
  /// What to try.
  var retentions: [Double]

  /// Every second percent, the last one, and what is set.
  private static let usual = stride(from: 70, to: 99, by: 2).map { Double($0) / 100 } + [0.99]

  /// New cards come at the learner's pace until those of the decks are learned.
  init(
    _ learner: LearnerState, _ collection: CardCollection, _ log: ReviewLog, today: StudyDay
  ) {
    parameters = learner.parameters
    habits = LearnerHabits(estimatedFrom: log.history)
    options = SimulationOptions(learner, collection, today: today)
    options.newCards = collection.cards.count {
      let standing = learner.standing(of: $0.id)
      return standing.schedule.phase == .new && !standing.isSuspended
    }
    current = learner.settings.desiredRetention()
    answers = log.history.reviewCount
    retentions = Set(Self.usual + [current]).sorted()
  }

  var days: Int {
    get { options.days }
    set { options.days = newValue }
  }

  var seed: UInt64 {
    get { options.seed }
    set { options.seed = newValue }
  }

  /// So many new cards a day until the end.
  mutating func setNewCards(perDay count: Int) {
    options.newCardsPerDay = count
    options.newCards = count * options.days
  }

  /// Plays it through.
  ///
  /// - Parameter progress: Called with the part that is done; `false` stops.
  /// - Returns: One workload for each retention, or nil when it was stopped.
  func run(_ progress: (Double) -> Bool = { _ in true }) -> [Workload]? {
    var workloads: [Workload] = []
    // Two at a time keep two cores busy, and Ctrl-C waits for no more than those.
    for start in stride(from: 0, to: retentions.count, by: 2) {
      let some = Array(retentions[start..<min(start + 2, retentions.count)])
      let done = try? simulate(some, parameters: parameters, habits: habits, options: options)
      workloads += done ?? []
      guard progress(Double(workloads.count) / Double(retentions.count)) else { return nil }
    }
    return workloads
  }
}
