/// Events read from a file that is not part of the journal.
public struct ImportedLines: Sendable {
  /// The events, in the order of the file.
  public private(set) var events: [Event] = []
  /// Where the line of each event stands in the bytes, without what surrounds it in an export.
  public private(set) var ranges: [Range<Int>] = []
  /// Lines that are no events, by number from 1.
  public private(set) var problems: [(line: Int, problem: LineProblem)] = []

  /// Reads lines of a journal, lines that could not be saved, or the JSON form of an export.
  ///
  /// - Parameter bytes: The content of a file; nothing of it is trusted.
  public init(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      var start = 0
      var number = 0
      while start < bytes.count {
        number += 1
        let end = bytes.lineEnd(from: start)
        read(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), from: start, number)
        start = end + 1
      }
    }
  }

  private mutating func read(_ line: UnsafeRawBufferPointer, from start: Int, _ number: Int) {
    var line = line.withoutCarriageReturn
    if line.isBlank || line.isConflictMarker || isFrame(line) { return }
    if line.last == UInt8(ascii: ",") { line = UnsafeRawBufferPointer(rebasing: line.dropLast()) }
    switch decodeLine(line) {
    case .success(let event):
      events.append(event)
      ranges.append(start..<start + line.count)
    case .failure(let problem):
      problems.append((number, problem))
    }
  }

  /// The first and the last line of an export.
  private func isFrame(_ line: UnsafeRawBufferPointer) -> Bool {
    line.elementsEqual("{\"schema\":1,\"events\":[".utf8) || line.elementsEqual("]}".utf8)
  }
}

extension LearnerState {
  /// The events that would change this state, each once: unknown ones, and other lines for known
  /// identifiers.
  public func news(in events: [Event]) -> [Event] {
    placesOfNews(in: events).map { events[$0] }
  }

  /// The places of the events that `news` gives.
  public func placesOfNews(in events: [Event]) -> [Int] {
    var seen: Set<EventID> = []
    return events.indices.filter { place in
      let event = events[place]
      guard let known = self.event(event.id) else { return seen.insert(event.id).inserted }
      return known != event && encode(known) != encode(event)
    }
  }
}
