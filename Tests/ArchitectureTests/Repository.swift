import Foundation

/// The checkout that the tests were built from.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// All Swift files below a folder of the checkout.
  static func swiftFiles(below folder: String) throws -> [SourceFile] {
    let url = root.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: url.path)
    return names.filter { $0.hasSuffix(".swift") }.sorted().map {
      SourceFile(path: "\(folder)/\($0)", url: url.appending(path: $0))
    }
  }

  static func packageManifest() throws -> PackageManifest {
    PackageManifest(
      text: try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8))
  }
}

/// A file of the checkout.
struct SourceFile {
  let path: String
  let url: URL

  struct Import {
    let module: String
  }

  /// The modules that it imports.
  func imports() throws -> [Import] {
    try codeLines().compactMap { _, line in
      let pattern =
        #/^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:public |package |internal |private |fileprivate )?import (?:struct |enum |func |class |var |typealias )?(\w+)/#
      return line.firstMatch(of: pattern).map { Import(module: String($0.1)) }
    }
  }

  /// Its lines without comments, with their numbers from 1.
  func codeLines() throws -> [(Int, String)] {
    let text = try String(contentsOf: url, encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { ($0 + 1, String($1)) }
      .filter { !$1.trimmingCharacters(in: .whitespaces).hasPrefix("//") && !$1.isEmpty }
  }
}

/// Package.swift, read as text: enough to know what each target depends on.
struct PackageManifest {
  let text: String

  /// The names that a target depends on; products by the name of the constant that holds them.
  func dependencies(of target: String) -> Set<String>? {
    let products = ["argumentParser": "ArgumentParser", "yams": "Yams"]
    guard
      let start = text.range(of: "name: \"\(target)\", ", range: targetsStart..<text.endIndex)
        ?? text.range(
          of: "name: \"\(target)\",\n", range: targetsStart..<text.endIndex)
    else { return nil }
    let rest = text[start.upperBound...]
    let end = rest.firstMatch(of: #/swiftSettings|\n    \./#)?.range.lowerBound ?? rest.endIndex
    guard let list = rest[..<end].firstMatch(of: #/dependencies: \[([^\]]*)\]/#) else { return [] }
    let names = list.1.matches(of: #/"(\w+)"|(\w+)/#).map { match in
      match.1.map(String.init) ?? products[String(match.2 ?? "")] ?? String(match.2 ?? "")
    }
    return Set(names)
  }

  private var targetsStart: String.Index {
    text.range(of: "targets: [\n")?.lowerBound ?? text.startIndex
  }
}
