/// What was done on one study day.
public struct DayActivity: Equatable, Sendable {
  /// Answers given.
  public var answers = 0
  /// Thinking time in milliseconds.
  public var milliseconds = 0
  /// Answers graded Again.
  public var again = 0
  /// Cards answered for the first time ever.
  public var introduced = 0
  /// First answers of the day to cards that were not new.
  public var firstAnswers = 0
  /// How many of `firstAnswers` were passes.
  public var firstPasses = 0

  /// Nothing done.
  public init() {}

  /// Whether it says nothing.
  var isEmpty: Bool { self == DayActivity() }

  /// Counts one answer, or takes it back with `sign` −1.
  mutating func count(_ answer: Answer, sign: Int) {
    answers += sign
    milliseconds += sign * answer.milliseconds
    if !answer.isPass { again += sign }
    if answer.isIntroduction { introduced += sign }
    guard answer.isFirstOfDay else { return }
    firstAnswers += sign
    if answer.isPass { firstPasses += sign }
  }

  /// What a day counts of an answer.
  struct Answer {
    var milliseconds: Int
    var isPass: Bool
    var isIntroduction: Bool
    var isFirstOfDay: Bool
  }
}
