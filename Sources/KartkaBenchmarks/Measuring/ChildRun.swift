import Glibc

/// One run of a program from its start to its exit.
struct ChildRun {
  /// From its start to its exit, on the wall.
  var seconds: Double
  /// On the processor, in the program and in the system for it.
  var processorSeconds: Double
  /// The most memory that it had, in megabytes.
  var peakMegabytes: Double
  var exitCode: Int32
  /// What it printed, both outputs together.
  var output: [UInt8]

  /// Runs a program, the path of which is the first word, without input.
  ///
  /// What it prints goes to a file, which is overwritten.
  init(_ words: [String], environment: [String: String], output path: String) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    let arguments = words.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    let start = Clock.wall.now
    var child: pid_t = 0
    let code = posix_spawn(&child, words[0], &actions, nil, arguments, variables)
    guard code == 0 else { throw SystemFailure("start", words[0], code) }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw SystemFailure("wait4", words[0]) }
    }
    seconds = Clock.wall.now - start
    processorSeconds = usage.ru_utime.seconds + usage.ru_stime.seconds
    peakMegabytes = Double(usage.ru_maxrss) / 1024
    exitCode = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
    output = try bytes(of: path)
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}
