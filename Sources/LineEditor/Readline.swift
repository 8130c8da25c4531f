@preconcurrency internal import CReadline
internal import Glibc

/// GNU Readline under Swift names: the only file that knows it.
///
/// Its state is global and it calls back through C functions, so this is a name for a place, not a
/// type to make values of. The callbacks run on the main thread, inside `readCharacter` and `install`.
enum Readline {
  /// How reading a line ended.
  enum Result: Equatable {
    case line(String)
    case endOfInput
  }

  /// The result of the line being read, once it is known.
  private(set) static var result: Result?

  private static var isInstalled = false
  private static var completions: ((CompletionRequest) -> [String])?
  private static var readByte: (() -> UInt8?) = { nil }
  private static var matches: [String] = []
  /// What Readline is given when there is no next byte: first the end of a paste.
  ///
  /// Readline 8.2 reads past its buffer when an error comes in the middle of a paste. To anything
  /// else that reads on, this is a key without meaning.
  private static var lastBytes = ArraySlice<UInt8>()
  /// More matches than this are counted, not listed.
  private static let mostListed: Int32 = 200

  // MARK: Once

  /// Sets everything that the callback interface, signals read elsewhere and our words need.
  static func prepare(
    applicationName: String, terminalName: String, input: Int32, output: Int32
  ) -> Bool {
    guard let instream = fdopen(input, "r"), let outstream = fdopen(output, "w") else {
      return false
    }
    rl_instream = instream
    rl_outstream = outstream
    rl_readline_name = UnsafePointer(strdup(applicationName))
    rl_terminal_name = UnsafePointer(strdup(terminalName))
    rl_catch_signals = 0
    rl_catch_sigwinch = 0
    rl_change_environment = 0
    rl_getc_function = { _ in readlineWantsByte() }
    prepareCompletion()
    prepareHistory()
    chooseCharacterSet()
    withReadableLocale { _ = rl_initialize() }
    return true
  }

  private static func prepareCompletion() {
    rl_completer_word_break_characters = UnsafePointer(strdup(" \t\n\""))
    rl_completer_quote_characters = UnsafePointer(strdup("\"'"))
    rl_attempted_completion_function = { readlineWantsMatches($0, $1, $2) }
    rl_completion_display_matches_hook = { matches, count, longest in
      if readlineWillList(count) { rl_display_match_list(matches, count, longest) }
      rl_on_new_line()
      rl_forced_update_display()
    }
    rl_sort_completion_matches = 0
    // Before ~/.inputrc is read, which may say otherwise.
    rl_variable_bind("show-all-if-ambiguous", "on")
    rl_variable_bind("page-completions", "off")
  }

  private static func prepareHistory() {
    using_history()
    history_write_timestamps = 1
    history_comment_char = CChar(UInt8(ascii: "#"))
    history_multiline_entries = 1
    stifle_history(Int32(HistoryText.longest))
  }

  /// Characters are UTF-8 whatever the locale; nothing else of the locale is taken over.
  private static func chooseCharacterSet() {
    setlocale(LC_CTYPE, "")
    if !isUnicode { setlocale(LC_CTYPE, "C.UTF-8") }
  }

  private static var isUnicode: Bool {
    nl_langinfo(Int32(CODESET)).map { String(cString: $0) } == "UTF-8"
  }

  /// Readline takes the locale from the environment anew for each line.
  ///
  /// Where that is not one of UTF-8, it is shown another environment for that moment; a child never sees it.
  private static func withReadableLocale(_ body: () -> Void) {
    let all = getenv("LC_ALL").map { String(cString: $0) }
    setlocale(LC_CTYPE, "")
    let isReadable = isUnicode
    if !isReadable { setenv("LC_ALL", "C.UTF-8", 1) }
    body()
    if isReadable { return }
    if let all { setenv("LC_ALL", all, 1) } else { unsetenv("LC_ALL") }
  }

  // MARK: One line

  /// Shows a prompt and begins a line.
  static func install(
    prompt: String,
    completions: ((CompletionRequest) -> [String])?,
    readByte: @escaping () -> UInt8?
  ) {
    precondition(!isInstalled, "A line is being read already.")
    result = nil
    self.completions = completions
    self.readByte = readByte
    isInstalled = true
    withReadableLocale {
      rl_callback_handler_install(prompt) { line in readlineHasLine(line) }
    }
  }

  /// Takes the prompt away and puts the terminal's modes back, if a line is being read.
  static func uninstall() {
    guard isInstalled else { return }
    isInstalled = false
    rl_callback_handler_remove()
    completions = nil
    readByte = { nil }
  }

  /// Lets Readline take one key from the input.
  static func readCharacter() {
    lastBytes = Array("\u{1B}[201~".utf8)[...]
    rl_callback_read_char()
  }

  /// Puts text on the line as if it had been typed.
  static func insert(_ text: String) {
    rl_insert_text(text)
    rl_redisplay()
  }

  /// Ends the line as Ctrl-C does.
  ///
  /// Removing the handler before the line feed would overwrite the line.
  static func dropLine() {
    rl_point = rl_end
    rl_redisplay()
    rl_callback_sigcleanup()
    rl_free_line_state()
    write("^C\n")
    uninstall()
  }

