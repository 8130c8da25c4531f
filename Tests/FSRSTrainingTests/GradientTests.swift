import FSRS
import FSRSTraining
import Glibc
import Testing

@Suite struct `The gradient` {
  /// Weights away from the defaults and from all bounds.
  static func weights(_ model: Parameters.Model) -> [Double] {
    let defaults = Parameters.defaults(model).weights
    guard model == .fsrs7 else {
      var weights = defaults
      (weights[7], weights[15], weights[16], weights[19]) = (0.05, 0.7, 1.6, 0.1)
      return weights
    }
    var weights = defaults
    (weights[8], weights[14], weights[22], weights[29]) = (0.1, 1.2, 1.15, 0.1)
    (weights[4], weights[24], weights[33]) = (5.5, 0.2, 0.35)
    return weights
  }

  /// The loss by the equations of `FSRS`, in double precision: independent of the code under test.
  static func loss(_ history: ReviewHistory, _ weights: [Double], _ model: Parameters.Model)
    -> Double
  {
    let memory = MemoryModel(Parameters(checked: weights, model))
    var sum = 0.0
    for card in 0..<history.cardCount {
      var state: MemoryState?
      for index in history.reviews(of: card) {
        let days = elapsed(history, index, model)
        if let state, predicts(history, index, model) {
          let recall = memory.retrievability(after: days, state)
          sum -= Double(omega(index)) * log(history.ratings[index] > 1 ? recall : 1 - recall)
        }
        let rating = Rating(rawValue: Int(history.ratings[index])) ?? .good
        state = memory.state(after: rating, from: state, elapsed: days)
      }
    }
    return sum
  }

  static func elapsed(_ history: ReviewHistory, _ index: Int, _ model: Parameters.Model) -> Double {
    if history.starts.contains(index) { return 0 }
    return model == .fsrs6
      ? Double(history.days[index] - history.days[index - 1])
      : Double(Float((history.seconds[index] - history.seconds[index - 1]) / 86_400))
  }

  static func predicts(_ history: ReviewHistory, _ index: Int, _ model: Parameters.Model) -> Bool {
    !history.starts.contains(index) && (model == .fsrs7 || elapsed(history, index, model) > 0)
  }

  /// Uneven weights of the predictions.
  static func omega(_ index: Int) -> Float { 0.25 + Float(index % 7) / 8 }

  @Test(arguments: [Parameters.Model.fsrs6, .fsrs7])
  func `agrees with central differences for every weight`(model: Parameters.Model) {
    let history = ReviewHistory.synthetic(reviews: 1500, seed: 11)
    let weights = Self.weights(model)
    let predictions = (0..<history.reviewCount).map {
      Self.predicts(history, $0, model) ? Self.omega($0) : 0
    }
    let gradient = lossGradient(history, weights: weights, predictions: predictions)
    #expect(gradient.count == weights.count)
    for index in weights.indices {
      let width = 1e-5 * max(0.1, abs(weights[index]))
      var (left, right) = (weights, weights)
      left[index] -= width
      right[index] += width
      let difference =
        (Self.loss(history, right, model) - Self.loss(history, left, model)) / (2 * width)
      let error = abs(gradient[index] - difference)
      // Single precision against double: sums of hundreds of terms that nearly cancel.
      #expect(
        error <= 1e-3 * abs(difference) + 2e-3,
        "weight \(index): \(gradient[index]) for \(difference)")
      #expect(difference != 0, "weight \(index) has no effect here")
    }
  }

  /// The four cards of upstream's test; only their last reviews are predicted.
  private func upstreamCards(_ input: JSON) throws -> (ReviewHistory, [Float]) {
    var cards: [[LoggedReview]] = []
    var predictions: [Float] = []
    for card in 0..<4 {
      var day = 0
      var reviews: [LoggedReview] = []
      for step in 0..<6 {
        day += input["t_history_time_major"][step][card].int
        reviews.append(
          LoggedReview(
            rating: input["r_history_time_major"][step][card].int, day: day,
            seconds: Double(day) * 86_400 + Double(step)))
        predictions.append(0)
      }
      day += input["delta_t"][card].int
      let rating = input["labels"][card].int == 1 ? 3 : 1
      reviews.append(LoggedReview(rating: rating, day: day, seconds: Double(day) * 86_400 + 6))
      predictions.append(Float(input["weights"][card].number))
      cards.append(reviews)
    }
    return (try ReviewHistory(cards: cards), predictions)
  }

  @Test func `moves the weights as upstream does`() throws {
    let entry = Reference.entry("v6-loss-grad-adam")
    let (history, predictions) = try upstreamCards(entry["input"])
    let expected = entry["expected"]
    var weights = Parameters.fsrs6.weights
    var adam = Adam(
      Adam.Settings(rate: 0.04, beta1: 0.9, beta2: 0.999, steps: .max), count: 21)
    for step in 1...2 {
      let gradient = lossGradient(history, weights: weights, predictions: predictions)
      for (ours, theirs) in zip(gradient, expected["grad_\(step)"].numbers) {
        #expect(abs(ours - theirs) <= 2e-5 * max(1, abs(theirs)))
      }
      adam.move(&weights, against: gradient)
      weights = Parameters.clipping6(weights, sameDay: true)
      for (ours, theirs) in zip(weights, expected["params_after_adam_and_clip_\(step)"].numbers) {
        #expect(abs(ours - theirs) <= 2e-5 * max(1, abs(theirs)))
      }
    }
  }

  @Test func `pulls towards the start as upstream does`() {
    let expected = Reference.entry("v6-loss-grad-adam")["expected"]
    let pull = Pull(start: Parameters.fsrs6.weights, model: .fsrs6)
    var gradient = [Double](repeating: 0, count: 21)
    // Upstream's test doubles the strength: γ = 2, 512 of 1000 predictions.
    pull.add(
      to: &gradient, expected["params_after_adam_and_clip_1"].numbers, part: 2 * 512 / 1000)
    for (ours, theirs) in zip(gradient, expected["l2_grad_at_params_1"].numbers) {
      #expect(abs(ours - theirs) <= 1e-3 * max(0.01, abs(theirs)))
    }
  }
}
