import ArgumentParser
import Progress
import Terminal

/// `progress export`: everything that is known, for other programs.
struct ExportCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print all events as JSON, or all answers as CSV.")

  @OptionGroup(visibility: .hidden) var start: StartOptions
  @Flag(help: "Every event, as `progress import` reads it (the default).")
  var json = false
  @Flag(help: "A row for each answer that stands.")
  var csv = false
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Write to a new file instead of the screen.", valueName: "file"))
  var output: String?

  func validate() throws {
    if json && csv { throw ValidationError("Choose one of --json and --csv.") }
  }

  mutating func run(in program: inout Program) throws -> Ending {
    let learner = try program.loadLearner(for: .reading)
    if let output {
      let ending = try write(learner, to: output, in: program)
      guard ending == .done else { return ending }
    } else {
      print(learner, in: program)
    }
    return program.endingOfAllProgress()
  }

  private func write(
    _ learner: LearnerState, to output: String, in program: Program
  ) throws(StoreFailure) -> Ending {
    var bytes: [UInt8] = []
    learner.export(as: form) { bytes += $0 }
    do throws(StoreFailure) {
      try program.world.store.care.makeFile(output, bytes)
    } catch {
      guard case .changed(let path) = error else { throw error }
      program.complain("\(line: path) is there already; choose another name, or remove it.")
      return .no
    }
    let answers = learner.cardIDs.reduce(0) { $0 + learner.reviews(of: $1).count }
    let count =
      csv
      ? SafeText.count(answers, "answer", "answers")
      : SafeText.count(learner.eventCount, "event", "events")
    program.show("\(Mark.right.styled(in: program.screen)) \(count) in \(line: output)")
    return .done
  }

  private var form: ExportForm { csv ? .csv : .json }

  /// Prints in large pieces.
  ///
  /// What could mislead a terminal in names of decks and cards is escaped; in JSON it always is.
  private func print(_ learner: LearnerState, in program: Program) {
    var piece: [UInt8] = []
    func flush() {
      let text = String(decoding: piece, as: UTF8.self)
      program.world.write(csv ? SafeText(escaping: text).string : text)
      piece.removeAll(keepingCapacity: true)
    }
    learner.export(as: form) { bytes in
      piece += bytes
      if piece.count > 1 << 16 { flush() }
    }
    flush()
  }
}
