import FSRS
import Flashcards

/// A review read from the form that `encode` writes, without a copy of its texts.
///
/// This is the hot path of loading: members in our order, no escapes, a right checksum. Any other line is
/// nil here and goes the general way.
struct PlainReview {
  var id: EventID
  /// Milliseconds since 1970.
  var time: Int64
  var offset: Int
  /// Days since 1970-01-01.
  var day: Int
  /// Where the card's key lies in the line.
  var card: Range<Int>
  var rating: Rating
  var milliseconds: Int
  var due: Due
  var left: Int
  /// Ten-thousandths.
  var retention: Int
  var model: Parameters.Model
  var verdict: Range<Int>?
  var suggested: Rating?
  var mode: Review.Mode?
  var hint = false
  var sure = false
  var deck: Range<Int>?
  /// Whether something was typed, picked or listed; it is checked here and read when it is needed.
  var hasTexts = false

  /// Reads a line without LF and CR.
  init?(_ line: UnsafeRawBufferPointer) {
    guard line.count <= longestLine, let crc = Checksum.trailing(line) else { return nil }
    let body = UnsafeRawBufferPointer(rebasing: line[..<(line.count - Checksum.length)])
    var cursor = Cursor(body)
    guard cursor.skip("{\"v\":1,\"k\":\"review\",\"id\":\""), let id = cursor.id(),
      cursor.skip(",\"t\":\""), let time = cursor.time(),
      cursor.skip(",\"off\":"), let offset = cursor.integer(), abs(offset) <= 1440,
      cursor.skip(",\"day\":\""), let day = cursor.day(),
      cursor.skip(",\"card\":\""), let card = cursor.name(),
      cursor.skip(",\"g\":"), let grade = cursor.integer(), let rating = Rating(rawValue: grade),
      cursor.skip(",\"ms\":"), let milliseconds = cursor.integer(),
      0...Review.longestThinking ~= milliseconds,
      cursor.skip(",\"due\":\""), let due = cursor.due(),
      cursor.skip(",\"left\":"), let left = cursor.integer(), 0...Review.mostSteps ~= left,
      cursor.skip(",\"dr\":"), let retention = cursor.retention(),
      cursor.skip(",\"model\":\""), let model = cursor.model()
    else { return nil }
    self.id = id
    self.time = time
    self.offset = offset
    self.day = day.number
    self.card = card
    self.rating = rating
    self.milliseconds = milliseconds
    self.due = due
    self.left = left
    self.retention = retention
    self.model = model
    guard readOptions(&cursor), cursor.isAtEnd, CRC32.checksum(body) == crc else { return nil }
  }

  /// The members that may be missing.
  @inline(__always)
  private mutating func readOptions(_ cursor: inout Cursor) -> Bool {
    if cursor.isAtEnd { return true }
    if cursor.skip(",\"verdict\":\"") {
      guard let verdict = cursor.name() else { return false }
      self.verdict = verdict
    }
    if cursor.skip(",\"suggested\":") {
      guard let suggested = cursor.integer().flatMap(Rating.init(rawValue:)) else { return false }
      self.suggested = suggested
    }
    if cursor.skip(",\"mode\":\"") {
      guard let mode = cursor.mode() else { return false }
      self.mode = mode
    }
    hint = cursor.skip(",\"hint\":true")
    guard readTexts(&cursor) else { return false }
    sure = cursor.skip(",\"sure\":true")
    if cursor.skip(",\"deck\":\"") {
      guard let deck = cursor.name() else { return false }
      self.deck = deck
    }
    return true
  }

  /// What is typed, picked or listed.
  @inline(__always)
  private mutating func readTexts(_ cursor: inout Cursor) -> Bool {
    if cursor.skip(",\"typed\":\"") {
      guard cursor.text() != nil else { return false }
      hasTexts = true
    }
    if cursor.skip(",\"options\":[") {
      guard cursor.places() else { return false }
      hasTexts = true
    }
    if cursor.skip(",\"items\":[") {
      guard cursor.places() else { return false }
      hasTexts = true
    }
    return true
  }

  /// The event that the line means, if it has no texts.
  func event(in line: UnsafeRawBufferPointer) -> Event {
    func text(_ range: Range<Int>) -> String { String(decoding: line[range], as: UTF8.self) }
    let review = Review(
      card: CardID(text(card)), rating: rating, milliseconds: milliseconds, due: due, left: left,
      desiredRetention: Double(retention) / Double(Review.retentionScale), model: model,
      verdict: verdict.map(text), suggested: suggested, mode: mode, hint: hint, sure: sure,
      deck: deck.map(text))
    return Event(
      id: id, time: Timestamp(milliseconds: time), offsetMinutes: offset,
      day: StudyDay(number: day), content: .review(review))
  }
}
