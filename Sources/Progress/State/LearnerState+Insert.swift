import Flashcards

extension LearnerState {
  /// Keeps an event; `settle` must follow.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - line: Its line, if that has members that this version does not know.
  mutating func insert(_ event: Event, in line: UnsafeRawBufferPointer? = nil) {
    let writer = writers.intern(event.id.writer)
    if let known = writers.entry(writer: writer, counter: event.id.counter) {
      resolveConflict(event, line, with: known)
      return
    }
    add(makeEntry(event, in: line))
  }

  /// An entry for an event, with its line if that is to be kept.
  private mutating func makeEntry(_ event: Event, in line: UnsafeRawBufferPointer?) -> Entry {
    var entry = makeEntry(event)
    if let line { entry.line = texts.append(Array(line) + [0x0A]) }
    return entry
  }

  /// Keeps an event read from a plain line, without making strings; `settle` must follow.
  ///
  /// - Parameters:
  ///   - plain: The line.
  ///   - card: The number of its card's name, if it was found.
  @inline(__always)
  mutating func insert(_ plain: PlainLine, card: UInt32?) {
    let writer = writers.intern(plain.writer)
    let known = writers.entry(writer: writer, counter: plain.entry.counter)
    guard var entry = makeEntry(plain, writer: writer, card: card) else {
      return insertGeneral(plain.line)
    }
    if let known {
      if !isKept(known, as: entry, plain.texts) { insertGeneral(plain.line) }
      return
    }
    if let kept = plain.texts { entry.line = texts.append(kept) }
    add(entry)
  }

  /// Whether an entry says the same as another with these texts.
  private func isKept(_ known: UInt32, as other: Entry, _ kept: UnsafeRawBufferPointer?) -> Bool {
    var entry = entries[known]
    let line = entry.line
    entry.line = Entry.none
    guard entry.states(sameAs: other) else { return false }
    guard let kept, line != Entry.none else { return kept == nil && line == Entry.none }
    return texts.line(at: line) { $0.elementsEqual(kept) }
  }

  /// A plain line has no members that this version does not know.
  private mutating func insertGeneral(_ line: UnsafeRawBufferPointer) {
    if case .success(let decoded) = decode(line) { insert(decoded.event) }
  }

  /// Appends a new entry and links it.
  @inline(__always)
  private mutating func add(_ entry: Entry) {
    let index = entries.append(entry)
    writers.insert(
      writer: entry.writer, counter: entry.counter, entry: index, time: entry.time)
    if newestTime.map({ $0.milliseconds < entry.time }) ?? true {
      newestTime = Timestamp(milliseconds: entry.time)
    }
    if !awaited.isEmpty { noteArrival(of: entry) }
    if entry.kind.isOfCard {
      link(index, entry, to: target(of: entry.card))
    } else {
      addGeneral(index, entry.kind)
    }
  }

  private mutating func addGeneral(_ index: UInt32, _ kind: Entry.Kind) {
    switch kind {
    case .undo:
      undos.append(index)
      pending.undos = true
    case .unknown: unknownKinds += 1
    default:
      general.append(index)
      pending.general = true
    }
  }

  private mutating func noteArrival(of entry: Entry) {
    if awaited.contains(id(of: entry)) { pending.undos = true }
  }

  /// Puts an entry at the head of its card's chain; an entry older than the head leaves the card dirty.
  @inline(__always)
  mutating func link(_ index: UInt32, _ entry: Entry, to card: UInt32) {
    let head = cards[card].newest
    // The head's own time lies far away in memory; mostly the card knows it.
    if !cards[card].surelyEnds(before: entry.time), entries[head].time >= entry.time,
      !precedes(head, index)
    {
      markDirty(card)
    }
    if entry.previous != head { entries[index].previous = head }
    let isValid = voided.isEmpty || !voided.contains(index)
    if let answer = cards[card].append(entry, at: index, isValid: isValid, model) {
      days.count(answer, on: entry.day, sign: 1)
    }
  }

  /// The card that events under this key belong to.
  @inline(__always)
  func target(of card: UInt32) -> UInt32 {
    targets.isEmpty ? card : targets[card] ?? card
  }

  /// Whether `left` happened before `right`: by time, then by identifier.
  @inline(__always)
  func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
    let first = entries[left].time
    let second = entries[right].time
    return first == second ? id(at: left) < id(at: right) : first < second
  }

  func id(at index: UInt32) -> EventID { id(of: entries[index]) }

  func id(of entry: Entry) -> EventID {
    EventID(writer: writers.writers[Int(entry.writer)], counter: entry.counter)
  }

  /// Two events with one identifier: of different ones the smaller line wins; of equal ones a line with
  /// members that this version does not know is kept, and of two such lines the smaller.
  private mutating func resolveConflict(
    _ event: Event, _ line: UnsafeRawBufferPointer?, with known: UInt32
  ) {
    let old = encode(self.event(at: known))
    let new = encode(event)
    guard old != new else {
      if let line { keepSmaller(line, of: known, than: old.dropLast()) }
      return
    }
    conflicts.insert(event.id)
    guard new.lexicographicallyPrecedes(old) else { return }
    replace(known, with: event, line)
  }

  private mutating func keepSmaller(
    _ line: UnsafeRawBufferPointer, of known: UInt32, than encoded: [UInt8]
  ) {
    let kept = self.line(at: known)
    if kept == encoded || line.lexicographicallyPrecedes(kept) {
      entries[known].line = texts.append(Array(line) + [0x0A])
    }
  }

  private mutating func replace(
    _ known: UInt32, with event: Event, _ line: UnsafeRawBufferPointer?
  ) {
    if entries[known].kind == .unknown { unknownKinds -= 1 }
    let entry = makeEntry(event, in: line)
    entries[known] = entry
    if entry.kind == .unknown { unknownKinds += 1 }
    pending.everything = true
  }
}
