import FSRS
import Glibc

/// Gathers predictions into the figures of an `Evaluation`.
struct Score {
  private let sample: Sample
  private let reviews: [UInt16]
  private let lapses: [UInt16]
  private var entropy = CompensatedSum()
  private var weight = CompensatedSum()
  private let places = Bins()
  private var bins: [Bin]
  private var steps = [Bin](repeating: Bin(), count: 20)
  private var recalls: [Float] = []
  private var passed: [Bool] = []

  fileprivate struct Bin {
    var predicted = 0.0
    var observed = 0.0
    var count = 0.0
    var weight = 0.0
  }

  init(_ sample: Sample) {
    self.sample = sample
    (reviews, lapses) = sample.counts()
    bins = .init(repeating: Bin(), count: places.count)
    recalls.reserveCapacity(sample.items.count)
    passed.reserveCapacity(sample.items.count)
  }

  /// Adds a prediction for the review at a position.
  mutating func add(_ item: Int32, _ recall: Float, weight: Double) {
    let index = Int(item)
    let pass = sample.passed(item)
    let p = min(max(Double(recall), 1e-7), 1 - 1e-7)
    entropy.add(-weight * log(pass ? p : 1 - p))
    self.weight.add(weight)
    let place = places.place(
      days: sample.elapsed[index], reviews: reviews[index], lapses: lapses[index])
    bins[place].add(p, pass, weight)
    steps[min(19, Int(p * 20))].add(p, pass, 1)
    recalls.append(recall)
    passed.append(pass)
  }

  /// The figures.
  func evaluation() throws(EvaluationFailure) -> Evaluation {
    guard !recalls.isEmpty else { throw .nothingPredicted }
    let squares = bins.reduce(0) { sum, bin in
      guard bin.count > 0 else { return sum }
      let difference = (bin.predicted - bin.observed) / bin.count
      return sum + bin.weight * difference * difference
    }
    let passes = passed.reduce(0) { $0 + ($1 ? 1 : 0) }
    return Evaluation(
      logLoss: entropy.value / weight.value,
      rmseBins: (squares / weight.value).squareRoot(),
      auc: areaUnderCurve(recalls, passed), count: recalls.count,
      recall: Double(passes) / Double(recalls.count),
      calibration: steps.compactMap(\.calibration))
  }
}

extension Score {
  /// The bins of reviews: ⌊log₃.₆₂ days⌋, ⌊log₁.₈₉ reviews⌋, and none or ⌊log₁.₇₃ lapses⌋.
  ///
  /// Source: srs-benchmark and fsrs-rs 6.6.0, `src/inference.rs`, which name the bins by rounded powers.
  fileprivate struct Bins {
    private let days = LogarithmicScale(base: 3.62, levels: -12...11)
    private let reviews = LogarithmicScale(base: 1.89, levels: 0...19)
    private let lapses = LogarithmicScale(base: 1.73, levels: -1...22)

    var count: Int { days.count * reviews.count * lapses.count }

    /// The place of a review's bin in `0..<count`; no lapses stand on the lowest level.
    func place(days: Float, reviews: UInt16, lapses: UInt16) -> Int {
      let day = self.days.place(of: Double(days))
      let review = self.reviews.place(of: Double(reviews))
      return (day * self.reviews.count + review) * self.lapses.count
        + self.lapses.place(of: Double(lapses))
    }
  }
}

extension Score.Bin {
  fileprivate mutating func add(_ recall: Double, _ passed: Bool, _ weight: Double) {
    predicted += recall
    observed += passed ? 1 : 0
    count += 1
    self.weight += weight
  }

  fileprivate var calibration: CalibrationBin? {
    guard count > 0 else { return nil }
    return CalibrationBin(
      predicted: predicted / count, observed: observed / count, count: Int(count))
  }
}
