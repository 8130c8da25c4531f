import Progress

/// Reads a journal's bytes into progress, and the snapshot that saves the trouble.
struct FoldBenchmark {
  var cards: Int

  func figures() throws -> [Figure] {
    let plain = try MadeUp(cards: cards, recordsTyped: false).journal
    let mixed = try MadeUp(cards: cards).journal
    return [
      fold("plain reviews", plain.withoutSeen, goal: .value(2)),
      fold("as written, with texts typed and seen", mixed, goal: nil),
    ] + snapshot(of: folded(mixed))
  }

  private func fold(_ what: String, _ journal: [UInt8], goal: Figure.Goal?) -> Figure {
    let events = Double(journal.withUnsafeBytes { Floors.lines(in: $0) })
    let time = medianSeconds(
      of: 7, { keep(folded(journal)) }, beside: { Floors.scanLines(of: journal) })
    return Figure(
      what: "fold, \(what)", value: events / time.work / 1e6, unit: .millionsPerSecond,
      floor: .init(what: "scanning for line ends", value: events / time.floor / 1e6), goal: goal)
  }

  private func snapshot(of state: LearnerState) -> [Figure] {
    let bytes = snapshotBytes(of: state)
    let copy = { keep(copied(bytes)) }
    let writing = medianSeconds(of: 7, { keep(snapshotBytes(of: state)) }, beside: copy)
    let loading = medianSeconds(of: 7, { keep(loaded(bytes)) }, beside: copy)
    let what = "copying its bytes"
    return [
      Figure(what: "snapshot", value: Double(bytes.count) / 1e6, unit: .megabytes),
      .time(
        "snapshot to bytes", seconds: writing.work, in: .milliseconds,
        floor: .init(what: what, value: writing.floor)),
      .time(
        "bytes to state", seconds: loading.work, in: .milliseconds,
        floor: .init(what: what, value: loading.floor)),
    ]
  }
}

/// The bytes of a snapshot.
private func snapshotBytes(of state: LearnerState) -> [UInt8] {
  var bytes: [UInt8] = []
  do throws(StoreFailure) {
    try state.writeSnapshot(heading: []) { bytes.append(contentsOf: $0) }
  } catch {
    preconditionFailure("Memory does not fail.")
  }
  return bytes
}

/// The state of a snapshot's bytes.
private func loaded(_ bytes: [UInt8]) -> LearnerState {
  var position = 0
  do throws(SnapshotProblem) {
    return try LearnerState(snapshotOfSize: bytes.count, where: { _ in true }) { buffer in
      bytes.withUnsafeBytes {
        buffer.copyMemory(
          from: UnsafeRawBufferPointer(rebasing: $0[position...].prefix(buffer.count)))
      }
      position += buffer.count
    }
  } catch {
    preconditionFailure("What was just written is whole.")
  }
}

/// New memory with the same bytes.
private func copied(_ bytes: [UInt8]) -> [UInt8] {
  [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
    UnsafeMutableRawBufferPointer(buffer).copyBytes(from: bytes)
    count = bytes.count
  }
}

extension [UInt8] {
  /// The lines that tell of answers, not of texts.
  fileprivate var withoutSeen: [UInt8] {
    let seen = Array("{\"v\":1,\"k\":\"seen\"".utf8)
    return split(separator: 0x0A).filter { !$0.starts(with: seen) }.flatMap { $0 + [0x0A] }
  }
}
