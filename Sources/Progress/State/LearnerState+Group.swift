/// Plain lines that are inserted together, so that the waits for their cards overlap; see `CardSearch`.
struct LineGroup {
  fileprivate let lines: UnsafeMutableBufferPointer<Line>
  fileprivate var count = 0
  private var memory = LineMemory()
  fileprivate static let size = 32

  /// A line and the search for its card.
  fileprivate struct Line {
    var plain = PlainLine()
    var search = CardSearch(UnsafeRawBufferPointer(start: nil, count: 0))
  }

  fileprivate init(_ lines: UnsafeMutableBufferPointer<Line>) {
    lines.initialize(repeating: Line())
    self.lines = lines
  }

  var isFull: Bool { count == Self.size }

  /// Takes in a line without LF and CR if it is plain; the group is not full.
  @inline(__always)
  mutating func take(_ line: UnsafeRawBufferPointer) -> Bool {
    guard lines[count].plain.read(line, &memory) else { return false }
    lines[count].search = CardSearch(lines[count].plain.card)
    count += 1
    return true
  }
}

/// Calls `body` with an empty group.
@inline(__always)
func withLineGroup(_ body: (inout LineGroup) -> Void) {
  withUnsafeTemporaryAllocation(of: LineGroup.Line.self, capacity: LineGroup.size) { lines in
    var group = LineGroup(lines)
    body(&group)
  }
}

extension LearnerState {
  /// Keeps the events of a group, in order, and empties it; `settle` must follow.
  mutating func insert(_ group: inout LineGroup) {
    let lines = group.lines
    for index in 0..<group.count { lines[index].search.findPlace(in: self) }
    for index in 0..<group.count { lines[index].search.findNumber(in: self) }
    for index in 0..<group.count { fetchCard(of: lines[index].search.number) }
    for index in 0..<group.count { insert(lines[index].plain, card: lines[index].search.number) }
    group.count = 0
  }

  /// Looks at a card that is needed soon, so that it is near by then; what it finds must be used for
  /// something, or the look would be left out.
  @inline(__always)
  private func fetchCard(of name: UInt32?) {
    guard let name else { return }
    let newest = cards[target(of: name)].newest
    precondition(newest == Entry.none || newest < entries.count, "A chain leads to entries.")
  }
}
