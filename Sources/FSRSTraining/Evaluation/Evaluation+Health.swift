import Glibc

extension Evaluation {
  /// Whether the model fits this learner as it fits others, by the limits of Anki's health check; `nil` for
  /// 300 predictions or fewer.
  ///
  /// Log loss and RMSE are compared with what is usual at this recall and this number of reviews; one of them
  /// must not exceed it by much. Source: ankitects/anki 26.08, `rslib/src/scheduler/fsrs/params.rs`.
  public var isHealthy: Bool? {
    guard count > 300 else { return nil }
    let usualLoss = 0.623 * pow(4 * recall * (1 - recall), 0.738)
    let usualError =
      0.0135 / (pow(recall, 0.504) - 1.14) + 0.176 / (pow(Double(count) / 1000, 0.825) + 2.22)
      + 0.101
    return logLoss <= 1.11 * usualLoss || rmseBins <= 1.53 * usualError
  }
}
