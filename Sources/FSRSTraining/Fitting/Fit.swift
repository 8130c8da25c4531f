public import FSRS

/// Weights fitted to a history.
public struct Fit: Sendable, Equatable {
  /// The weights, always finite and within bounds.
  public var parameters: Parameters
  /// How far the data reached.
  public var extent: Extent
  /// Predictions that were fitted to.
  public var predictions: Int

  /// A fit with all its parts.
  public init(parameters: Parameters, extent: Extent, predictions: Int) {
    self.parameters = parameters
    self.extent = extent
    self.predictions = predictions
  }

  /// How far the data of a history reached.
  public enum Extent: Sendable, Equatable {
    /// Too few reviews: the defaults.
    case defaults
    /// Enough for the stabilities after a first review; the other weights are the defaults.
    case firstStabilities
    /// All weights were fitted.
    case complete
  }
}

/// How far a fit has come.
public struct FitProgress: Sendable, Equatable {
  /// The epoch in work, from 1.
  public var epoch: Int
  /// All epochs.
  public var epochs: Int
  /// The part of the whole work that is done, in `0...1`.
  public var fraction: Double
}

/// Why there is no fit.
public enum FitFailure: Error, Sendable, Equatable {
  /// The progress closure returned `false`.
  case interrupted
}
