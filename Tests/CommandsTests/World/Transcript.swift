import Testing

/// A stretch of work at the terminal as it looks there.
///
/// Lines that begin with `$ kartka` start the program; what stands between `«` and `»` is typed at
/// the prompt before it; everything else must be printed exactly so. `«⏎»` is the key Enter, `«»` an
/// empty line, `«^C»`, `«^D»`, `«TERM»` are what they say; `exit 2` ends a start that did not end
/// with 0.
func expect(
  _ transcript: String, in world: MemoryWorld, sourceLocation: SourceLocation = #_sourceLocation
) {
  world.clearScreen()
  for start in Start.all(in: transcript) {
    world.print("$ kartka\(start.words.isEmpty ? "" : " ")\(start.line)\n")
    world.run(start.words, typing: start.script)
  }
  let expected = transcript + "\n"
  guard world.screen != expected else { return }
  Issue.record(
    "\(firstDifference(expected, world.screen))\n--- printed\n\(world.screen)---",
    sourceLocation: sourceLocation)
}

/// One start of the program in a transcript.
private struct Start {
  let line: String
  let words: [String]
  let script: [String]

  static func all(in transcript: String) -> [Start] {
    let command = "$ kartka"
    var starts: [(line: Substring, rest: [Substring])] = []
    for line in transcript.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(command) {
        starts.append((line.dropFirst(command.count), []))
      } else if !starts.isEmpty {
        starts[starts.count - 1].rest.append(line)
      }
    }
    return starts.map { start in
      Start(
        line: String(start.line.drop { $0 == " " }), words: words(start.line),
        script: start.rest.flatMap { typed(in: $0) })
    }
  }

  /// Words between spaces; `'…'` keeps its spaces.
  private static func words(_ line: Substring) -> [String] {
    line.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .flatMap { place, part in
        place.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
      }
  }

  private static func typed(in line: Substring) -> [String] {
    line.split(separator: "«", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.split(separator: "»", omittingEmptySubsequences: false).first.map(String.init)
    }
  }
}

private func firstDifference(_ expected: String, _ printed: String) -> String {
  let expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let printed = printed.split(separator: "\n", omittingEmptySubsequences: false)
  for (place, pair) in zip(expected, printed).enumerated() where pair.0 != pair.1 {
    return "line \(place + 1)\n  expected: \(pair.0)\n  printed:  \(pair.1)"
  }
  return "expected \(expected.count) lines, printed \(printed.count)"
}
