import Foundation
import TerminalDriver
import Testing

@Suite struct `The README` {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func file(_ name: String) throws -> String {
    try String(contentsOf: Self.root.appending(path: name), encoding: .utf8)
  }

  /// The first code block after a marker.
  private func block(after marker: String, fence: String = "```") throws -> String {
    let text = try file("README.md")
    let start = try #require(text.range(of: "\(marker)\n"))
    let lines = text[start.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
    let inside = lines.drop { !$0.hasPrefix(fence) }.dropFirst().prefix { $0 != fence }
    return inside.joined(separator: "\n")
  }

  @Test func `has the two commands that the continuous check runs`() throws {
    let main = try block(after: "<!-- main-command -->")
    let test = try block(after: "<!-- test-command -->")
    #expect(main.hasSuffix("swift run -c release kartka"))
    #expect(test.hasSuffix("swift test"))
    #expect(!main.contains("\n") && !test.contains("\n"))
    let script = try file(".ci/run")
    #expect(script.contains("\"<!-- $1 -->\""))
    #expect(script.contains("command_after test-command"))
  }

  @Test func `shows a deck without mistakes`() throws {
    let text = try file("README.md")
    let start = try #require(text.range(of: "````markdown\n"))
    let end = try #require(text.range(of: "\n````", range: start.upperBound..<text.endIndex))
    let learner = try Learner(deck: String(text[start.upperBound..<end.lowerBound]) + "\n")
    let check = try learner.run(["deck", "check"])
    #expect(check.status == .exited(0), "\(check.output)")
    #expect(check.output.contains("0 errors"))
  }

  @Test func `lists the commands that --help lists`() throws {
    let learner = try Learner()
    let help = try learner.run(["--help"], changes: ["COLUMNS": "1000"], options: [])
    #expect(help.status == .exited(0))
    let listed = try commands(in: help.output)
    #expect(listed.count > 10)

    let text = try file("README.md")
    let start = try #require(text.range(of: "<!-- commands -->"))
    let end = try #require(text.range(of: "<!-- /commands -->"))
    let rows = text[start.upperBound..<end.lowerBound].split(separator: "\n").dropFirst(2)
    let wanted = listed.map { "| `\($0.name)` | \($0.abstract) |" }
    #expect(rows.map(String.init) == wanted, "write:\n\(wanted.joined(separator: "\n"))")
  }

  /// Name and abstract of each subcommand, whose text may go on in the next line.
  private func commands(in help: String) throws -> [(name: String, abstract: String)] {
    let start = try #require(help.range(of: "SUBCOMMANDS:\n"))
    var result: [(name: String, abstract: String)] = []
    for line in help[start.upperBound...].split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty { break }
      let text = line.trimmingCharacters(in: .whitespaces)
      if line.hasPrefix("   ") {
        result[result.count - 1].abstract += " \(text)"
      } else if let gap = text.range(of: "  ") {
        let abstract = text[gap.upperBound...].trimmingCharacters(in: .whitespaces)
        result.append((String(text[..<gap.lowerBound]), abstract))
      } else {
        result.append((text, ""))
      }
    }
    return result
  }
}
