import ArgumentParser
import FSRS
import FSRSTraining
import Progress
import Terminal

/// `evaluate`: how well the models predict the learner.
struct EvaluateCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Compare predictions of both memory models with your own answers.",
    discussion: """
      Default and fitted weights of FSRS-6 and FSRS-7 predict the same answers, fitted ones only \
      those that they were not fitted to. Small log loss and RMSE are good (0 is perfect), large \
      AUC is (0.5 is chance).
      """)

  @OptionGroup(visibility: .hidden) var start: StartOptions
  @Flag(help: "Print JSON.")
  var json = false

  mutating func run(in program: inout Program) throws -> Ending {
    let learner = try program.loadLearner(for: .reading)
    if let refused = FittingMessages.refusedWeights(learner) { program.complain(refused) }
    let log = ReviewLog(learner)
    if log.backwards > 0 { program.complain(FittingMessages.backwards(log.backwards)) }
    guard log.usable >= ReviewLog.leastForAll else { return tellTooFew(log, learner, program) }
    var patience = Patience("Comparing", in: program.world)
    defer { patience.end() }
    let candidates: [Candidate]
    do {
      candidates = try Candidate.all(
        of: log, models: [.fsrs6, .fsrs7], steps: learner.settings.relearningSteps.count
      ) { patience.goesOn($0) }
    } catch {
      patience.end()
      program.complain("Stopped.")
      return .no
    }
    patience.end()
    if json {
      let report = EvaluationReport(log, candidates, learner.parameters)
      program.world.write(JSONText.line(report))
    } else {
      program.show(
        EvaluationScreen(
          log: log, candidates: candidates, current: learner.parameters, screen: program.screen
        ).lines)
    }
    return .done
  }

  private func tellTooFew(
    _ log: ReviewLog, _ learner: LearnerState, _ program: Program
  ) -> Ending {
    if json {
      program.world.write(JSONText.line(EvaluationReport(log, [], learner.parameters)))
    } else {
      program.show(
        """
        \(SafeText.count(log.usable, "usable answer", "usable answers")) so far; a comparison \
        takes \(ReviewLog.leastForAll). \(FittingMessages.usable)
        """)
    }
    return .no
  }
}

/// The comparison, and the calibration of the weights like those in force.
struct EvaluationScreen {
  let log: ReviewLog
  let candidates: [Candidate]
  let current: Parameters
  let screen: Capabilities

  var lines: [StyledText] {
    let judged = candidates.first?.evaluation.count ?? 0
    let start: StyledText = """
      \(SafeText.count(log.usable, "usable answer", "usable answers")) to \
      \(SafeText.count(log.usableCards, "card", "cards")); the last \
      \(SafeText.grouped(judged)) were predicted from those before them:
      """
    return start.wrapped(to: screen.width, hanging: 2)
      + CandidateTable(candidates: candidates, current: current).lines(in: screen) + calibration
  }

  private var barWidth: Int { min(20, max(4, screen.width - 30)) }

  /// Predicted against observed recall, by steps of 5 %.
  private var calibration: [StyledText] {
    let shown =
      candidates.first { $0.model == current.model && $0.isFitted == current.isFitted }
      ?? candidates.first
    guard let shown else { return [] }
    let most = shown.evaluation.calibration.map(\.count).max() ?? 1
    let rows = shown.evaluation.calibration.map { bin -> [StyledText] in
      [
        "\(SafeText.percent(bin.predicted, decimals: 1))",
        "\(SafeText.percent(bin.observed, decimals: 1))", "\(SafeText.grouped(bin.count))",
        "\(Bar(Double(bin.count) / Double(most), width: barWidth).text(unicode: screen.unicode))",
      ]
    }
    let weights: SafeText = shown.isFitted ? "fitted" : "default"
    return ["", "Calibration of \(shown.model.name), \(weights) weights:"]
      + Table(
        [.number("predicted"), .number("recalled"), .number("answers"), .word("")], rows: rows
      ).lines(in: screen)
  }
}

/// `evaluate --json`.
struct EvaluationReport: Encodable {
  let schema = 1
  /// Answers given at least a day after the card's last one, and their cards.
  let usable: Int
  let cards: Int
  /// Cards left out because their study days go backwards.
  let leftOut: Int
  /// The weights in force.
  let current: WeightsJSON
  /// Empty with fewer than 64 usable answers.
  let candidates: [CandidateJSON]

  private enum CodingKeys: String, CodingKey {
    case schema, usable, cards, leftOut, current, candidates
  }

  init(_ log: ReviewLog, _ candidates: [Candidate], _ current: Parameters) {
    (usable, cards, leftOut) = (log.usable, log.usableCards, log.backwards)
    self.current = WeightsJSON(current, nil)
    self.candidates = candidates.map { CandidateJSON($0, current: current) }
  }
}
