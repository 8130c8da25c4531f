import Foundation
import TerminalDriver

/// A command without a terminal, run to its end.
struct Finished {
  let status: ExitStatus
  let outputBytes: [UInt8]
  let errors: String

  var output: String { String(decoding: outputBytes, as: UTF8.self) }

  /// Runs a command, with its input and outputs in `folder`; kills it after twenty seconds.
  init(
    _ words: [String], environment: [String: String], input: String, folder: String
  ) throws {
    let name = "\(folder)/run-\(UUID().uuidString)"
    defer { for end in [".in", ".out", ".err"] { unlink(name + end) } }
    try Data(input.utf8).write(to: URL(filePath: name + ".in"))

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, name + ".in", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, name + ".out", O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, name + ".err", O_WRONLY | O_CREAT, 0o600)

    var arguments = words.map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in arguments + settings { free(word) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, words[0], &actions, nil, &arguments, &settings)
    guard code == 0 else { throw TerminalProblem.failed("posix_spawn", code: code) }

    status = Self.end(of: process)
    outputBytes = (try? Data(contentsOf: URL(filePath: name + ".out"))).map(Array.init) ?? []
    let said = (try? Data(contentsOf: URL(filePath: name + ".err"))).map(Array.init) ?? []
    errors = String(decoding: said, as: UTF8.self)
  }

  private static func end(of process: pid_t) -> ExitStatus {
    let deadline = ContinuousClock.now + .seconds(20)
    var word: Int32 = 0
    while waitpid(process, &word, WNOHANG) == 0 {
      usleep(2000)
      guard ContinuousClock.now > deadline else { continue }
      kill(process, SIGKILL)
      waitpid(process, &word, 0)
      return .unknown
    }
    return word & 0x7F == 0 ? .exited((word >> 8) & 0xFF) : .killed(by: word & 0x7F)
  }
}
