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
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count + 1, alignment: 8)
    copy.copyBytes(from: bytes)
    let part = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(copy)[..<bytes.count])
    guard !bytes.isEmpty else { throw SnapshotProblem() }
    let shared = SharedBytes(part) { $0.deallocate() }
    return try LearnerState(snapshot: shared) { $0 == heading }
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
    for card in 0..<3000 { script.add(.accept(CardID("card\(card)"), text: "text \(card)")) }
    var state = LearnerState(script.events)
    var restored = try read(bytes(of: state))
    #expect(restored.canonicalDescription == state.canonicalDescription)
    // Old pieces are changed, then written and read again.
    let undone = script.add(.undo(script.events[17].id))
    let again = script.answer("card4000")
    for event in [undone, again] {
      state.apply(event)
      restored.apply(event)
    }
    #expect(restored.canonicalDescription == state.canonicalDescription)
    #expect(
      try read(bytes(of: restored)).canonicalDescription == state.canonicalDescription)
    #expect(restored.events(of: CardID("card17")) == state.events(of: CardID("card17")))
  }

  @Test func `is not believed when a byte has changed or is missing`() throws {
    let state = LearnerState(Samples.history(seed: 1, count: 20))
    let whole = try bytes(of: state)
    for index in stride(from: 0, to: whole.count, by: 7) {
      var damaged = whole
      damaged[index] ^= 4
      // Only the gaps between arrays say nothing.
      guard let read = try? read(damaged) else { continue }
      #expect(read.canonicalDescription == state.canonicalDescription, "byte \(index)")
    }
    for (size, step) in [(8, 8), (64, 32), (512, 256)] {
      for start in stride(from: 0, to: whole.count, by: step) {
        var damaged = whole
        for index in start..<min(start + size, whole.count) { damaged[index] = 0 }
        guard let read = try? read(damaged) else { continue }
        #expect(read.canonicalDescription == state.canonicalDescription, "\(size) from \(start)")
      }
    }
    for count in stride(from: 0, to: whole.count, by: 97) {
      #expect(throws: SnapshotProblem.self) { try read(Array(whole.prefix(count))) }
    }
    #expect(throws: SnapshotProblem.self) { try read(whole + [0]) }
    #expect(throws: SnapshotProblem.self) { try read(whole, heading: [9]) }
  }
}
