import FileStore
import Progress

/// Loads progress from disk, its files cached by the system: from the journal, and from the snapshot that
/// saves the trouble.
struct LoadBenchmark {
  /// Sizes of the collections.
  var cards: [Int]

  func figures() throws -> [Figure] { try cards.flatMap(figures) }

  private func figures(_ cards: Int) throws -> [Figure] {
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
          "\(cards) cards: \(size.lines) events", seconds: without.work, in: .milliseconds,
          floor: .init(what: "reading the same files", value: without.floor)),
        .time(
          "\(cards) cards: the same, and write the snapshot", seconds: first, in: .milliseconds),
        .time(
          "\(cards) cards: from the snapshot", seconds: with.work, in: .milliseconds,
          floor: .init(what: "reading the same files", value: with.floor)),
        Figure(
          what: "\(cards) cards: the snapshot", value: Double(bytes) / 1e6, unit: .megabytes),
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
