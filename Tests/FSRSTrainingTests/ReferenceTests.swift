import FSRS
import FSRSTraining
import Testing

@Suite struct `The real log` {
  private let expected = Reference.entry("oracle-train-josh")["expected"]

  @Test func `is read`() {
    #expect(Reference.log.cardCount == 1205)
    #expect(Reference.log.reviewCount == 12_580)
  }

  @Test(
    arguments: [
      ("init_only_epochs0", 0), ("single_batch_1epoch", 1), ("single_batch_5epochs", 5),
      ("single_batch_50epochs", 50),
    ])
  func `gives upstream's weights in one batch`(name: String, epochs: Int) throws {
    var options = FitOptions()
    options.epochs = epochs
    options.batchSize = 10_000_000
    let fit = try fit(Reference.log, options: options)
    let pairs = zip(fit.parameters.weights, expected[name]["w"].numbers)
    let worst = pairs.map { abs($0 - $1) }.max() ?? .infinity
    print("\(name): worst difference of a weight \(worst)")
    #expect(worst <= 2e-5)
    #expect(fit.extent == .complete)
  }

  @Test(arguments: [("default_card_ids", 5), ("anki_8_epochs_card_ids", 8), ("default_plain", 5)])
  func `is fitted as well as upstream does`(name: String, epochs: Int) throws {
    var options = FitOptions()
    options.epochs = epochs
    let fit = try fit(Reference.log, options: options)
    let ours = try evaluate(Reference.log, with: fit.parameters)
    let theirs = expected[name]["unweighted"]
    print("\(name): log loss \(ours.logLoss), upstream \(theirs["log_loss"].number)")
    #expect(ours.logLoss <= theirs["log_loss"].number + 1e-3)
    #expect(ours.rmseBins <= theirs["rmse_bins"].number + 5e-3)
  }

  @Test(
    arguments: [
      "init_only_epochs0", "single_batch_1epoch", "single_batch_50epochs", "default_card_ids",
      "default_plain", "default_params",
    ])
  func `is evaluated as upstream does`(name: String) throws {
    let entry = expected[name]
    let weights = entry["w"].numbers
    let parameters = weights.isEmpty ? .fsrs6 : try Parameters(weights: weights)
    let ours = try evaluate(Reference.log, with: parameters)
    let theirs = entry["unweighted"]
    #expect(ours.count == theirs["n"].int)
    #expect(abs(ours.recall - theirs["recall"].number) < 1e-12)
    #expect(abs(ours.logLoss - theirs["log_loss"].number) < 1e-6)
    #expect(abs(ours.rmseBins - theirs["rmse_bins"].number) < 1e-5)
    #expect(abs((ours.auc ?? 0) - theirs["auc"].number) < 1e-5)
    let recent = try evaluate(Reference.log, with: parameters, weighting: .recency)
    #expect(abs(recent.logLoss - entry["evaluate_recency_weighted"][0].number) < 1e-5)
    #expect(abs(recent.rmseBins - entry["evaluate_recency_weighted"][1].number) < 1e-5)
  }

  @Test func `is predicted ahead as well as upstream does`() throws {
    let ours = try crossValidate(Reference.log)
    let theirs = expected["time_series_split_5"].numbers
    print("five folds in time: log loss \(ours.logLoss), upstream \(theirs[0])")
    #expect(ours.logLoss <= theirs[0] + 1e-3)
    #expect(ours.rmseBins <= theirs[1] + 5e-3)
    #expect(ours.count == 5 * (6276 / 6))
  }

  @Test func `is fitted better by FSRS-7 than its defaults`() throws {
    let fit = try fit(Reference.log, options: FitOptions(.fsrs7))
    let before = try evaluate(Reference.log, with: .fsrs7)
    let after = try evaluate(Reference.log, with: fit.parameters)
    #expect(fit.predictions == 12_580 - 1205)
    #expect(after.logLoss < before.logLoss - 0.01)
    #expect(after.rmseBins < before.rmseBins)
  }
}

@Suite struct `The reference values` {
  /// Entries that no test can use, and why.
  static let unused = [
    "anki21-dataset-metrics": "its collection is not in upstream's repository",
    "py-optimizer-josh":
      "another algorithm: no first stabilities, no pull, no recency, one card after another",
  ]

  /// Entries used here; those used by the tests of `FSRS` begin with one of `elsewhere`.
  static let here: Set = [
    "v6-loss-grad-adam", "v6-init-loss", "v6-init-search", "v6-init-smooth-1",
    "v6-init-smooth-2", "v6-universal-bins", "oracle-train-josh",
  ]
  static let elsewhere = [
    "v6-memstate", "v5params", "v6-next", "v6-curve", "v6-sm2", "v6-first-repeat",
    "v6-ivl-history", "v6-forward", "v6-clip", "longterm", "anki-", "v7-", "derived-v7",
    "oracle-v6",
  ]

  @Test func `are all used or explained`() {
    #expect(Reference.vectors.count == 51)
    for id in Reference.vectors.keys {
      let used = Self.here.contains(id) || Self.elsewhere.contains { id.hasPrefix($0) }
      #expect(used != (Self.unused[id] != nil), "\(id)")
    }
  }

  @Test func `give the universal bins`() {
    let entry = Reference.entry("v6-universal-bins")
    let bins = entry["input"]["x"].numbers.map(universalBin)
    #expect(bins == entry["expected"].numbers.map { Int($0) })
  }
}
