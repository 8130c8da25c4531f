import FSRS
import Flashcards

/// An answer or a card's look, read from the form that `encode` writes, without a copy of its texts.
///
/// This is the hot path of loading: members in our order, no escapes in names, a right checksum. Any other
/// line is refused here and goes the general way, which gives the same. A line is read into a place that
/// is used again and again, so that nothing is copied.
struct PlainLine {
  /// The event but for its writer, its card and its names.
  private(set) var entry = Entry(time: 0, writer: 0, counter: 0, day: 0, offset: 0, kind: .review)
  private(set) var writer = EventID.Writer(device: 0, session: 0)
  /// Without LF and CR.
  private(set) var line = UnsafeRawBufferPointer(start: nil, count: 0)
  private(set) var card = UnsafeRawBufferPointer(start: nil, count: 0)
  private(set) var verdict: UnsafeRawBufferPointer?
  private(set) var deck: UnsafeRawBufferPointer?
  /// Members with texts, each with its comma, that are checked here and read when they are needed.
  private(set) var texts: UnsafeRawBufferPointer?
  /// Longer lines with texts go the general way, which may cut them.
  ///
  /// A line has at least 128 bytes besides
  /// its texts, so that in a shorter one no text has more than the 1024 that are kept, nor would it be too
  /// long if every byte had to be escaped.
  private static let longestWithTexts = 1024 + 128

  /// Reads a line without LF and CR, or refuses it; `memory` is of the lines before it.
  @inline(__always)
  mutating func read(_ line: UnsafeRawBufferPointer, _ memory: inout LineMemory) -> Bool {
    guard line.count <= longestLine, let body = Checksum.body(of: line) else { return false }
    self.line = line
    (verdict, deck, texts) = (nil, nil, nil)
    var cursor = Cursor(body)
    guard cursor.skip("{\"v\":1,\"k\":\"") else { return false }
    if cursor.skip("review\",\"id\":\"") {
      guard readHead(.review, &cursor, &memory), readReview(&cursor, &memory) else { return false }
    } else {
      guard cursor.skip("seen\",\"id\":\""), readHead(.seen, &cursor, &memory),
        readSeen(&cursor)
      else { return false }
    }
    return cursor.isAtEnd && (texts == nil || line.count <= Self.longestWithTexts)
      && Checksum.isRight(of: body, in: line)
  }

  /// The members that every line has, from the identifier to the card.
  @inline(__always)
  private mutating func readHead(
    _ kind: Entry.Kind, _ cursor: inout Cursor, _ memory: inout LineMemory
  ) -> Bool {
    guard let id = cursor.id(&memory),
      cursor.skip(",\"t\":\""), let time = cursor.time(&memory),
      cursor.skip(",\"off\":"), let offset = cursor.integer(), abs(offset) <= 1440,
      cursor.skip(",\"day\":\""), let day = cursor.day(&memory, isOfLine: true),
      cursor.skip(",\"card\":\""), let card = cursor.name()
    else { return false }
    entry = Entry(
      time: time, writer: 0, counter: id.counter, day: day, offset: offset, kind: kind)
    writer = id.writer
    self.card = card
    return true
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
