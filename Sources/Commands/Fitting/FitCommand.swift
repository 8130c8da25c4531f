import ArgumentParser
import FSRS
import Progress
import Terminal

/// `fit`: fits the memory model to the learner.
struct FitCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit", abstract: "Fit the memory model to your own answers.",
    discussion: """
      Compares FSRS-6 with FSRS-7 (from 1,000 usable answers on) by how well each predicts answers \
      that it was not fitted to, and asks before the new weights are used. A usable answer is one \
      given at least a day after the card's last one. No due date moves; `undo` takes it back.
      """)

  @OptionGroup(visibility: .hidden) var start: StartOptions
  @Option(help: ArgumentHelp("Fit this model, 6 or 7.", valueName: "6|7"))
  var model: ModelNumber?
  @Flag(help: "Only show what would change.")
  var dryRun = false
  @Flag(name: [.short, .long], help: "Do not ask.")
  var yes = false
  @Flag(help: "Print JSON; nothing is changed without --yes.")
  var json = false

  mutating func run(in program: inout Program) throws -> Ending {
    let learner = try program.loadLearner(for: dryRun ? .reading : .writing)
    let settings = learner.settings
    if let model = model?.model, let fixed = settings.model, fixed != model {
      program.complain(FittingMessages.fixedModel(fixed, in: program))
      return .usage
    }
    if let refused = FittingMessages.refusedWeights(learner) { program.complain(refused) }
    let log = ReviewLog(learner)
    if log.backwards > 0 { program.complain(FittingMessages.backwards(log.backwards)) }
    if let obstacle = log.obstacle {
      let report = FitReport(log, obstacle, learner.parameters)
      return program.tell(report, obstacle, asJSON: json)
    }
    guard let proposal = program.propose(log, learner, models: models(log, settings)) else {
      return .no
    }
    let change = FitChange(proposal, log, learner, program)
    let decision = decide(change, &program)
    if case .terminated(let signal) = decision { return .terminated(signal: signal) }
    if json {
      let isApplied = if case .applied = decision { true } else { false }
      program.world.write(JSONText.line(FitReport(change, log, isApplied: isApplied)))
    }
    return program.unsaved.isEmpty ? .done : .notSaved
  }

  /// The models to choose from.
  private func models(_ log: ReviewLog, _ settings: Settings) -> [Parameters.Model] {
    if let only = model?.model ?? settings.model { return [only] }
    return log.usable < ReviewLog.leastForSeven ? [.fsrs6] : [.fsrs6, .fsrs7]
  }

  /// Shows the change and asks.
  private func decide(_ change: FitChange, _ program: inout Program) -> Program.Decision {
    if !json { program.show(FitScreen(change: change, screen: program.screen).lines) }
    guard change.proposal.isBetter, !dryRun else { return .kept }
    guard yes || !json && program.world.input.isInteractive else {
      if !json { program.show("Nothing changed; `\(program.command("fit --yes"))` applies it.") }
      return .kept
    }
    return program.apply(
      [.weights(change.weights)], asking: yes ? nil : "Apply? Enter = yes, any other key = no ",
      done: json ? nil : FittingMessages.applied(change, in: program))
  }
}

/// A model by its number.
enum ModelNumber: String, ExpressibleByArgument, CaseIterable {
  case six = "6"
  case seven = "7"

  var model: Parameters.Model { self == .six ? .fsrs6 : .fsrs7 }
}