  /// Leaves the line as it is on the screen, and goes below it.
  static func abandonLine() {
    write("\n")
    uninstall()
  }

  /// Looks at the size of the terminal again and redraws.
  static func resize() {
    rl_resize_terminal()
  }

  /// Leaves the terminal as the shell expects it, for being stopped.
  static func suspend() {
    rl_cleanup_after_signal()
    write("\n")
  }

  /// Comes back from being stopped: the modes, the size, the prompt and the line.
  static func resume() {
    rl_reset_after_signal()
    rl_resize_terminal()
    rl_on_new_line()
    rl_forced_update_display()
  }

  /// Whether terminals are asked to mark what is pasted; `~/.inputrc` may say no.
  static var takesBracketedPastes: Bool {
    rl_variable_value("enable-bracketed-paste").map { String(cString: $0) } == "on"
  }

  // MARK: History

  /// Adds a line to those recalled with `up` and Ctrl-R.
  ///
  /// - Parameters:
  ///   - line: Its text.
  ///   - time: When it was entered, in seconds since 1970.
  static func addToHistory(_ line: String, at time: Int) {
    add_history(line)
    add_history_time("#\(time)")
  }

  /// Takes the history out of reach, for a line that is no command.
  static func withholdHistory() -> UnsafeMutablePointer<HISTORY_STATE>? {
    let withheld = history_get_history_state()
    var empty = HISTORY_STATE(entries: nil, offset: 0, length: 0, size: 0, flags: 0)
    history_set_history_state(&empty)
    return withheld
  }

  /// Ends `withholdHistory`.
  static func giveBack(_ withheld: UnsafeMutablePointer<HISTORY_STATE>) {
    history_set_history_state(withheld)
    free(withheld)
    stifle_history(Int32(HistoryText.longest))
    using_history()
  }

  // MARK: Called by Readline

  fileprivate static func finished(_ line: String?) {
    result = line.map(Result.line) ?? .endOfInput
    // At the end Readline goes to the next line itself only where it unmarks pastes.
    if line == nil && !takesBracketedPastes { write("\n") }
    // Inside the callback: afterwards, Readline would show the prompt again.
    uninstall()
  }

  fileprivate static func nextByte() -> Int32 {
    (readByte() ?? lastBytes.popFirst()).map(Int32.init) ?? READERR
  }

  fileprivate static func findMatches(_ start: Int32, _ end: Int32) {
    rl_attempted_completion_over = 1
    guard let completions, let buffer = rl_line_buffer else { return matches = [] }
    let line = Array(String(cString: buffer).utf8)
    let bounds = (Int(start), min(Int(end), line.count))
    let quote = rl_completion_quote_character
    let request = CompletionRequest(
      before: String(decoding: line[..<(bounds.0 - (quote == 0 ? 0 : 1))], as: UTF8.self),
      word: String(decoding: line[bounds.0..<bounds.1], as: UTF8.self),
      after: String(decoding: line[bounds.1...], as: UTF8.self),
      quote: UInt8(exactly: quote).flatMap {
        $0 == 0 ? nil : Character(Unicode.Scalar($0))
      })
    let ignoringCase =
      rl_variable_value("completion-ignore-case").map { String(cString: $0) } == "on"
    matches = candidates(
      for: request, among: completions(request), ignoringCase: ignoringCase)
  }

  fileprivate static func nextMatch(isFirst: Bool) -> String? {
    if isFirst { matches.reverse() }
    return matches.popLast()
  }

  /// Begins the list of matches below the line; too many are only counted.
  fileprivate static func willList(_ count: Int32) -> Bool {
    let isListed = count <= mostListed
    write(isListed ? "\n" : "\n\(count) possibilities: type more letters.\n")
    return isListed
  }

  private static func write(_ text: String) {
    fputs(text, rl_outstream)
    fflush(rl_outstream)
  }
}

// C functions for Readline: they know no actor, and Readline is only called on the main one.

private nonisolated func readlineHasLine(_ line: UnsafeMutablePointer<CChar>?) {
  let text = line.map { String(cString: $0) }
  free(line)
  MainActor.assumeIsolated { Readline.finished(text) }
}

private nonisolated func readlineWantsByte() -> Int32 {
  MainActor.assumeIsolated { Readline.nextByte() }
}

private nonisolated func readlineWantsMatches(
  _ text: UnsafePointer<CChar>?, _ start: Int32, _ end: Int32
) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
  MainActor.assumeIsolated { Readline.findMatches(start, end) }
  return rl_completion_matches(text) { _, index in readlineWantsMatch(index) }
}

private nonisolated func readlineWantsMatch(_ state: Int32) -> UnsafeMutablePointer<CChar>? {
  let match = MainActor.assumeIsolated { Readline.nextMatch(isFirst: state == 0) }
  return match.flatMap { strdup($0) }
}

private nonisolated func readlineWillList(_ count: Int32) -> Bool {
  MainActor.assumeIsolated { Readline.willList(count) }
}
