import ArgumentParser
import Progress
import Terminal

/// `progress`: looks after the journal.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "Check, back up, move and merge your progress.",
    subcommands: [
      VerifyCommand.self, StateCommand.self, BackupCommand.self, ImportCommand.self,
      ExportCommand.self, MergeCommand.self,
    ])
}

extension Program {
  /// Whether something may be written; says so if not.
  func mayWrite() -> Bool {
    if start.readOnly {
      complain("This start only looks (--read-only); nothing can be changed from here.")
    }
    return !start.readOnly
  }

  /// How a command ends that gave out all progress: a script must know when some could not be read.
  func endingOfAllProgress() -> Ending {
    guard isIncomplete else { return .done }
    complain("This is not all: a file of the journal could not be read.")
    return .no
  }

  /// Makes a backup of the journal before a command changes much at once, and says where.
  ///
  /// - Parameter saysWhere: False where only JSON may be printed.
  /// - Throws: When it cannot be written or does not read back; then nothing should be changed.
  func backUpFirst(saysWhere: Bool = true) throws(StoreFailure) {
    guard !isReadOnly, let path = try world.store.care.backUp(world.clock().timestamp) else {
      return
    }
    if saysWhere { show(backup: path) }
  }

  /// Says where a backup is, in one piece.
  func show(backup path: String) { show(["\("Backup" as SafeText, .dim)  \(line: path)"]) }
}
