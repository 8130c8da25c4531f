import Foundation

/// A name through which code reaches out of its values.
struct Effect {
  let name: String

  static let all = [
    "print(\"", "readLine(", "FileManager", "ProcessInfo", "SystemRandomNumberGenerator", "Date()",
    "Date.now", "getenv(", "Locale(", "Locale.", "TimeZone(", "TimeZone.", "clock_gettime(",
    "exit(", "shuffled()", "randomElement()", "fopen(", "getcwd(",
  ].map(Effect.init)

  /// Whether the name stands in a line as a call of its own: not as the end of a longer name, and
  /// not as a method of some value.
  func stands(in line: String) -> Bool {
    var rest = line[...]
    while let range = rest.range(of: name) {
      let before = line[..<range.lowerBound]
      let isOwnName = before.last.map { !$0.isLetter && !$0.isNumber && $0 != "_" } ?? true
      let isMethod = before.hasSuffix(".") && !before.hasSuffix("Glibc.")
      let isDeclared = before.hasSuffix("func ")
      if isOwnName && !isMethod && !isDeclared { return true }
      rest = rest[range.upperBound...]
    }
    return false
  }
}
