import ArgumentParser

/// `undo`: takes back the newest event.
struct UndoCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back the last answer or change, also of earlier sessions.")

  @OptionGroup(visibility: .hidden) var start: StartOptions

  mutating func run(in program: inout Program) throws -> Ending { try program.undoLast() }
}

/// `redo`: brings back what was taken back last.
struct RedoCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Bring back what undo took last.")

  @OptionGroup(visibility: .hidden) var start: StartOptions

  mutating func run(in program: inout Program) throws -> Ending { try program.redoLast() }
}

/// `quit`: leaves.
struct QuitCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "quit", abstract: "Leave.", aliases: ["exit"])

  @OptionGroup(visibility: .hidden) var start: StartOptions

  mutating func run(in program: inout Program) throws -> Ending { .quit }
}
