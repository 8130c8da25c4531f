public import FSRS

/// How to fit; the defaults are upstream's for each model.
public struct FitOptions: Sendable, Equatable {
  /// The model to fit.
  public var model: Parameters.Model
  /// Passes over all reviews, at least 0.
  public var epochs: Int
  /// Predictions between two moves of the weights, at least 1.
  public var batchSize = 512
  /// Decides the order of the batches; the same seed gives the same weights.
  public var seed: UInt64 = 2023
  /// Relearning steps of the scheduler, which bound two FSRS-6 weights.
  public var relearningSteps = 1
  /// Whether cards with a rare first interval are left out.
  public var filtersOutliers: Bool

  /// The defaults of a model: FSRS-6 five epochs with the outlier filter, FSRS-7 nine without it.
  public init(_ model: Parameters.Model = .fsrs6) {
    self.model = model
    epochs = model == .fsrs6 ? 5 : 9
    filtersOutliers = model == .fsrs6
  }
}
