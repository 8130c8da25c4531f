import Progress

/// Reads a journal's bytes into progress.
struct FoldBenchmark {
  var cards: Int

  func figures() throws -> [Figure] {
    let plain = try MadeUp(cards: cards, recordsTyped: false).journal
    let mixed = try MadeUp(cards: cards).journal
    return [
      fold("plain reviews", plain.withoutSeen),
      fold("as written, with texts typed and seen", mixed),
    ]
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
}

extension [UInt8] {
  /// The lines that tell of answers, not of texts.
  fileprivate var withoutSeen: [UInt8] {
    let seen = Array("{\"v\":1,\"k\":\"seen\"".utf8)
    return split(separator: 0x0A).filter { !$0.starts(with: seen) }.flatMap { $0 + [0x0A] }
  }
}
