import ArgumentParser
import FSRS
import FSRSTraining
import Progress
import Terminal

/// `simulate`: what each desired retention would cost and bring.
struct SimulateCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Show work and knowledge for each desired retention, with your times and buttons.",
    discussion: """
      Plays a year through with the cards of your decks: each is asked when its chance of recall \
      falls to the desired retention, and answered as you answer. A higher retention means more \
      reviews, and more cards known. The same --seed gives the same table.
      """)

  @OptionGroup(visibility: .hidden) var start: StartOptions
  @Option(help: ArgumentHelp("Days to play through.", valueName: "n"))
  var days = 365
  @Option(help: ArgumentHelp("Only this desired retention, 0.70 to 0.99.", valueName: "r"))
  var retention: Double?
  @Option(
    name: .customLong("new"),
    help: ArgumentHelp("New cards a day, however many the decks hold.", valueName: "n"))
  var newCards: Int?
  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    guard 1...3650 ~= days else { throw ValidationError("--days takes 1 to 3650, not \(days).") }
    if let newCards, !(0...9999 ~= newCards) {
      throw ValidationError("--new takes 0 to 9999, not \(newCards).")
    }
    if let retention, !(0.7...0.99 ~= retention) {
      throw ValidationError("--retention takes 0.70 to 0.99, not \(retention).")
    }
  }

  mutating func run(in program: inout Program) throws -> Ending {
    let learner = try program.loadLearner(for: .reading)
    let log = ReviewLog(learner)
    let today = program.today(program.world.clock())
    let collection = program.loadDecks().collection
    var plan = SimulationPlan(learner, collection, log, today: today)
    plan.days = days
    if let newCards { plan.setNewCards(perDay: newCards) }
    plan.seed = start.seed ?? program.start.seed ?? plan.seed
    if let retention { plan.retentions = [retention] }
    var patience = Patience("Simulating", in: program.world)
    defer { patience.end() }
    guard let workloads = plan.run({ patience.goesOn($0) }) else {
      patience.end()
      program.complain("Stopped.")
      return .no
    }
    patience.end()
    if json {
      program.world.write(JSONText.line(SimulationReport(plan, workloads)))
    } else {
      program.show(
        SimulationScreen(plan: plan, workloads: workloads, screen: program.screen).lines)
    }
    return .done
  }
}
