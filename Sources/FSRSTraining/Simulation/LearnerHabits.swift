/// Which buttons a learner presses and how long answers take.
///
/// Probabilities are in `0...1` and each list of them adds up to 1; times are in seconds an answer.
public struct LearnerHabits: Sendable, Equatable {
  /// Probabilities of the four ratings at the first sight of a card.
  ///
  /// Shape: 4.
  public var firstRatings = [0.24, 0.094, 0.495, 0.171]
  /// Probabilities of Hard, Good and Easy when a card is recalled.
  ///
  /// Shape: 3.
  public var passRatings = [0.224, 0.631, 0.145]
  /// Seconds by rating while a card is new.
  ///
  /// Shape: 4.
  public var learningSeconds = [19.58, 18.79, 13.78, 10.71]
  /// Seconds by rating in review.
  ///
  /// Shape: 4.
  public var reviewSeconds = [19.38, 17.59, 12.38, 8.94]
  /// Seconds by rating on the day of a lapse, after it.
  ///
  /// Shape: 4.
  public var relearningSeconds = [16.44, 15.25, 12.32, 8.03]
  /// Probabilities of the next rating on the same day after Again, Hard and Good, while new.
  ///
  /// Shape: 3 × 4.
  public var learningSteps = [
    [0.3686, 0.0628, 0.5108, 0.0577], [0.0442, 0.4553, 0.4457, 0.0549],
    [0.0519, 0.047, 0.8462, 0.055],
  ]
  /// The same on the day of a lapse.
  ///
  /// Shape: 3 × 4.
  public var relearningSteps = [
    [0.2157, 0.0643, 0.6595, 0.0604], [0.05, 0.4638, 0.4475, 0.0387],
    [0.1057, 0.1434, 0.7266, 0.0244],
  ]

  /// What many learners do on average (fsrs-rs 6.6.0, `src/simulation.rs`).
  public init() {}
}
