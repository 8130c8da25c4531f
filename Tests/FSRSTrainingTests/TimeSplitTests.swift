import FSRS
import FSRSTraining
import Testing

@Suite struct `A split in time` {
  private let history = ReviewHistory.synthetic(reviews: 1500, seed: 5)

  @Test func `judges the same answers for every model`() throws {
    let split = try TimeSplit(history)
    let six = try split.evaluation(of: .fsrs6)
    let seven = try split.evaluation(of: .fsrs7)
    #expect(six.count == seven.count)
    #expect(six.recall == seven.recall)
    #expect(try split.evaluation(fitting: FitOptions(.fsrs6)).count == six.count)
  }

  @Test func `agrees with the cross-validation of FSRS-6`() throws {
    let split = try TimeSplit(history).evaluation(fitting: FitOptions(.fsrs6))
    let cross = try crossValidate(history)
    #expect(split.count == cross.count)
    #expect(abs(split.logLoss - cross.logLoss) < 1e-3, "Equal times may fall on either side.")
  }

  @Test func `stops when told to`() throws {
    let split = try TimeSplit(history)
    #expect(throws: EvaluationFailure.interrupted) {
      try split.evaluation(fitting: FitOptions(.fsrs6)) { _ in false }
    }
  }

  @Test func `needs an answer for each part`() {
    #expect(throws: EvaluationFailure.nothingPredicted) { try TimeSplit(ReviewHistory()) }
  }
}
