import FSRS
import FSRSTraining
import Testing

@Suite struct `A fit` {
  static let models = [Parameters.Model.fsrs6, .fsrs7]

  @Test(arguments: models)
  func `depends only on its arguments`(model: Parameters.Model) throws {
    let history = ReviewHistory.synthetic(reviews: 3000, seed: 5)
    var options = FitOptions(model)
    let first = try fit(history, options: options)
    #expect(try fit(history, options: options) == first)
    options.seed += 1
    #expect(try fit(history, options: options) != first)
  }

  @Test(arguments: models)
  func `finds the memory that made the log`(model: Parameters.Model) throws {
    var weights = Parameters.fsrs6.weights
    (weights[2], weights[8], weights[20]) = (6, 1.2, 0.4)
    let truth = try Parameters(weights: weights)
    let history = ReviewHistory.synthetic(reviews: 12_000, seed: 9, parameters: truth)
    let fitted = try fit(history, options: FitOptions(model)).parameters
    let before = try evaluate(history, with: .defaults(model)).logLoss
    let after = try evaluate(history, with: fitted).logLoss
    #expect(after < before)
    guard model == .fsrs6 else { return }
    #expect(after < (try evaluate(history, with: truth).logLoss) + 0.002)
  }

  @Test func `can be interrupted`() {
    let history = ReviewHistory.synthetic(reviews: 3000, seed: 5)
    var calls = 0
    #expect(throws: FitFailure.interrupted) {
      try fit(history) { _ in
        calls += 1
        return calls < 3
      }
    }
    #expect(calls == 3)
  }

  @Test(arguments: models)
  func `reports its progress`(model: Parameters.Model) throws {
    let history = ReviewHistory.synthetic(reviews: 3000, seed: 5)
    let options = FitOptions(model)
    var news: [FitProgress] = []
    _ = try fit(history, options: options) {
      news.append($0)
      return true
    }
    #expect(Set(news.map(\.epoch)) == Set(1...options.epochs))
    #expect(news.map(\.fraction) == news.map(\.fraction).sorted())
    #expect(news.last?.fraction == 1)
  }

  @Test func `takes the defaults of few reviews`() throws {
    #expect(try fit(ReviewHistory()) == Fit(parameters: .fsrs6, extent: .defaults, predictions: 0))
    let few = try history(cards: 30) { _ in [(3, 0), (3, 2)] }
    let fit6 = try fit(few)
    #expect(fit6.extent == .firstStabilities)
    #expect(fit6.parameters.weights[2] > Parameters.fsrs6.weights[2])
    #expect(Array(fit6.parameters.weights[4..<17]) == Array(Parameters.fsrs6.weights[4..<17]))
    #expect(try fit(few, options: FitOptions(.fsrs7)).extent == .defaults)
  }

  /// Cards with ratings on days after the first.
  private func history(
    cards: Int, _ card: (Int) -> [(rating: Int, day: Int)]
  ) throws -> ReviewHistory {
    try ReviewHistory(
      cards: (0..<cards).map { number in
        card(number).enumerated().map { index, review in
          LoggedReview(
            rating: review.rating, day: review.day + number,
            seconds: Double(review.day + number) * 86_400 + Double(index))
        }
      })
  }

  @Test(arguments: models, 0..<7)
  func `stays finite for odd logs`(model: Parameters.Model, kind: Int) throws {
    let odd =
      switch kind {
      case 0: try history(cards: 100) { _ in (0..<12).map { (1, $0) } }
      case 1: try history(cards: 100) { _ in (0..<12).map { (3, $0 * $0) } }
      case 2: try history(cards: 1) { _ in (0..<900).map { ($0 % 5 == 0 ? 1 : 3, $0) } }
      case 3: try history(cards: 100) { card in (0..<12).map { (1 + (card + $0) % 4, 0 * $0) } }
      case 4:
        try history(cards: 100) { card in (0..<12).map { (1 + (card + $0) % 4, 90_000 * $0) } }
      case 5:
        try history(cards: 1000) { card in [(1 + card % 4, 0), (1 + card % 3, 1 + card % 9)] }
      default:
        try history(cards: 100) { card in (0..<12).map { (4 - (card + $0) % 2 * 3, 3 * $0) } }
      }
    let fitted = try fit(odd, options: FitOptions(model)).parameters
    #expect(try Parameters(weights: fitted.weights) == fitted)
    guard let score = try? evaluate(odd, with: fitted) else { return }
    #expect(score.logLoss.isFinite && score.rmseBins.isFinite)
  }
}

@Suite struct `A history` {
  private let good = LoggedReview(rating: 3, day: 5, seconds: 500)

  @Test(arguments: [0, 5, -1])
  func `refuses other ratings`(rating: Int) throws {
    var history = ReviewHistory()
    let wrong = LoggedReview(rating: rating, day: 6, seconds: 600)
    #expect(throws: HistoryError.rating(rating, card: 0, review: 1)) {
      try history.append(card: [good, wrong])
    }
    #expect(history.reviewCount == 0 && history.cardCount == 0)
  }

  @Test func `refuses time that runs backwards`() throws {
    var history = try ReviewHistory(cards: [[good]])
    let earlierDay = LoggedReview(rating: 3, day: 4, seconds: 600)
    let earlier = LoggedReview(rating: 3, day: 5, seconds: 499)
    for wrong in [earlierDay, earlier] {
      #expect(throws: HistoryError.backwards(card: 1, review: 1)) {
        try history.append(card: [good, wrong])
      }
    }
    #expect(history.reviewCount == 1)
  }

  @Test func `refuses times that are none`() {
    var history = ReviewHistory()
    for wrong in [
      LoggedReview(rating: 3, day: 5, seconds: .nan),
      LoggedReview(rating: 3, day: 1 << 40, seconds: 1),
      LoggedReview(rating: 3, day: 5, seconds: 1, duration: .infinity),
    ] {
      #expect(throws: HistoryError.time(card: 0, review: 0)) { try history.append(card: [wrong]) }
    }
  }

  @Test func `leaves out cards without reviews`() throws {
    let history = try ReviewHistory(cards: [[], [good], []])
    #expect(history.cardCount == 1)
  }

  @Test func `is the same for the same seed`() {
    let one = ReviewHistory.synthetic(reviews: 2000, seed: 3)
    let two = ReviewHistory.synthetic(reviews: 2000, seed: 3)
    #expect(one.ratings == two.ratings && one.seconds == two.seconds)
    #expect(one.ratings != ReviewHistory.synthetic(reviews: 2000, seed: 4).ratings)
    #expect(one.cardCount == 200)
    #expect(abs(one.reviewCount - 2000) < 200)
  }
}
