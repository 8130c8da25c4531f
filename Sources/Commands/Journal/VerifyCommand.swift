import ArgumentParser
import Progress
import Terminal

/// `progress verify`: looks at every line of the journal.
struct VerifyCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Look at every line of the journal; exit 1 if any is lost.",
    discussion: """
      Nothing is changed. With --fix, lines that cannot be read are copied to the folder corrupt/, \
      and files that others may read become your own; the journal's lines stay as they are.
      """)

  @OptionGroup(visibility: .hidden) var start: StartOptions
  @Flag(help: "Copy bad lines aside, and take rights from others.")
  var fix = false
  @Flag(help: "Print JSON.")
  var json = false

  mutating func run(in program: inout Program) throws -> Ending {
    guard !fix || program.mayWrite() else { return .no }
    let now = program.world.clock().timestamp
    let findings = try program.world.store.care.verify(now)
    let copies = fix ? try program.world.store.care.fix(now) : nil
    if json {
      program.world.write(JSONText.line(FindingsJSON(findings, copies: copies)))
    } else {
      let screen = FindingsScreen(
        findings: findings, screen: program.screen, localTime: program.world.localTime)
      program.show(screen.lines)
      show(copies, of: findings, in: program)
    }
    return findings.isSound ? .done : .no
  }

  /// What was mended, or what would mend it.
  private func show(_ copies: [String]?, of findings: Store.Findings, in program: Program) {
    let isMendable = findings.badLineCount > 0 || !findings.permissions.isEmpty
    guard let copies else {
      guard isMendable else { return }
      return program.show(
        "`\(program.command("progress verify --fix"))` copies bad lines aside and takes rights from others."
      )
    }
    program.show(copies.map { "Bad lines copied to \(line: $0)" })
    if copies.isEmpty, findings.badLineCount > 0 {
      program.show("The bad lines were copied aside before.")
    }
    if !findings.permissions.isEmpty { program.show("Rights of others taken.") }
    if !isMendable { program.show("There was nothing to mend.") }
  }
}
