import Glibc

/// Starts the real program on made-up collections, up to its first question, where its input ends.
struct StartBenchmark {
  /// The program.
  var binary: String
  /// Sizes of the collections.
  var cards: [Int]
  /// Starts with snapshot and catalog in the cache; a fifth as many without.
  var runs = 21

  func figures() throws -> [Figure] { try cards.flatMap(figures) }

  private func figures(_ cards: Int) throws -> [Figure] {
    try withTemporaryFolder { folder in
      try generate(cards, in: folder)
      let program = StudiedProgram(binary: binary, folder: folder)
      var first: [ChildRun] = []
      var later: [ChildRun] = []
      var floors: [Double] = []
      // Nothing is kept of decks that were written within the last two seconds.
      sleep(3)
      for _ in 0..<max(3, runs / 5) {
        program.emptyCache()
        first.append(try program.run())
      }
      let inputs = try files(below: folder + "/decks") + files(below: folder + "/data/journal")
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 4096)
      defer { buffer.deallocate() }
      for _ in 0..<runs {
        floors.append(
          try seconds(.wall) { for file in inputs { keep(try Floors.read(file, buffer)) } })
        later.append(try program.run())
      }
      return figures(cards, first, later, floor: median(floors))
    }
  }

  /// In a process of its own: a child's peak memory is never less than what its parent has by then.
  private func generate(_ cards: Int, in folder: String) throws {
    let words = ["/proc/self/exe", "generate", "--cards", "\(cards)", folder]
    let run = try ChildRun(words, environment: [:], output: folder + "/generated")
    guard run.exitCode == 0 else { throw FailedRun(words, run) }
  }

  private func figures(
    _ cards: Int, _ first: [ChildRun], _ later: [ChildRun], floor: Double
  ) -> [Figure] {
    let floor = Figure.Floor(what: "reading decks and journal", value: floor)
    let goals: [Int: (milliseconds: Double, megabytes: Double?)] = [
      1000: (15, nil), 10_000: (20, 30), 100_000: (60, 100), 1_000_000: (400, nil),
    ]
    let goal = goals[cards]
    func peak(_ runs: [ChildRun]) -> Double { median(runs.map(\.peakMegabytes)) }
    return [
      .time(
        "\(cards) cards, empty cache", seconds: median(first.map(\.seconds)),
        in: .milliseconds, floor: floor),
      .time(
        "\(cards) cards", seconds: median(later.map(\.seconds)), in: .milliseconds, floor: floor,
        goal: goal.map { .value($0.milliseconds) }),
      .time(
        "\(cards) cards, on the processor", seconds: median(later.map(\.processorSeconds)),
        in: .milliseconds),
      Figure(what: "\(cards) cards, empty cache, memory", value: peak(first), unit: .megabytes),
      Figure(
        what: "\(cards) cards, memory", value: peak(later), unit: .megabytes,
        goal: goal?.megabytes.map { .value($0) }),
    ]
  }
}

/// The program with a made-up collection, and with folders of its own for everything else.
private struct StudiedProgram {
  let binary: String
  let folder: String

  func emptyCache() { removeTree(folder + "/cache") }

  /// One start; it must have asked something.
  func run() throws -> ChildRun {
    let words = [
      binary, "--decks", folder + "/decks", "--data", folder + "/data", "--now",
      SyntheticCollection.now, "study",
    ]
    let environment = [
      "HOME": folder, "XDG_STATE_HOME": folder + "/state", "XDG_CACHE_HOME": folder + "/cache",
      "TZ": "UTC", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
    ]
    let run = try ChildRun(words, environment: environment, output: folder + "/printed")
    guard run.exitCode == 0, run.output.count > 40 else { throw FailedRun(words, run) }
    return run
  }
}

/// A program did not do what it was started for.
private struct FailedRun: Error, CustomStringConvertible {
  let words: [String]
  let run: ChildRun

  init(_ words: [String], _ run: ChildRun) {
    self.words = words
    self.run = run
  }

  var description: String {
    "\(words.joined(separator: " ")): exit code \(run.exitCode)\n"
      + String(decoding: run.output.prefix(2000), as: UTF8.self)
  }
}
