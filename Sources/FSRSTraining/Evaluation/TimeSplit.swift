public import FSRS

/// The same predictions asked of several weights or models, so that their figures can be compared.
///
/// Judged are the answers that every model predicts: those given at least a study day after the card's
/// last one. In order of time they are cut into `folds` + 1 equal parts; all but the first are judged. Fitted
/// weights know only what was answered before the part that they are judged on.
public struct TimeSplit: Sendable {
  private let history: ReviewHistory
  /// What is judged, whatever the model.
  private let judged: Sample
  private let folds: Int
  private let part: Int

  /// Cuts a history.
  ///
  /// - Parameters:
  ///   - history: The reviews of all cards.
  ///   - folds: At least 1.
  /// - Throws: `EvaluationFailure.nothingPredicted` when there is less than one answer for each part.
  public init(_ history: ReviewHistory, folds: Int = 5) throws(EvaluationFailure) {
    precondition(folds > 0, "There is at least one fold.")
    self.history = history
    self.folds = folds
    judged = Sample(history, .fsrs6)
    part = judged.items.count / (folds + 1)
    guard part > 0 else { throw .nothingPredicted }
  }

  /// Judges weights as they are.
  ///
  /// - Returns: Finite figures; optimistic if the weights were fitted to the same history.
  public func evaluation(of parameters: Parameters) throws(EvaluationFailure) -> Evaluation {
    var score = Score(judged)
    add(places: part..<judged.items.count, parameters, to: &score)
    return try score.evaluation()
  }

  /// Judges weights that are fitted anew for each part, to all that was answered before it.
  ///
  /// - Parameters:
  ///   - options: The model, and how to fit.
  ///   - progress: Called with the part of the work that is done, in `0...1`; `false` stops.
  /// - Returns: Finite figures.
  /// - Throws: `EvaluationFailure.interrupted` when `progress` returned `false`.
  public func evaluation(
    fitting options: FitOptions, progress: (Double) -> Bool = { _ in true }
  ) throws(EvaluationFailure) -> Evaluation {
    var score = Score(judged)
    let whole = Sample(history, options.model)
    for fold in 1...folds {
      let start = fold * part
      var past = whole
      past.keep(first: whole.count(before: time(ofPlace: start), in: history))
      let fit: Fit
      do {
        fit = try FSRSTraining.fit(past, options) { news in
          progress((Double(fold - 1) + news.fraction) / Double(folds))
        }
      } catch { throw .interrupted }
      let end = fold == folds ? judged.items.count : start + part
      add(places: start..<end, fit.parameters, to: &score)
    }
    return try score.evaluation()
  }

  private func time(ofPlace place: Int) -> Double { history.seconds[Int(judged.items[place])] }

  private func add(places: Range<Int>, _ parameters: Parameters, to score: inout Score) {
    let sample = parameters.model == .fsrs6 ? judged : Sample(history, parameters.model)
    let recalls = sample.recalls(MemoryModel(parameters))
    for item in judged.items[places] { score.add(item, recalls[Int(item)], weight: 1) }
  }
}

extension Sample {
  /// The predictions before a moment, in seconds.
  fileprivate func count(before moment: Double, in history: ReviewHistory) -> Int {
    items.firstIndex { history.seconds[Int($0)] >= moment } ?? items.count
  }
}
