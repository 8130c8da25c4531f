import ArgumentParser
import Progress
import Terminal

/// `progress import`: takes in events from lines.
struct ImportCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in lines that could not be saved, a backup or an export.",
    discussion: """
      Events keep their names and times, so nothing counts twice. A backup is made first. Exits 1 if \
      a line was skipped.
      """)

  @OptionGroup(visibility: .hidden) var start: StartOptions
  @Argument(help: ArgumentHelp("A file, or - for standard input.", valueName: "file"))
  var file: String

  mutating func run(in program: inout Program) throws -> Ending {
    guard file != "-" || !program.isInREPL else {
      program.complain("At the prompt, lines are read from a file; `-` is for a shell.")
      return .usage
    }
    let brought = try program.bringIn(file == "-" ? .standardInput : .file(file))
    guard let brought else { return .no }
    let added = EventCounts(brought.added)
    program.show(
      brought, added.total == 0 ? "Nothing new" : added.words(program.deviceNames) + " imported")
    return brought.isComplete ? .done : .no
  }
}

/// `progress merge`: takes in another machine's journal.
struct MergeCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Take in another machine's data folder or journal.",
    discussion: """
      Every event that is not here yet is added, once, under its own name; the other folder stays as \
      it is. A backup is made first. Exits 1 if a line or file was skipped.
      """)

  @OptionGroup(visibility: .hidden) var start: StartOptions
  @Argument(help: ArgumentHelp("A data folder, or the journal in one.", valueName: "dir"))
  var folder: String

  mutating func run(in program: inout Program) throws -> Ending {
    guard let brought = try program.bringIn(.folder(folder)) else { return .no }
    guard brought.files > 0 || !brought.failures.isEmpty else {
      program.complain("There is no journal in \(line: folder).")
      return .no
    }
    let added = EventCounts(brought.added)
    program.show(
      brought, added.total == 0 ? "Nothing new" : added.words(program.deviceNames) + " merged")
    return brought.isComplete ? .done : .no
  }
}

extension Program {
  /// What people call the devices.
  fileprivate var deviceNames: DeviceNames { learner?.settings.deviceNames ?? DeviceNames() }

  /// Takes in events from elsewhere; nil if nothing may be written here.
  fileprivate mutating func bringIn(_ origin: Store.Origin) throws(StoreFailure) -> Store.Brought? {
    guard mayWrite() else { return nil }
    var learner = try loadLearner()
    self.learner = nil  // one owner, no copy
    defer { self.learner = learner }
    return try world.store.care.bringIn(origin, world.clock().timestamp, &learner)
  }

  /// Says what came in, and what did not.
  fileprivate func show(_ brought: Store.Brought, _ words: StyledText) {
    if let path = brought.backup { show(backup: path) }
    let known: StyledText =
      brought.known > 0 ? "; \(SafeText.grouped(brought.known)) known already" : ""
    show("\(Mark.right.styled(in: screen)) \(words)\(known).")
    let warning = Mark.warning.styled(in: screen)
    for failure in brought.failures { complain("\(warning) \(Messages.text(for: failure))") }
    for line in brought.skipped.prefix(20) {
      complain("\(warning) Skipped \(Messages.text(for: line))")
    }
    let more = brought.skipped.count - 20
    if more > 0 {
      complain("\(warning) \(SafeText.count(more, "more line", "more lines")) skipped.")
    }
  }
}

extension Store.Brought {
  /// Whether nothing was left out.
  fileprivate var isComplete: Bool { skipped.isEmpty && failures.isEmpty }
}
