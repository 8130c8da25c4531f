import ArgumentParser
import Flashcards
import Study

/// `study`: a session.
struct StudyCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "study", abstract: "Study what is due, then something new.",
    usage: "kartka study [<options>] [<deck> ...]",
    discussion: """
      Enter shows the answer, Enter again takes the suggested grade. At the answer a command \
      begins with a colon (:h hint, :s suspend, :q leave), at the grade ? lists the keys.
      """)

  @OptionGroup(visibility: .hidden) var start: StartOptions
  @OptionGroup var scope: ScopeOptions

  @Option(name: .customLong("new"), help: ArgumentHelp("New cards at most.", valueName: "n"))
  var newCards: Int?
  @Option(help: ArgumentHelp("Cards at most.", valueName: "n"))
  var limit: Int?
  @Option(help: ArgumentHelp("Stop after this many minutes.", valueName: "m"))
  var minutes: Int?
  @Option(help: ArgumentHelp("Take also what is due within this many days.", valueName: "d"))
  var ahead: Int?
  @Flag(help: "Ask everything, due or not; the schedule stays as it is.")
  var cram = false
  @Flag(help: "Only cards that were forgotten before.")
  var lapsed = false
  @Flag(help: "Ask every card as front and back.")
  var flip = false

  func validate() throws {
    try require(newCards, named: "--new", in: 0...100_000)
    try require(limit, named: "--limit", in: 1...1_000_000)
    try require(minutes, named: "--minutes", in: 1...1440)
    try require(ahead, named: "--ahead", in: 0...36_500)
  }

  private func require(_ value: Int?, named name: String, in range: ClosedRange<Int>) throws {
    guard let value, !range.contains(value) else { return }
    throw ValidationError(
      "\(name) takes \(range.lowerBound) to \(range.upperBound), not \(value).")
  }

  mutating func run(in program: inout Program) throws -> Ending {
    let library = program.loadLibrary()
    program.mentionDeckProblems(library)
    var plan = Plan()
    switch scope.cards(in: library.catalog, reading: { program.loadDecks().collection }) {
    case .failure(let problem):
      program.complain(problem.message)
      return .usage
    case .success(let cards): plan.scope = cards
    }
    plan.newCards = newCards
    plan.cards = limit
    plan.minutes = minutes
    plan.ahead = ahead ?? 0
    plan.onlyLapsed = lapsed
    plan.asFlashcards = flip
    plan.effect = cram ? .practice : .schedules
    return try program.study(plan)
  }
}
