import Foundation
import Testing

@Suite struct `The module table` {
  @Test(arguments: ModuleRule.all)
  func `holds for the import lines`(of rule: ModuleRule) throws {
    let allowed = rule.ours.union(rule.outside).union(["Glibc"])
    for file in try Repository.swiftFiles(below: "Sources/\(rule.name)") {
      for line in try file.imports() {
        #expect(
          allowed.contains(line.module),
          "\(file.path) imports \(line.module), which is not in the table")
      }
    }
  }

  @Test(arguments: ModuleRule.all)
  func `holds for the dependencies of the package`(of rule: ModuleRule) throws {
    let description = try Repository.packageManifest()
    let declared = try #require(
      description.dependencies(of: rule.name), "Package.swift has no target \(rule.name)")
    let allowed = rule.ours.union(rule.outside)
    #expect(
      declared.isSubset(of: allowed), "\(rule.name) depends on \(declared.subtracting(allowed))")
  }

  @Test func `names every folder of Sources`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: "Sources").path)
    let known = ModuleRule.names.union(["CReadline", "CTerminal", "KartkaBenchmarks"])
    #expect(Set(folders).subtracting(known).isEmpty)
  }

  @Test(arguments: ModuleRule.all.filter { !$0.isEdge })
  func `keeps the world out of pure modules`(of rule: ModuleRule) throws {
    for file in try Repository.swiftFiles(below: "Sources/\(rule.name)") {
      for (number, line) in try file.codeLines() {
        if let effect = Effect.all.first(where: { $0.stands(in: line) }) {
          Issue.record("\(file.path):\(number) reaches for the world (\(effect.name)): \(line)")
        }
      }
    }
  }

  @Test func `leaves nothing else at the top level`() throws {
    let allowed: Set = ["Package.swift", "Sources", "Tests", "Decks", "README.md", "LICENSE"]
    let names = try FileManager.default.contentsOfDirectory(atPath: Repository.root.path)
    let extra = names.filter {
      !$0.hasPrefix(".") && !allowed.contains($0) && $0 != "Package.resolved"
    }
    #expect(extra.isEmpty)
  }

  @Test func `keeps the executable to a start and thin adapters`() throws {
    for file in try Repository.swiftFiles(below: "Sources/kartka") {
      #expect(try file.codeLines().count < 120, "\(file.path) does more than to connect")
    }
  }
}
