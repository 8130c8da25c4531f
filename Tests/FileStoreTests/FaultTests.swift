import FileStore
import Flashcards
import Glibc
import Progress
import Testing

/// What must hold whatever fails: what was acknowledged is there, and no byte has changed.
@Suite struct `A failing disk` {
  private static let faults: [FaultyDisk.Fault] = [
    .refuses(ENOSPC), .refuses(EIO), .refuses(EMFILE), .refuses(EROFS), .refuses(EDQUOT),
    .refuses(EFBIG), .refuses(EINTR), .refusesFromNowOn(ENOSPC), .refusesFromNowOn(EROFS),
    .shortens, .tears,
  ]

  /// Appends twelve answers; what was acknowledged.
  private func study(_ journal: Journal) -> [EventID] {
    var acknowledged: [EventID] = []
    for event in journal.answers(12) {
      do {
        try journal.append([event])
        acknowledged.append(event.id)
      } catch {
        continue
      }
    }
    return acknowledged
  }

  private func callsOfACleanRun() throws -> Int {
    let temporary = TemporaryFolder()
    let disk = FaultyDisk()
    let journal = try Journal(folders: temporary.folders(), readOnly: false, disk)
    #expect(study(journal).count == 12)
    return disk.calls
  }

  @Test(arguments: faults) func `loses nothing, at whichever call it fails`(
    _ fault: FaultyDisk.Fault
  ) throws {
    let calls = try callsOfACleanRun()
    #expect(calls > 40)
    for call in 1...calls {
      let temporary = TemporaryFolder()
      let disk = FaultyDisk()
      disk.fail(at: call, fault)
      let folders = try temporary.folders()
      guard let journal = try? Journal(folders: folders, readOnly: false, disk) else { continue }
      let acknowledged = study(journal)
      let files = temporary.everything(below: "data")
      let state = try reloaded(folders)
      let lost = acknowledged.filter { !state.contains($0) }
      #expect(lost.isEmpty, "\(fault) at call \(call)")
      if case .refusesFromNowOn = fault {
      } else {
        #expect(acknowledged.count >= 10, "\(fault) at call \(call)")
      }
      // The disk is whole again: what waited is saved, and nothing that was there has changed.
      disk.fail(at: nil)
      let waiting = journal.unsaved.map(\.id)
      #expect(waiting.count + acknowledged.count == 12)
      try journal.saveUnsaved()
      #expect(journal.unsaved.isEmpty)
      let after = try reloaded(folders)
      #expect((waiting + acknowledged).allSatisfy(after.contains))
      for (name, bytes) in files {
        #expect(temporary.read(name)?.starts(with: bytes) == true, "\(name) at call \(call)")
      }
    }
  }

  @Test func `never uses a descriptor again after an error`() throws {
    let temporary = TemporaryFolder()
    let disk = FaultyDisk()
    let journal = try Journal(folders: temporary.folders(), readOnly: false, disk)
    let events = journal.answers(3)
    try journal.append([events[0]])
    // After the open file was found in place come the write and the synchronization.
    disk.fail(at: 3, .refuses(EIO))
    try journal.append([events[1]])
    try journal.append([events[2]])
    let names = try journal.load().report.files.map(\.name)
    #expect(
      names == ["2026-11.\(journal.device).2.jsonl", "2026-11.\(journal.device).jsonl"])
  }

  @Test func `keeps answers on a full disk and lists them`() throws {
    let temporary = TemporaryFolder()
    let disk = FaultyDisk()
    let journal = try Journal(folders: temporary.folders(), readOnly: false, disk)
    let events = journal.answers(5)
    try journal.append([events[0]])
    disk.fail(at: 1, .refusesFromNowOn(ENOSPC))
    for event in events[1...3] {
      #expect(throws: StoreFailure.self) { try journal.append([event]) }
    }
    #expect(journal.unsaved == Array(events[1...3]))
    #expect(journal.unsavedLines == events[1...3].flatMap(encode))
    disk.fail(at: nil)
    try journal.append([events[4]])
    #expect(journal.unsaved.isEmpty)
    #expect(try reloaded(temporary.folders()).eventCount == 5)
    #expect(try journal.load().report.files.count <= 3, "Empty segments are used again.")
  }

  @Test(arguments: faults) func `leaves a replaced file whole, old or new`(
    _ fault: FaultyDisk.Fault
  ) throws {
    let old = Array("old content".utf8)
    let new = Array("new content, which is longer".utf8)
    for call in 1...30 {
      let temporary = TemporaryFolder()
      try temporary.write("deck.md", old)
      let disk = FaultyDisk()
      disk.fail(at: call, fault)
      let path = temporary.path + "/deck.md"
      let result = Result { try disk.replaceAtomically(path, with: new) }
      let content = temporary.read("deck.md")
      #expect(content == old || content == new, "\(fault) at call \(call)")
      if case .success = result { #expect(content == new, "\(fault) at call \(call)") }
    }
  }
}
