import TerminalDriver
import Testing

@Suite struct `A line at the prompt` {
  struct Typed: CustomTestStringConvertible {
    var keys: String
    var line: String
    var testDescription: String { line }
  }

  @Test(arguments: [
    Typed(keys: "study", line: "study"),
    Typed(keys: "", line: ""),
    Typed(keys: "stady\u{02}\u{02}\u{02}\u{04}u", line: "study"),
    Typed(keys: "Слава\u{7F}і", line: "Славі"),
    Typed(keys: "你好嗎\u{1B}[D\u{7F}", line: "你嗎"),
    Typed(keys: "two words\u{17}\u{17}one", line: "one"),
    Typed(keys: "tail\u{01}head ", line: "head tail"),
  ])
  func `is edited with the usual keys`(typed: Typed) throws {
    let session = try probe()
    try session.enter(typed.keys, reads: typed.line)
  }

  @Test(arguments: ["C", "POSIX", "uk_UA.KOI8-U", "nonsense"])
  func `is UTF-8 in every locale`(locale: String) throws {
    let session = try probe(["LANG": locale, "LC_ALL": locale])
    try session.enter("Слава\u{7F}і", reads: "Славі")
    try session.enter("Слава\u{7F}і", reads: "Славі")
  }

  @Test func `is edited with vi's keys when the inputrc says so for kartka`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path("inputrc")
    try folder.write("$if kartka\nset editing-mode vi\n$endif\n", to: "inputrc")
    let session = try probe(["INPUTRC": file])
    session.send("one two")
    try session.wait(for: "one two")
    session.send("\u{1B}")
    try session.enter("0dwx", reads: "wo")
  }

  @Test func `keeps a paste of several lines in one`() throws {
    let session = try probe()
    try session.enter("\u{1B}[200~one\rtwo\rthree\u{1B}[201~", reads: "one\ntwo\nthree")
  }

  @Test func `may have text on it already, and no history`() throws {
    let session = try probe()
    try session.enter("first", reads: "first")
    session.send("ask\r")
    try session.wait(for: "? seed ")
    session.send("\u{10}\u{1B}[Amore\r")
    try session.wait(for: "answered <text(\"seed more\")>")
    try session.waitForPrompt()
    try session.enter("\u{10}\u{10}", reads: "first")
  }

  @Test func `too long for its bound is dropped whole`() throws {
    let session = try shell(
      "(head -c 1048576 /dev/zero | tr '\\0' z; echo; head -c 1048577 /dev/zero | tr '\\0' b;"
        + " echo; echo short) | probe | tr -d z")
    try session.wait(for: "interactive false\r\n")
    #expect(try session.wait(for: "end") == "<>\ntoo long\n<short>\nend".replacingLineFeeds)
  }

  @Test func `follows the size of the terminal`() throws {
    let session = try probe(["COLUMNS": ""], columns: 60)
    session.send("wi")
    try session.wait(for: "wi")
    session.resize(columns: 100, rows: 30)
    session.send("dth\r")
    try session.wait(for: "width 100")
  }

  @Test(arguments: [("33", 33), ("1000", 1000), ("19", 70), ("1001", 70), ("x", 70)])
  func `has the width of COLUMNS where that is sensible`(columns: String, width: Int) throws {
    let session = try probe(["COLUMNS": columns], columns: 70)
    session.send("width\r")
    try session.wait(for: "width \(width)\r")
  }
}

extension String {
  /// As a terminal shows it: each line feed with a carriage return.
  var replacingLineFeeds: String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  }
}
