import Flashcards
import Progress
import Testing

@Suite struct `A snapshot` {
  private func bytes(of state: LearnerState, heading: [UInt8] = [1, 2, 3]) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try state.writeSnapshot(heading: heading) { bytes.append(contentsOf: $0) }
    return bytes
  }

  private func read(_ bytes: [UInt8], heading: [UInt8] = [1, 2, 3]) throws -> LearnerState {
    var position = 0
    return try LearnerState(snapshotOfSize: bytes.count, where: { $0 == heading }) {
      (buffer: UnsafeMutableRawBufferPointer) throws(SnapshotProblem) in
      guard position + buffer.count <= bytes.count else { throw SnapshotProblem() }
      buffer.copyBytes(from: bytes[position..<position + buffer.count])
      position += buffer.count
    }
  }

  @Test(arguments: 0..<20) func `gives the state back, which then goes on alike`(
    _ seed: UInt64
  ) throws {
    let events = Samples.history(seed: seed, count: 60)
    let first = LearnerState(events.prefix(40))
    var restored = try read(bytes(of: first))
    #expect(restored.canonicalDescription == first.canonicalDescription)
    #expect(restored.nextUndo() == first.nextUndo())
    #expect(restored.nextRedo() == first.nextRedo())
    #expect(restored.settings == first.settings)
    restored.apply(events)
    #expect(restored.canonicalDescription == LearnerState(events).canonicalDescription)
    for event in events { #expect(restored.event(event.id) == event) }
  }

  @Test func `holds thousands of cards`() throws {
    var script = Script()
    for card in 0..<5000 { script.answer("card\(card)") }
    for card in 0..<5000 { script.answer("card\(card)", after: 10) }
    let state = LearnerState(script.events)
    let restored = try read(bytes(of: state))
    #expect(restored.canonicalDescription == state.canonicalDescription)
  }

  @Test func `is not believed when a byte has changed or is missing`() throws {
    let whole = try bytes(of: LearnerState(Samples.history(seed: 1, count: 20)))
    for index in stride(from: 0, to: whole.count, by: 7) {
      var damaged = whole
      damaged[index] ^= 4
      #expect(throws: SnapshotProblem.self) { try read(damaged) }
    }
    for count in stride(from: 0, to: whole.count, by: 97) {
      #expect(throws: SnapshotProblem.self) { try read(Array(whole.prefix(count))) }
    }
    #expect(throws: SnapshotProblem.self) { try read(whole + [0]) }
    #expect(throws: SnapshotProblem.self) { try read(whole, heading: [9]) }
  }
}
