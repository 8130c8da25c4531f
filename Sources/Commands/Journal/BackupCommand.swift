import ArgumentParser
import Progress
import Terminal

/// `progress backup`: copies the journal.
struct BackupCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the whole journal into one file and read it back; ten are kept.")

  @OptionGroup(visibility: .hidden) var start: StartOptions

  mutating func run(in program: inout Program) throws -> Ending {
    guard program.mayWrite() else { return .no }
    guard let path = try program.world.store.care.backUp(program.world.clock().timestamp) else {
      program.show("There is nothing to back up yet.")
      return .done
    }
    program.show(["\(Mark.right.styled(in: program.screen)) \(line: path)"])
    program.show("`\(program.command("progress import"))` reads it.")
    return .done
  }
}
