import FSRS
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

  @Test func `gives every kind of event back, twice read or once`() {
    var script = Script()
    for content in Samples.contents { script.add(content) }
    for (typed, picked) in [("", []), ("thirty", [3]), ("київ", [0, 65535])] {
      script.add(
        .review(
          Review(
            card: CardID("=київ"), rating: .good, milliseconds: 1, due: .day(Samples.day),
            verdict: "right", mode: .type, hint: true, typed: typed, options: picked,
            items: picked, sure: true, deck: "Київ")))
    }
    let bytes = script.events.flatMap(encode)
    for bytes in [bytes, bytes + bytes] {
      let reading = Reading(bytes)
      #expect(reading.problems.isEmpty)
      for event in script.events { #expect(reading.state.event(event.id) == event) }
      #expect(reading.state.conflicts.isEmpty)
    }
  }

  @Test func `refuses texts that are not UTF-8, also with a right checksum`() {
    var script = Script()
    let event = script.add(
      .review(
        Review(
          card: CardID("aé"), rating: .good, milliseconds: 1, due: .day(Samples.day),
          typed: "bé", deck: "cé")))
    let line = encode(event)
    for index in line.indices where line[index] == 0xA9 {
      var damaged = line
      damaged[index] = 0x28
      let reading = Reading(withChecksum(damaged))
      #expect(reading.problems == ["1: notUTF8"])
    }
    #expect(Reading(withChecksum(line)).problems.isEmpty)
  }

  /// The line with the checksum that it should have, computed bit by bit.
  private func withChecksum(_ line: [UInt8]) -> [UInt8] {
    let body = line.dropLast(19)
    var crc = ~UInt32(0)
    for byte in body {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1 }
    }
    let digits = String(~crc, radix: 16)
    let padded = String(repeating: "0", count: 8 - digits.count) + digits
    return body + Array(",\"crc\":\"\(padded)\"}\n".utf8)
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
