import FSRS
import Flashcards
import Progress
import Testing

/// The fast reader takes our own order of members, without space between them; a space behind the first
/// brace makes the general reader read the same line.
@Suite struct `A line in our own form` {
  @Test(arguments: 0..<8) func `means what the general reader says`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var accepted = 0
    for _ in 0..<600 {
      var body = Self.body(&random)
      for _ in 0..<Int.random(in: 0...2, using: &random) { Self.change(&body, &random) }
      let plain = Self.line(body)
      let general = Self.line([UInt8(ascii: "{"), UInt8(ascii: " ")] + body.dropFirst())
      let wanted = decoded(general)
      switch (decoded(plain), wanted) {
      case (.success(let left), .success(let right)):
        // Of an unknown kind the line itself is kept, space and all.
        if case .unknown = left.content, left.content.kind == right.content.kind { continue }
        accepted += 1
        #expect(left == right, "\(text(plain))")
        let (first, second) = (Self.state(plain), Self.state(general))
        #expect(first.event(left.id) == second.event(left.id), "\(text(plain))")
        #expect(first.canonicalDescription == second.canonicalDescription, "\(text(plain))")
        var both = first
        both.apply(right)
        #expect(both.conflicts.isEmpty, "\(text(plain))")
      case (.failure, .failure): break
      case (let read, _): Issue.record("\(read) and \(wanted): \(text(plain))")
      }
    }
    #expect(accepted > 200)
  }

  @Test(arguments: [0x80, 0x8A, 0x8F, 0xB9, 0xC3, 0xFA, 0xFF] as [UInt8])
  func `has digits where digits belong`(_ byte: UInt8) {
    let line = Array(encode(Samples.events[0]).dropLast())
    for index in line.indices where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(line[index]) {
      var body = Array(line.dropLast(18))
      guard index < body.count else { continue }
      body[index] = byte
      if case .success(let event) = decoded(Self.line(body)) {
        Issue.record("byte \(index) of \(event)")
      }
    }
  }

  @Test func `is read in order, whatever stands between`() {
    var random = SeededGenerator(seed: 99)
    let events = Samples.history(seed: 5, count: 300)
    var bytes: [UInt8] = []
    for event in events {
      bytes += encode(event)
      if Bool.random(using: &random) { bytes += [0x0A] }
      // Every line twice in some places: it is one event.
      if Bool.random(using: &random) { bytes += encode(event) }
    }
    var state = LearnerState()
    var problems = 0
    let tally = bytes.withUnsafeBytes { state.read($0) { _, _, _ in problems += 1 } }
    state.settle()
    #expect(problems == 0)
    #expect(tally.events >= events.count)
    #expect(state.canonicalDescription == LearnerState(events).canonicalDescription)
    for event in events { #expect(state.event(event.id) == event) }
  }

  // MARK: Lines

  private static let texts = [
    "a", "two words", "ä", "日本語 テスト", "🙂", "", #"quo\"te"#, #"line\nbreak"#, #"back\\slash"#,
    #"\u00e4"#, #"\/"#, "seven77", "eight888", "nine99999", String(repeating: "long ", count: 60),
    String(repeating: "é", count: 700), "\u{7F}", "\u{202E}", "'{[,]}:",
  ]

  /// What stands before the checksum of a line as `encode` orders it, now and then with odd texts.
  private static func body(_ random: inout SeededGenerator) -> [UInt8] {
    func maybe(_ text: String) -> String { Bool.random(using: &random) ? text : "" }
    func pick(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    let day = "20\(number(10...99))-0\(number(1...9))-\(number(10...28))"
    let time =
      "\(day)T\(number(10...23)):\(number(10...59)):\(number(10...59)).\(number(100...999))Z"
    let head =
      #""id":"\#(pick(["a-b", "k7f3q2xa-3m9x0c7d", "z9-0"]))-\#(number(0...4_000_000_000))","#
      + #""t":"\#(time)","off":\#(number(-1440...1440)),"day":"\#(day)","card":"\#(pick(texts))""#
    if number(0...3) == 0 {
      let answers = (0..<number(0...3)).map { _ in "\"\(pick(texts))\"" }.joined(separator: ",")
      return Array(
        (#"{"v":1,"k":"seen","# + head
          + #","fingerprint":"\#(pick(texts))","deck":"\#(pick(texts))""#
          + #","prompt":"\#(pick(texts))","answers":[\#(answers)]"#).utf8)
    }
    let due = pick([
      "20\(number(10...99))-1\(number(0...2))-0\(number(1...9))",
      "\(day)T23:\(number(10...59)):00.000Z",
    ])
    return Array(
      (#"{"v":1,"k":"review","# + head + #","g":\#(number(1...4)),"ms":\#(number(0...600_000)),"#
        + #""due":"\#(due)","left":\#(number(0...31)),"dr":\#(pick(["0.9", "0.8765", "1", "0"])),"#
        + #""model":"\#(number(6...7))""# + maybe(#","verdict":"\#(pick(texts))""#)
        + maybe(#","suggested":\#(number(1...4))"#)
        + maybe(#","mode":"\#(pick(["recall", "type", "options"]))""#) + maybe(#","hint":true"#)
        + maybe(#","typed":"\#(pick(texts))""#) + maybe(#","options":[0,\#(number(0...70_000))]"#)
        + maybe(#","items":[]"#) + maybe(#","sure":true"#) + maybe(#","deck":"\#(pick(texts))""#))
        .utf8)
  }

  /// Changes, removes or doubles some bytes, or puts in others.
  private static func change(_ body: inout [UInt8], _ random: inout SeededGenerator) {
    let place = Int.random(in: 1..<body.count, using: &random)
    switch Int.random(in: 0...5, using: &random) {
    case 0: body[place] = UInt8.random(in: 0...255, using: &random)
    case 1: body.remove(at: place)
    case 2: body.insert(Array("0-\"\\,:9a".utf8).randomElement(using: &random) ?? 0, at: place)
    case 3: body.insert(body[place], at: place)
    case 4: body[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
    default:
      // A digit elsewhere: dates and numbers that may not be.
      let digits = body.indices.filter { 0x30...0x39 ~= body[$0] }
      guard let digit = digits.randomElement(using: &random) else { return }
      body[digit] = UInt8.random(in: 0x30...0x39, using: &random)
    }
  }

  /// The line with a right checksum, so that it is the members that are judged.
  private static func line(_ body: [UInt8]) -> [UInt8] {
    let crc = String(checksum(body), radix: 16)
    let padded = String(repeating: "0", count: 8 - crc.utf8.count) + crc
    return body + Array(",\"crc\":\"\(padded)\"}".utf8)
  }

  /// CRC-32 bit by bit, as its definition has it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in
        crc & 1 == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1
      }
    }
  }

  private static func state(_ line: [UInt8]) -> LearnerState {
    var state = LearnerState()
    _ = line.withUnsafeBytes { state.read($0) { _, _, _ in } }
    state.settle()
    return state
  }
}
