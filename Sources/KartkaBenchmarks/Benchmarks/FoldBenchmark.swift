import FileStore
import Progress

/// Reads a journal's bytes into progress, and the snapshot that saves the trouble.
struct FoldBenchmark {
  var cards: Int

  func figures() throws -> [Figure] {
    let plain = try MadeUp(cards: cards, recordsTyped: false).journal
    let mixed = try MadeUp(cards: cards).journal
    return [
      fold("plain reviews", plain.withoutSeen),
      fold("as written, with texts typed and seen", mixed),
    ] + (try snapshot())
  }

  private func fold(_ what: String, _ journal: [UInt8]) -> Figure {
    let events = Double(journal.withUnsafeBytes { Floors.lines(in: $0) })
    let time = medianSeconds(
      of: 7, { keep(folded(journal)) }, beside: { Floors.scanLines(of: journal) })
    return Figure(
      what: "fold, \(what)", value: events / time.work / 1e6, unit: .millionsPerSecond,
      floor: .init(what: "scanning for line ends", value: events / time.floor / 1e6),
      goal: .value(2))
  }

  /// Loads a journal from disk, its files cached by the system, without and with a snapshot.
  private func snapshot() throws -> [Figure] {
    try withTemporaryFolder { folder in
      let size = try SyntheticCollection(cards: cards).write(to: folder)
      let folders = try Folders(
        environment: ["HOME": folder], dataOverride: folder + "/data")
      let journals = try files(below: folders.journal)
      let without = try load(folders, beside: journals)
      // A journal that may write leaves a snapshot.
      let first = try seconds { keep(try Journal(folders: folders).load()) }
      let with = try load(folders, beside: [folders.snapshot])
      let bytes = try bytes(of: folders.snapshot).count
      return [
        .time(
          "load \(size.lines) events", seconds: without.work, in: .milliseconds,
          floor: .init(what: "reading the journal", value: without.floor)),
        .time("the same, and write the snapshot", seconds: first, in: .milliseconds),
        .time(
          "load them from the snapshot", seconds: with.work, in: .milliseconds,
          floor: .init(what: "of the snapshot: reading its file", value: with.floor)),
        Figure(what: "the snapshot", value: Double(bytes) / 1e6, unit: .megabytes),
      ]
    }
  }

  private func load(
    _ folders: Folders, beside files: [String]
  ) throws -> (work: Double, floor: Double) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 4096)
    defer { buffer.deallocate() }
    return try medianSeconds(
      of: 5, { keep(try Journal(folders: folders, readOnly: true).load()) },
      beside: { for file in files { keep(try Floors.read(file, buffer)) } })
  }
}

extension [UInt8] {
  /// The lines that tell of answers, not of texts.
  fileprivate var withoutSeen: [UInt8] {
    let seen = Array("{\"v\":1,\"k\":\"seen\"".utf8)
    return split(separator: 0x0A).filter { !$0.starts(with: seen) }.flatMap { $0 + [0x0A] }
  }
}
