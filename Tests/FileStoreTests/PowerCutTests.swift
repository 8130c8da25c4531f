import FileStore
import Flashcards
import Glibc
import Progress
import Testing

/// A power cut after any call of a session, in the usual models of what a file system then has.
@Suite struct `A power cut` {
  /// Twelve answers on a disk that may fail once, everything it was told noted.
  private func study(_ folders: Folders, failAt call: Int? = nil) throws -> (Platter, [Event]) {
    let disk = FaultyDisk()
    disk.fail(at: call, .refuses(EIO))
    let journal = try Journal(folders: folders, readOnly: false, disk)
    let events = journal.answers(12)
    for (number, event) in events.enumerated() {
      do {
        try journal.append([event])
        for number in 0...number { disk.note(.acknowledged(number)) }
      } catch {
        continue
      }
    }
    return (disk.platter, events)
  }

  /// The state that is left in the journal's folder.
  private func state(_ platter: Platter, _ count: Int, _ model: Platter.Model) -> LearnerState {
    var state = LearnerState()
    for (path, bytes) in platter.left(after: count, model) where path.contains("/journal/") {
      _ = bytes.withUnsafeBytes { state.read($0) { _, _, _ in } }
    }
    state.settle()
    return state
  }

  @Test(arguments: Platter.Model.allCases) func `takes nothing that was acknowledged`(
    _ model: Platter.Model
  ) throws {
    let temporary = TemporaryFolder()
    let (platter, events) = try study(temporary.folders())
    for count in 0...platter.operations.count {
      let state = state(platter, count, model)
      let lost = platter.acknowledged(after: count).filter { !state.contains(events[$0].id) }
      #expect(lost.isEmpty, "after \(count) calls")
    }
    #expect(Set(platter.acknowledged(after: .max)).count == 12)
  }

  @Test(arguments: [Platter.Model.gone, .zeros, .holes])
  func `takes nothing, also where the disk failed before`(_ model: Platter.Model) throws {
    for call in 30..<80 {
      let temporary = TemporaryFolder()
      let (platter, events) = try study(temporary.folders(), failAt: call)
      let state = state(platter, platter.operations.count, model)
      let acknowledged = Set(platter.acknowledged(after: .max))
      #expect(acknowledged.count >= 10)
      #expect(acknowledged.allSatisfy { state.contains(events[$0].id) }, "call \(call)")
    }
  }

  @Test(arguments: Platter.Model.allCases) func `leaves a journal that goes on`(
    _ model: Platter.Model
  ) throws {
    let source = TemporaryFolder()
    let (platter, _) = try study(source.folders())
    for count in stride(from: 0, through: platter.operations.count, by: 3) {
      let temporary = TemporaryFolder()
      let left = platter.left(after: count, model).filter { $0.key.contains("/journal/") }
      for (path, bytes) in left {
        let name = path.dropFirst(source.path.count + 1)
        try temporary.write(String(name), bytes)
      }
      // The machine is the same, and so is the name of its device.
      let identity = try #require(source.read("state/kartka/device.json"))
      try temporary.write("state/kartka/device.json", identity)
      let before = try reloaded(temporary.folders()).eventCount
      let journal = try Journal(folders: temporary.folders())
      for event in journal.answers(2) { try journal.append([event]) }
      #expect(try reloaded(temporary.folders()).eventCount == before + 2)
      for (path, bytes) in left {
        let name = String(path.dropFirst(source.path.count + 1))
        #expect(temporary.read(name)?.starts(with: bytes) == true)
      }
    }
  }

  @Test(arguments: Platter.Model.allCases) func `leaves a replaced file whole`(
    _ model: Platter.Model
  ) throws {
    let temporary = TemporaryFolder()
    let path = temporary.path + "/deck.md"
    let disk = FaultyDisk()
    try disk.replaceAtomically(path, with: Array("old".utf8))
    let before = disk.platter.operations.count
    try disk.replaceAtomically(path, with: Array("new".utf8))
    let platter = disk.platter
    for count in before...platter.operations.count {
      let content = platter.left(after: count, model)[path].map {
        String(decoding: $0, as: UTF8.self)
      }
      #expect(content == "old" || content == "new", "after \(count)")
    }
    #expect(platter.left(after: .max, model)[path] == Array("new".utf8))
  }
}
