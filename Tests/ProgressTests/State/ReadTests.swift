import Flashcards
import Progress
import Testing

/// What reading some bytes gave.
private struct Reading {
  var state = LearnerState()
  var tally = LineTally()
  var problems: [String] = []

  init(_ bytes: [UInt8]) {
    var problems: [String] = []
    tally = bytes.withUnsafeBytes { bytes in
      state.read(bytes) { line, isTorn, problem in
        problems.append("\(line)\(isTorn ? " torn" : ""): \(problem)")
      }
    }
    state.settle()
    self.problems = problems
  }
}

@Suite struct `Reading a journal` {
  private let events = Samples.history(seed: 3, count: 12)
  private var lines: [[UInt8]] { events.map(encode) }
  private var whole: [UInt8] { lines.flatMap { $0 } }
  private var wanted: String { LearnerState(events).canonicalDescription }

  @Test func `accepts CR LF, blank lines and conflict markers`() {
    let crlf = lines.flatMap { line -> [UInt8] in line.dropLast() + [0x0D, 0x0A] }
    #expect(Reading(crlf).state.canonicalDescription == wanted)
    let markers = [
      "<<<<<<< HEAD\n", "\n", " \t\n", "=======\n", ">>>>>>> theirs\n", "||||||| base\n",
    ]
    let mixed = zip(lines, markers + markers).flatMap { Array($1.utf8) + $0 }
    let reading = Reading(mixed)
    #expect(reading.problems.isEmpty)
    #expect(reading.tally.conflictMarkers == 8)
    #expect(reading.state.eventCount == events.count)
  }

  @Test func `reports a torn end and nothing else, at any byte`() {
    let last = lines[lines.count - 1]
    let before = lines.dropLast().flatMap { $0 }
    let kept = LearnerState(events.dropLast()).canonicalDescription
    for count in 1..<last.count - 1 {
      let reading = Reading(before + last.prefix(count))
      #expect(reading.state.canonicalDescription == kept)
      #expect(reading.problems.count == 1)
      #expect(reading.problems[0].hasPrefix("\(lines.count) torn: "))
    }
    #expect(Reading(before + last.dropLast()).problems.isEmpty)
  }

  @Test func `survives a tail of zeros, also with lines behind it`() {
    let zeros = [UInt8](repeating: 0, count: 4096)
    let reading = Reading(whole + zeros)
    #expect(reading.state.canonicalDescription == wanted)
    #expect(reading.problems.count == 1)
    let glued = Reading(lines[0] + zeros + lines.dropFirst().flatMap { $0 })
    #expect(glued.state.canonicalDescription == wanted)
    #expect(glued.problems.count == 1)
  }

  @Test func `takes glued lines apart`() {
    let torn = lines[0].prefix(40)
    let reading = Reading(Array(torn) + whole)
    #expect(reading.state.canonicalDescription == wanted)
    #expect(reading.problems == ["1: syntax(column: 41)"] || reading.problems.count == 1)
    let joined = lines.flatMap { $0.dropLast() }
    #expect(Reading(joined).state.canonicalDescription == wanted)
  }

  @Test func `names the line of a bad one and reads the rest`() {
    var damaged = lines
    damaged[4][30] ^= 1
    let reading = Reading(damaged.flatMap { $0 })
    #expect(reading.problems.count == 1)
    #expect(reading.problems[0].hasPrefix("5: "))
    #expect(reading.state.eventCount == events.count - 1)
  }

  @Test func `does nothing for anything else`() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let noise = (0..<500).map { _ in UInt8.random(in: 0...255, using: &random) }
      let reading = Reading(noise)
      #expect(reading.state.eventCount == 0)
      #expect(reading.problems.count == reading.tally.lines)
    }
  }
}
