import FSRS
import Flashcards
import Progress
import Testing

@Suite struct `Lines that a stranger changed` {
  /// Pieces that are put into lines: edges of numbers, dates, texts and structure.
  private static let pieces = [
    "0", "-1", "9007199254740993", "1e308", "-0", "0.00001", "\"\"", "null", "[]", "{}", "true",
    "\"0000-01-01\"", "\"9999-12-31\"", "\"9999-12-31T23:59:59.999Z\"", "\"0000-01-01T00:00:00Z\"",
    "\"a-b-4294967295\"", "\"\\u0000\"", "\"\\ud83d\\ude00\"", "[[[[[[[[[", ",", "\"", "}",
  ]

  /// A line without its checksum, with some bytes changed or a value replaced.
  private func changed(
    _ event: Event, _ random: inout SeededGenerator
  ) -> [UInt8] {
    var line = Array(encode(event).dropLast(19)) + [UInt8(ascii: "}")]
    if Bool.random(using: &random) {
      let colons = line.indices.filter { line[$0] == UInt8(ascii: ":") }
      guard let colon = colons.randomElement(using: &random) else { return line }
      let end = line[colon...].firstIndex { $0 == UInt8(ascii: ",") } ?? line.count - 1
      let piece = Self.pieces.randomElement(using: &random) ?? "0"
      line.replaceSubrange(colon + 1..<end, with: Array(piece.utf8))
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let place = Int.random(in: 0..<line.count, using: &random)
      line[place] = UInt8.random(in: 0...255, using: &random)
    }
    return line
  }

  @Test(arguments: 0..<8) func `are refused or mean something, in any order`(
    _ seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    let samples = Samples.events + Samples.history(seed: seed, count: 30)
    var accepted: [Event] = []
    for _ in 0..<1500 {
      guard let event = samples.randomElement(using: &random) else { continue }
      if case .success(let read) = decoded(changed(event, &random)) { accepted.append(read) }
    }
    #expect(accepted.count > 100)
    let events = samples + accepted
    let state = LearnerState(events)
    let wanted = state.canonicalDescription
    #expect(LearnerState(events.shuffled(using: &random)).canonicalDescription == wanted)
    // What was accepted can be written and read.
    for event in accepted {
      guard case .success(let again) = decoded(encode(event).dropLast()) else {
        Issue.record("Not read again: \(text(encode(event)))")
        continue
      }
      #expect(encode(again) == encode(event))
    }
    // And nothing that is asked of the state stops the program.
    _ = state.streak(on: Samples.day)
    _ = (state.nextUndo(), state.nextRedo(), state.holes, state.exportSize)
    for card in state.cardIDs { _ = (state[card], state.reviews(of: card), state.seen(card)) }
  }
}

extension LearnerState {
  /// How long both exports are.
  fileprivate var exportSize: Int {
    var size = 0
    for form in ExportForm.allCases { export(as: form) { (bytes: [UInt8]) in size += bytes.count } }
    return size
  }
}
