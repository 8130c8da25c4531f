import FSRS
import FSRSTraining
import Glibc
import Testing

@Suite struct `An evaluation` {
  @Test func `needs predictions`() throws {
    let alone = try ReviewHistory(cards: [[LoggedReview(rating: 3, day: 0, seconds: 0)]])
    #expect(throws: EvaluationFailure.nothingPredicted) { try evaluate(alone, with: .fsrs6) }
    #expect(throws: EvaluationFailure.nothingPredicted) { try crossValidate(alone) }
    #expect(throws: EvaluationFailure.nothingPredicted) { try compare(alone, .fsrs6, .fsrs6) }
  }

  @Test func `is the logarithm of one prediction`() throws {
    let card = [
      LoggedReview(rating: 3, day: 0, seconds: 0),
      LoggedReview(rating: 1, day: 4, seconds: 345_600),
    ]
    let result = try evaluate(ReviewHistory(cards: [card]), with: .fsrs6)
    let model = MemoryModel(.fsrs6)
    let recall = model.retrievability(after: 4, model.state(after: .good, from: nil, elapsed: 0))
    #expect(abs(result.logLoss + log(1 - recall)) < 1e-6)
    #expect(abs(result.rmseBins - recall) < 1e-6)
    #expect(result.auc == nil)
    #expect(result.count == 1)
    #expect(result.recall == 0)
    #expect(result.calibration.map(\.count) == [1])
    #expect(result.isHealthy == nil)
  }

  @Test func `counts same-day answers for FSRS-7 only`() throws {
    let card = [
      LoggedReview(rating: 3, day: 0, seconds: 0), LoggedReview(rating: 3, day: 0, seconds: 600),
      LoggedReview(rating: 3, day: 1, seconds: 90_000),
    ]
    let history = try ReviewHistory(cards: [card])
    #expect(try evaluate(history, with: .fsrs6).count == 1)
    #expect(try evaluate(history, with: .fsrs7).count == 2)
  }

  @Test func `is calibrated on its own kind`() throws {
    let history = ReviewHistory.synthetic(reviews: 40_000, seed: 2)
    let result = try evaluate(history, with: .fsrs6)
    #expect(result.rmseBins < 0.03)
    #expect(result.isHealthy == true)
    #expect(result.calibration.reduce(0) { $0 + $1.count } == result.count)
    for bin in result.calibration where bin.count > 1000 {
      #expect(abs(bin.predicted - bin.observed) < 0.05)
    }
  }

  @Test func `agrees with itself in comparison`() throws {
    let history = ReviewHistory.synthetic(reviews: 5000, seed: 2)
    var weights = Parameters.fsrs6.weights
    weights[20] = 0.6
    let other = try Parameters(weights: weights)
    let same = try compare(history, .fsrs6, .fsrs6)
    #expect(same.first == same.second)
    let different = try compare(history, .fsrs6, other)
    #expect(different.first < different.second)
  }

  @Test func `can be interrupted between folds`() {
    let history = ReviewHistory.synthetic(reviews: 3000, seed: 5)
    #expect(throws: EvaluationFailure.interrupted) { try crossValidate(history) { $0 < 0.5 } }
  }
}

@Suite struct `The area under the curve` {
  @Test(
    arguments: [
      ([0.1, 0.9], [false, true], 1.0), ([0.9, 0.1], [false, true], 0.0),
      ([0.5, 0.5], [false, true], 0.5), ([0.2, 0.4, 0.4, 0.8], [false, true, false, true], 0.875),
    ] as [([Float], [Bool], Double)])
  func `counts ties half`(recalls: [Float], passed: [Bool], area: Double) {
    #expect(areaUnderCurve(recalls, passed) == area)
  }

  @Test func `needs both answers`() {
    #expect(areaUnderCurve([0.5, 0.6], [true, true]) == nil)
    #expect(areaUnderCurve([], []) == nil)
  }
}
