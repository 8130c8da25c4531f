import FSRS
import FSRSTraining

/// Fits both models to a log.
struct FitBenchmark {
  /// Where reviews come from.
  enum Source {
    /// A file, see `ReviewHistory.init(log:)`.
    case log(String)
    /// So many made-up reviews.
    case synthetic(Int)
  }

  var data: Source
  var models: [Parameters.Model] = [.fsrs6, .fsrs7]
  var runs = 5

  func figures() throws -> [Figure] { try measure().figures }

  /// The figures, and lines with the weights.
  func measure() throws -> (figures: [Figure], weights: [String]) {
    let history = try history()
    let call = Floors.transcendental()
    var figures: [Figure] = []
    var weights: [String] = []
    for model in models {
      let options = FitOptions(model)
      var times: [Double] = []
      var fitted: Fit?
      for _ in 0..<runs {
        times.append(try seconds(.wall) { fitted = try fit(history, options: options) })
      }
      guard let fitted else { continue }
      figures += time(median(times), history, options, call)
      figures += try quality(of: fitted, history)
      let numbers = fitted.parameters.weights.map { FigureTable.number($0) }
      weights.append("FSRS-\(model.rawValue) weights: " + numbers.joined(separator: " "))
    }
    let isLarge = history.reviewCount > 900_000
    figures.append(
      Figure(
        what: "memory of the whole process", value: peakMegabytes(), unit: .megabytes,
        goal: isLarge ? .value(200) : nil))
    return (figures, weights)
  }

  private func history() throws -> ReviewHistory {
    switch data {
    case .log(let path): try ReviewHistory(log: bytes(of: path))
    case .synthetic(let reviews): .synthetic(reviews: reviews, seed: 1)
    }
  }

  private func time(
    _ seconds: Double, _ history: ReviewHistory, _ options: FitOptions, _ call: Double
  ) -> [Figure] {
    let isSix = options.model == .fsrs6
    let name = "FSRS-\(options.model.rawValue)"
    let steps = Double(history.reviewCount * options.epochs)
    // Calls of exp and log in one forward pass, shared by two threads.
    let floor = (isSix ? 9.0 : 22.0) * call / 2
    let what = "exp and log of the forward pass alone, two threads"
    return [
      .time(
        "fit \(name), \(history.reviewCount) reviews", seconds: seconds, in: .milliseconds,
        floor: .init(what: what, value: floor * steps), goal: isSix ? goal(history) : nil),
      .time(
        "fit \(name), a review and epoch", seconds: seconds / steps, in: .nanoseconds,
        floor: .init(what: what, value: floor)),
    ]
  }

  /// The goals are for the real log, a hundred thousand and a million reviews.
  private func goal(_ history: ReviewHistory) -> Figure.Goal? {
    switch data {
    case .log: history.reviewCount == 12_580 ? .value(3) : nil
    case .synthetic(100_000): .value(27)
    case .synthetic(1_000_000): .value(250)
    case .synthetic: nil
    }
  }

  private func quality(of fit: Fit, _ history: ReviewHistory) throws -> [Figure] {
    let name = "FSRS-\(fit.parameters.model.rawValue)"
    let fitted = try evaluate(history, with: fit.parameters)
    let defaults = try evaluate(history, with: .defaults(fit.parameters.model))
    func figure(_ what: String, _ value: Double, _ usual: Double) -> Figure {
      Figure(
        what: what, value: value, unit: .none,
        floor: .init(what: "of the losses: with the default weights", value: usual))
    }
    return [
      figure("\(name): log loss", fitted.logLoss, defaults.logLoss),
      figure("\(name): RMSE(bins)", fitted.rmseBins, defaults.rmseBins),
      figure("\(name): AUC", fitted.auc ?? .nan, defaults.auc ?? .nan),
    ]
  }
}
