internal import Glibc

/// Where prompts go.
struct Output {
  let descriptor: Int32
  /// Both ends are terminals, so somebody sees a prompt and may answer it.
  let showsPrompts: Bool

  func showPrompt(_ prompt: String) {
    if showsPrompts { write(prompt) }
  }

  /// Writes, and lets a closed terminal be noticed by the next read.
  func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR { return }
      rest = rest.dropFirst(max(0, count))
    }
  }
}

/// The width to lay text out for, in columns.
///
/// - Parameters:
///   - columns: The value of `COLUMNS`; taken if it is a number in `20...1000`.
///   - descriptor: Else this terminal is asked, and its answer brought into the range.
/// - Returns: Columns, in `20...1000`; 80 if nobody knows.
func terminalWidth(columns: String?, of descriptor: Int32) -> Int {
  if let columns, let number = Int(columns), (20...1000).contains(number) { return number }
  var size = winsize()
  guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
  return min(max(Int(size.ws_col), 20), 1000)
}
