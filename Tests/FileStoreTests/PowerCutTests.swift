import FileStore
import Flashcards
import Glibc
import Progress
import Testing

/// A power cut after any part of a session, in the usual models of what a file system then has.
@Suite struct `A power cut` {
  /// What happens to bytes that were written but not synchronized.
  enum Model: CaseIterable {
    /// They are gone.
    case gone
    /// The file has its length, but zeros.
    case zeros
    /// Half of them are there.
    case half
    /// The last half is there, zeros before it.
    case holes
  }

  @Test(arguments: Model.allCases) func `takes nothing that was acknowledged`(
    _ model: Model
  ) throws {
    let source = TemporaryFolder()
    let journal = try Journal(folders: source.folders())
    let events = journal.answers(12)
    let lines = events.map(encode)
    for acknowledged in 0..<events.count {
      for written in 0...lines[acknowledged].count {
        let synchronized = lines[..<acknowledged].flatMap { $0 }
        let tail = survivors(Array(lines[acknowledged].prefix(written)), model)
        var state = LearnerState()
        let bytes = synchronized + tail
        _ = bytes.withUnsafeBytes { state.read($0) { _, _, _ in } }
        state.settle()
        #expect(events[..<acknowledged].allSatisfy { state.contains($0.id) })
        #expect(state.eventCount <= acknowledged + 1)
      }
      try continues(after: lines[..<acknowledged].flatMap { $0 }, lines[acknowledged], model)
    }
  }

  private func survivors(_ unsynchronized: [UInt8], _ model: Model) -> [UInt8] {
    let half = unsynchronized.count / 2
    return switch model {
    case .gone: []
    case .zeros: unsynchronized.map { _ in 0 }
    case .half: Array(unsynchronized.prefix(half))
    case .holes: unsynchronized.prefix(half).map { _ in 0 } + unsynchronized.dropFirst(half)
    }
  }

  /// The next start appends to what is left.
  private func continues(after bytes: [UInt8], _ line: [UInt8], _ model: Model) throws {
    let temporary = TemporaryFolder()
    let journal = try Journal(folders: temporary.folders())
    let name = "data/kartka/journal/2026-11.\(journal.device).jsonl"
    let left = bytes + survivors(line, model)
    try temporary.write(name, left)
    let before = try reloaded(temporary.folders()).eventCount
    let next = journal.answers(2)
    for event in next { try journal.append([event]) }
    let state = try reloaded(temporary.folders())
    #expect(state.eventCount == before + 2)
    #expect(temporary.read(name)?.starts(with: left) == true)
  }
}
