import Glibc
import Terminal

/// What the output can show, as far as the environment tells.
struct ScreenLook {
  let environment: [String: String]
  /// The option `--width`.
  let width: Int?

  func capabilities(width terminalWidth: Int) -> Capabilities {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let isDumb = environment["TERM"].map { $0.isEmpty || $0 == "dumb" } ?? true
    let refusesColour = !(environment["NO_COLOR"] ?? "").isEmpty
    return Capabilities(
      width: width ?? terminalWidth,
      colour: isTerminal && !isDumb && !refusesColour ? .ansi16 : .none,
      unicode: usesUnicode, plain: isDumb)
  }

  /// Whether the locale names no other code set than UTF-8.
  private var usesUnicode: Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    guard let codeSet = locale?.split(separator: ".").dropFirst().first else { return true }
    return codeSet.lowercased().hasPrefix("utf-8") || codeSet.lowercased().hasPrefix("utf8")
  }
}
