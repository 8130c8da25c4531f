public import Progress

/// What an import or a merge brought.
public struct ImportSummary: Equatable, Sendable {
  /// Events that were new, by the device that wrote them.
  public var added: [String: Int] = [:]
  /// Events that were known already.
  public var known = 0
  /// Lines that are no events.
  public var badLines: [BadLine] = []
  /// The backup made before the first of them was added.
  public var backup: String?
  /// Files that were read.
  public var files = 0
  /// Files that could not be read.
  public var failures: [StoreFailure] = []

  /// A line that is no event.
  public struct BadLine: Equatable, Sendable {
    /// The file.
    public var path: String
    /// From 1.
    public var line: Int
    /// What is wrong.
    public var problem: LineProblem
  }

  /// Nothing brought.
  public init() {}
}

extension Journal {
  /// An imported file may be this long, in bytes.
  public static let longestImport = 1 << 30

  /// Appends the events of a file that are not yet known; they keep their identifiers and times.
  ///
  /// - Parameters:
  ///   - path: Lines of a journal, lines that could not be saved, a backup, or the JSON of an export.
  ///   - state: The state of this journal; takes in the new events once they are durable.
  ///   - now: What the clock shows, for the name of the backup made before anything is added; nil
  ///     makes none.
  /// - Returns: What it brought.
  /// - Throws: `StoreFailure` when the file cannot be read or the events cannot be saved.
  public func importEvents(
    from path: String, into state: inout LearnerState, backedUpAt now: Timestamp? = nil
  ) throws(StoreFailure) -> ImportSummary {
    guard !isReadOnly else { throw .readOnly }
    var summary = ImportSummary()
    try add(path, follow: true, to: &state, backedUpAt: now, &summary)
    return summary
  }

  /// Appends the events of lines that are not yet known, as from a pipe.
  ///
  /// - Parameters:
  ///   - bytes: As in the file of the other `importEvents`.
  ///   - name: What they are called in what is reported.
  ///   - state: As there.
  ///   - now: As there.
  /// - Returns: What they brought.
  /// - Throws: `StoreFailure` when the events cannot be saved.
  public func importEvents(
    in bytes: [UInt8], named name: String, into state: inout LearnerState,
    backedUpAt now: Timestamp? = nil
  ) throws(StoreFailure) -> ImportSummary {
    guard !isReadOnly else { throw .readOnly }
    var summary = ImportSummary()
    try add(bytes, named: name, to: &state, backedUpAt: now, &summary)
    return summary
  }

  /// Appends the events of another data folder that are not yet known.
  ///
  /// - Parameters:
  ///   - folder: A data folder, or the journal's folder in one.
  ///   - state: As in `importEvents`.
  ///   - now: As there.
  /// - Returns: What it brought; files that cannot be read are in it.
  /// - Throws: `StoreFailure` when the folder cannot be listed or the events cannot be saved.
  public func merge(
    _ folder: String, into state: inout LearnerState, backedUpAt now: Timestamp? = nil
  ) throws(StoreFailure) -> ImportSummary {
    guard !isReadOnly else { throw .readOnly }
    var journal = folder
    if let status = try? files.status(at: folder + "/journal"), status.kind == .folder {
      journal += "/journal"
    }
    let names = try files.call("readdir", journal) { () throws(SystemError) in
      try files.names(in: journal)
    }
    var summary = ImportSummary()
    for name in names.filter(JournalName.holdsEvents).sorted() {
      do throws(StoreFailure) {
        try add(journal + "/" + name, follow: false, to: &state, backedUpAt: now, &summary)
      } catch {
        guard unsaved.isEmpty else { throw error }
        summary.failures.append(error)
      }
    }
    return summary
  }

  private func add(
    _ path: String, follow: Bool, to state: inout LearnerState, backedUpAt now: Timestamp?,
    _ summary: inout ImportSummary
  ) throws(StoreFailure) {
    let (bytes, _) = try files.contents(of: path, limit: Self.longestImport, follow: follow)
    try add(bytes, named: path, to: &state, backedUpAt: now, &summary)
  }

  private func add(
    _ bytes: [UInt8], named name: String, to state: inout LearnerState,
    backedUpAt now: Timestamp?, _ summary: inout ImportSummary
  ) throws(StoreFailure) {
    let imported = ImportedLines(bytes)
    summary.files += 1
    summary.badLines += imported.problems.map {
      ImportSummary.BadLine(path: name, line: $0.line, problem: $0.problem)
    }
    let news = state.placesOfNews(in: imported.events)
    summary.known += imported.events.count - news.count
    if let now, !news.isEmpty, summary.backup == nil { summary.backup = try backUp(at: now) }
    var rest = news[...]
    while !rest.isEmpty {
      let places = rest.prefix(10_000)
      let batch = places.map { imported.events[$0] }
      var lines: [EventID: [UInt8]] = [:]
      for place in places {
        lines[imported.events[place].id] = Array(bytes[imported.ranges[place]])
      }
      try append(batch, as: lines)
      state.apply(batch)
      for event in batch { summary.added[event.id.device, default: 0] += 1 }
      rest = rest.dropFirst(batch.count)
    }
  }
}
