import FSRS
import Flashcards

/// An answer or a card's look, read from the form that `encode` writes, without a copy of its texts.
///
/// This is the hot path of loading: members in our order, no escapes in names, a right checksum. Any other
/// line is nil here and goes the general way, which gives the same.
struct PlainLine {
  /// The event but for its writer, its card and its names.
  private(set) var entry: Entry
  private(set) var writer: EventID.Writer
  /// Without LF and CR.
  let line: UnsafeRawBufferPointer
  private(set) var card: UnsafeRawBufferPointer
  private(set) var verdict: UnsafeRawBufferPointer?
  private(set) var deck: UnsafeRawBufferPointer?
  /// Members with texts, each with its comma, that are checked here and read when they are needed.
  private(set) var texts: UnsafeRawBufferPointer?
  /// Longer lines with texts go the general way, which may cut them; of a shorter line nothing would be
  /// cut even if every byte had to be escaped.
  private static let longestWithTexts = longestLine / 6 - 64

  /// Reads a line without LF and CR; `memory` is of the lines before it.
  @inline(__always)
  init?(_ line: UnsafeRawBufferPointer, _ memory: inout LineMemory) {
    guard line.count <= longestLine, let body = Checksum.body(of: line) else { return nil }
    var cursor = Cursor(body)
    guard cursor.skip("{\"v\":1,\"k\":\"") else { return nil }
    let kind: Entry.Kind
    if cursor.skip("review\",\"id\":\"") {
      kind = .review
    } else if cursor.skip("seen\",\"id\":\"") {
      kind = .seen
    } else {
      return nil
    }
    guard let id = cursor.id(&memory),
      cursor.skip(",\"t\":\""), let time = cursor.time(&memory),
      cursor.skip(",\"off\":"), let offset = cursor.integer(), abs(offset) <= 1440,
      cursor.skip(",\"day\":\"")
    else { return nil }
    let dayPosition = cursor.position
    guard let day = cursor.day(&memory), cursor.skip(",\"card\":\""), let card = cursor.name()
    else { return nil }
    memory.remember(day: day, in: body, at: dayPosition)
    entry = Entry(
      time: time, writer: 0, counter: id.counter, day: day, offset: offset, kind: kind)
    writer = id.writer
    self.line = line
    self.card = card
    guard kind == .review ? readReview(&cursor, &memory) : readSeen(&cursor),
      cursor.isAtEnd, texts == nil || line.count <= Self.longestWithTexts,
      Checksum.isRight(of: body, in: line)
    else { return nil }
  }

  // MARK: An answer

  @inline(__always)
  private mutating func readReview(_ cursor: inout Cursor, _ memory: inout LineMemory) -> Bool {
    guard cursor.skip(",\"g\":"), let grade = cursor.integer(),
      let rating = Rating(rawValue: grade),
      cursor.skip(",\"ms\":"), let milliseconds = cursor.integer(),
      0...Review.longestThinking ~= milliseconds,
      cursor.skip(",\"due\":\""), let due = cursor.due(&memory), entry.canHold(due),
      cursor.skip(",\"left\":"), let left = cursor.integer(), 0...Review.mostSteps ~= left,
      cursor.skip(",\"dr\":"), let retention = cursor.retention(),
      cursor.skip(",\"model\":\""), let model = cursor.model()
    else { return false }
    entry.rating = rating
    entry.milliseconds = milliseconds
    entry.setDue(due)
    entry.left = left
    entry.retention = UInt16(retention)
    entry.model = model
    return cursor.isAtEnd || readOptions(&cursor)
  }

  /// The members that may be missing.
  @inline(__always)
  private mutating func readOptions(_ cursor: inout Cursor) -> Bool {
    if cursor.skip(",\"verdict\":\"") {
      guard let verdict = cursor.name() else { return false }
      self.verdict = verdict
    }
    if cursor.skip(",\"suggested\":") {
      guard let suggested = cursor.integer().flatMap(Rating.init(rawValue:)) else { return false }
      entry.suggested = suggested
    }
    if cursor.skip(",\"mode\":\"") {
      guard let mode = cursor.mode() else { return false }
      entry.mode = mode
    }
    if cursor.skip(",\"hint\":true") { entry.hint = true }
    let start = cursor.position
    guard skipTexts(&cursor) else { return false }
    if cursor.position > start { texts = cursor.since(start) }
    if cursor.skip(",\"sure\":true") { entry.sure = true }
    if cursor.skip(",\"deck\":\"") {
      guard let deck = cursor.name() else { return false }
      self.deck = deck
    }
    return true
  }

  /// What is typed, picked or listed.
  @inline(__always)
  private func skipTexts(_ cursor: inout Cursor) -> Bool {
    if cursor.skip(",\"typed\":\"") {
      guard cursor.skipText() else { return false }
    }
    if cursor.skip(",\"options\":[") {
      guard cursor.skipPlaces() else { return false }
    }
    if cursor.skip(",\"items\":[") {
      guard cursor.skipPlaces() else { return false }
    }
    return true
  }

  // MARK: A card's look

  @inline(__always)
  private mutating func readSeen(_ cursor: inout Cursor) -> Bool {
    let start = cursor.position
    guard cursor.skip(",\"fingerprint\":\""), cursor.skipText(),
      cursor.skip(",\"deck\":\""), cursor.skipText(),
      cursor.skip(",\"prompt\":\""), cursor.skipText(),
      cursor.skip(",\"answers\":["), cursor.skipList()
    else { return false }
    texts = cursor.since(start)
    return true
  }
}

extension PlainLine {
  /// The event that the line means; nil if it has texts, which only the general way reads.
  var event: Event? {
    guard texts == nil else { return nil }
    func text(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes, as: UTF8.self) }
    let review = Review(
      card: CardID(text(card)), rating: entry.rating, milliseconds: entry.milliseconds,
      due: entry.dueDate, left: entry.left,
      desiredRetention: Double(entry.retention) / Double(Review.retentionScale),
      model: entry.model, verdict: verdict.map(text), suggested: entry.suggested,
      mode: entry.mode, hint: entry.hint, sure: entry.sure, deck: deck.map(text))
    return Event(
      id: EventID(writer: writer, counter: entry.counter),
      time: Timestamp(milliseconds: entry.time), offsetMinutes: Int(entry.offset),
      day: entry.fullDay, content: .review(review))
  }
}
