public import FSRS

/// How well predicted recall met the answers.
public struct Evaluation: Sendable, Equatable {
  /// −mean(y ln R + (1−y) ln(1−R)); smaller is better, 0.693 is a coin.
  public var logLoss: Double
  /// The root mean square of the difference between mean prediction and mean answer over groups of reviews
  /// alike in interval, number of reviews and lapses; smaller is better, in `0...1`.
  public var rmseBins: Double
  /// The probability that a pass was predicted higher than a lapse; 0.5 is chance.
  ///
  /// `nil` without passes or without lapses.
  public var auc: Double?
  /// Predicted answers.
  public var count: Int
  /// The part of them that were passes.
  public var recall: Double
  /// Predictions against answers in twenty steps of 5 %, without the empty ones.
  public var calibration: [CalibrationBin]

  /// How predictions are weighed.
  public enum Weighting: Sendable {
    /// All alike.
    case uniform
    /// Recent ones more, as in fitting.
    case recency
  }
}

/// Predictions that lie close together, and what came of them.
public struct CalibrationBin: Sendable, Equatable {
  /// The mean predicted recall.
  public var predicted: Double
  /// The part of passes.
  public var observed: Double
  /// Predictions in the bin.
  public var count: Int
}

/// Why there is no evaluation.
public enum EvaluationFailure: Error, Sendable, Equatable {
  /// The history holds no answer that the model predicts.
  case nothingPredicted
  /// The progress closure returned `false`.
  case interrupted
}

/// Compares the recall that a model predicts with the answers of a history.
///
/// FSRS-6 predicts answers at least a study day after the last review, FSRS-7 all but the first.
///
/// - Parameters:
///   - history: The reviews of all cards.
///   - parameters: The weights, which select the model.
///   - weighting: How predictions are weighed in log loss and RMSE.
/// - Returns: Finite figures.
/// - Throws: `EvaluationFailure.nothingPredicted`.
/// - Complexity: O(reviews), about 100 ns each.
public func evaluate(
  _ history: ReviewHistory, with parameters: Parameters,
  weighting: Evaluation.Weighting = .uniform
) throws(EvaluationFailure) -> Evaluation {
  let sample = Sample(history, parameters.model, ordered: weighting == .recency)
  var score = Score(sample)
  let count = Double(sample.items.count)
  let recalls = sample.recalls(MemoryModel(parameters))
  for (place, item) in sample.items.enumerated() {
    let weight =
      switch weighting {
      case .uniform: 1.0
      case .recency: Sample.recency(Double(place), of: count, parameters.model)
      }
    score.add(item, recalls[Int(item)], weight: weight)
  }
  return try score.evaluation()
}
