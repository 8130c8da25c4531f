import Foundation
import TerminalDriver

/// A learner with folders of their own, gone with the test: decks, data, home.
final class Learner {
  let root: String
  var decks: String { root + "/decks" }
  var data: String { root + "/data" }
  /// Standard error of the sessions.
  private var errorsFile: String { root + "/errors" }

  /// Makes the folders, with one deck.
  init(deck: String? = Decks.everyKind) throws {
    var template = Array("/tmp/kartka-tests-XXXXXX\0".utf8).map(CChar.init)
    guard let made = mkdtemp(&template) else { throw CannotMakeFolder(code: errno) }
    root = String(cString: made)
    for folder in [decks, root + "/home"] {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    }
    if let deck { try write(deck, to: "decks/deck.md") }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  struct CannotMakeFolder: Error { let code: Int32 }

  // MARK: Files

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: "\(root)/\(name)"))
  }

  func bytes(of path: String) -> [UInt8] {
    (try? Data(contentsOf: URL(filePath: path))).map(Array.init) ?? []
  }

  func text(of path: String) -> String { String(decoding: bytes(of: path), as: UTF8.self) }

  /// All files below the folders, by path.
  func files(below folder: String) -> [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return names.sorted().map { "\(folder)/\($0)" }
  }

  /// The permission bits of a path.
  func mode(of path: String) -> UInt32 {
    var status = stat()
    lstat(path, &status)
    return status.st_mode & 0o7777
  }

  // MARK: Starts

  /// The environment of every start: no colours, and nothing of the machine's.
  var environment: [String: String] {
    TerminalSession.plainEnvironment.merging(["HOME": root + "/home", "NO_COLOR": "1"]) { $1 }
  }

  /// Where the clock of the next start begins.
  var now = "2026-11-21T09:00:00Z"

  /// What the machine is called.
  var host = ""

  /// What every start is given.
  var options: [String] {
    [
      "--decks", decks, "--data", data, "--now", now, "--tick", "30",
      "--seed", "1", "--trace-saves", "--host", host,
    ]
  }

  func program() throws -> String { try productsDirectory() + "/kartka" }

  /// Starts the program on a terminal; its standard error goes to `errors`.
  ///
  /// `words` follow the options, `first` is a shell command that is run before, such as `umask`, and
  /// `changes` are those of the environment, where nil removes.
  func start(
    _ words: [String] = [], after first: String = ":", changes: [String: String?] = [:],
    columns: Int = 80
  ) throws -> TerminalSession {
    try TerminalSession(
      executable: "/bin/sh",
      arguments: ["-c", "\(first); exec \"$@\" 2>>'\(errorsFile)'", "sh", program()]
        + options + words,
      environment: changed(changes), columns: columns, workingDirectory: root)
  }

  /// Starts the program on a terminal and waits for its prompt.
  func prompt(
    after first: String = ":", changes: [String: String?] = [:], columns: Int = 80
  ) throws -> TerminalSession {
    let session = try start(after: first, changes: changes, columns: columns)
    try session.waitForPrompt()
    return session
  }

  /// Runs a command without a terminal.
  ///
  /// In the shell command `"$@"` is the program with its arguments.
  @discardableResult
  func run(
    _ words: [String], input: String = "", shell: String = "\"$@\"",
    changes: [String: String?] = [:], options: [String]? = nil
  ) throws -> Finished {
    try Finished(
      ["/bin/sh", "-c", "cd '\(root)'; \(shell)", "sh", program()] + (options ?? self.options)
        + words,
      environment: changed(changes), input: input, folder: root)
  }

  /// Runs a shell command in the root folder.
  @discardableResult
  func shell(_ command: String) throws -> Finished {
    try Finished(
      ["/bin/sh", "-c", "cd '\(root)' && \(command)"],
      environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"], input: "", folder: root)
  }

  private func changed(_ changes: [String: String?]) -> [String: String] {
    var result = environment
    for (key, value) in changes { result[key] = value }
    return result
  }

  // MARK: What was said and saved

  /// What sessions wrote to standard error.
  var errors: String { text(of: errorsFile) }

  /// The ids that were called saved.
  var acknowledged: [String] {
    errors.split(separator: "\n").filter { $0.hasPrefix("saved ") }
      .map { String($0.dropFirst(6)).trimmingCharacters(in: .whitespacesAndNewlines) }
  }

  /// The journal's files of this machine, oldest first.
  var journals: [String] {
    files(below: data + "/journal").filter { $0.hasSuffix(".jsonl") }
  }

  /// The ids on lines of the journal of a kind.
  func ids(of kind: String = "review") -> [String] {
    journals.flatMap { text(of: $0).split(separator: "\n") }
      .filter { $0.contains("\"k\":\"\(kind)\"") && $0.hasSuffix("\"}") }
      .compactMap { line in
        line.components(separatedBy: "\"id\":\"").dropFirst().first?
          .split(separator: "\"").first.map(String.init)
      }
  }

  /// The answers that the program itself counts after a restart.
  func countedAnswers() throws -> Int {
    let json = try run(["stats", "--json"]).output
    return json.components(separatedBy: "\"answers\":").dropFirst().first
      .flatMap { Int($0.prefix { $0.isNumber }) } ?? -1
  }
}
