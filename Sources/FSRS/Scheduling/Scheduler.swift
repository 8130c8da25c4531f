/// Turns memory into dates: steps, floors, fuzz and load around a memory model.
///
/// A value without a clock: elapsed time comes in, intervals go out. For the same arguments the outcomes
/// are the same, so a preview is what happens.
///
/// Laws, up to `maximumInterval`: Again ≤ Hard < Good < Easy; no interval under `shortestInterval`
/// unless a step says so; every answer updates the memory.
public struct Scheduler: Sendable {
  /// What answers do to memory.
  public var model: MemoryModel
  /// What the learner chose.
  public var options: SchedulingOptions

  /// The shortest interval that the model alone may ask for, in seconds.
  public static let shortestInterval = 60.0

  /// A scheduler for a model.
  public init(model: MemoryModel, options: SchedulingOptions = SchedulingOptions()) {
    self.model = model
    self.options = options
  }

  /// What each of the four answers leads to.
  ///
  /// - Parameters:
  ///   - card: The card before the answer.
  ///   - days: Days since its last answer, `0...`: whole ones for FSRS-6, with fractions for FSRS-7.
  ///   - seed: Chooses the fuzz; usually a hash of the card and its number of reviews.
  ///   - dayLoad: Cards already due that many days from now.
  /// - Returns: The four outcomes, the same for the same arguments.
  public func outcomes(
    for card: CardSchedule, elapsed days: Double, seed: UInt64,
    dayLoad: (Int) -> Int = { _ in 0 }
  ) -> Outcomes {
    var random = SplitMix64(seed: seed)
    let moment = Moment(
      card: card, elapsed: days, factor: random.uniform(),
      memory: model.successors(of: card.memory, elapsed: days))
    return switch card.phase {
    case .new: steps(Steps(options.learningSteps, remaining: .max), moment, dayLoad)
    case .learning(let remaining):
      steps(Steps(options.learningSteps, remaining: remaining), moment, dayLoad)
    case .relearning(let remaining):
      steps(Steps(options.relearningSteps, remaining: remaining), moment, dayLoad)
    case .review: review(moment, dayLoad)
    }
  }
}
