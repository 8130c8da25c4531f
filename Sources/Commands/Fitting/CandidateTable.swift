import FSRS
import FSRSTraining
import Terminal

/// Default and fitted weights of models beside each other.
struct CandidateTable {
  let candidates: [Candidate]
  /// The weights in force.
  let current: Parameters

  /// On a narrower screen the figures alone are shown.
  private static let roomForRemarks = 54

  func lines(in screen: Capabilities) -> [StyledText] {
    let best = candidates.map(\.evaluation.logLoss).min()
    let rows = candidates.map { candidate -> [StyledText] in
      let figures = candidate.evaluation
      let isBest = figures.logLoss == best
      return [
        "\(candidate.model.name) \(candidate.isFitted ? "fitted" : "default" as SafeText)",
        "\(SafeText.number(figures.logLoss, decimals: 4))",
        "\(SafeText.number(figures.rmseBins, decimals: 4))",
        "\(figures.auc.map { SafeText.number($0, decimals: 3) } ?? "n/a")",
        remark(isBest: isBest, isUsed: isUsed(candidate)),
      ]
    }
    return Table(
      [
        .word("weights"), .number("log loss"), .number("RMSE"), .number("AUC"),
      ] + (screen.width < Self.roomForRemarks ? [] : [.word("")]), rows: rows
    ).lines(in: screen)
  }

  private func remark(isBest: Bool, isUsed: Bool) -> StyledText {
    switch (isBest, isUsed) {
    case (true, true): "best, in use"
    case (true, false): "best"
    case (false, true): "in use"
    case (false, false): ""
    }
  }

  private func isUsed(_ candidate: Candidate) -> Bool {
    candidate.model == current.model && candidate.isFitted == current.isFitted
  }
}

extension Parameters {
  /// Whether they are not the defaults.
  var isFitted: Bool { self != .defaults(model) }

  /// `FSRS-6 with default weights`.
  var name: SafeText { model.name + (isFitted ? " with fitted weights" : " with default weights") }
}
