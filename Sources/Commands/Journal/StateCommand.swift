import ArgumentParser
import Progress

/// `progress state`: everything that follows from the journal.
struct StateCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "state", abstract: "Print what follows from the journal, as JSON.",
    discussion: """
      The same events give the same bytes, on every machine and in any order, so that two machines \
      can be compared.
      """)

  @OptionGroup(visibility: .hidden) var start: StartOptions

  mutating func run(in program: inout Program) throws -> Ending {
    program.world.write(try program.loadLearner(for: .reading).canonicalDescription)
    return program.endingOfAllProgress()
  }
}
