import FSRS
import Flashcards

/// The longest line that is read, in bytes, without its LF.
public let longestLine = 8192

/// The line of an event, with checksum and LF.
///
/// Numbers are moved into their ranges and texts cut to 1 KiB, further where the line would be longer
/// than `longestLine`. Names (cards, decks, setting keys) are never cut: a line with a name of
/// thousands of characters can be too long to be read, which `Journal.append` refuses.
///
/// Law: `decodeLine` gives back the event, texts cut.
public func encode(_ event: Event) -> [UInt8] {
  if case .unknown(kind: _, let line) = event.content { return line + [UInt8(ascii: "\n")] }
  var bytes: [UInt8] = []
  for textLimit in [1024, 384, 128, 32, 0] {
    bytes = encode(event, textLimit: textLimit)
    if bytes.count <= longestLine + 1 { break }
  }
  return bytes
}

private func encode(_ event: Event, textLimit: Int) -> [UInt8] {
  var line = LineWriter(textLimit: textLimit)
  line.integer("v", 1)
  line.name("k", event.content.kind)
  line.id("id", event.id)
  line.time("t", event.time)
  line.integer("off", min(max(event.offsetMinutes, -1440), 1440))
  line.day("day", event.day)
  line.write(event.content)
  line.finish()
  return line.bytes
}

extension Event.Content {
  /// The word for it in the field `k`.
  public var kind: String {
    switch self {
    case .review: "review"
    case .undo: "undo"
    case .seen: "seen"
    case .alias: "alias"
    case .suspend: "suspend"
    case .unsuspend: "unsuspend"
    case .bury: "bury"
    case .flag: "flag"
    case .unflag: "unflag"
    case .forget: "forget"
    case .due: "due"
    case .reschedule: "reschedule"
    case .accept: "accept"
    case .setting: "setting"
    case .weights: "weights"
    case .quiz: "quiz"
    case .imported: "import"
    case .unknown(let kind, line: _): kind
    }
  }
}

extension LineWriter {
  fileprivate mutating func write(_ content: Event.Content) {
    switch content {
    case .review(let review): write(review)
    case .undo(let id): self.id("ref", id)
    case .seen(let seen): write(seen)
    case .alias(let from, let to):
      name("from", from.rawValue)
      name("to", to.rawValue)
    case .suspend(let card), .unsuspend(let card), .unflag(let card), .forget(let card):
      self.card(card)
    case .bury(let card, let until):
      self.card(card)
      day("until", until)
    case .flag(let card, let reason):
      self.card(card)
      if let reason { text("reason", reason) }
    case .due(let card, let day), .reschedule(let card, let day):
      self.card(card)
      self.day("due", day)
    case .accept(let card, let text):
      self.card(card)
      self.text("text", text)
    case .setting(let key, let value):
      name("key", key)
      text("value", value)
    case .weights(let weights): write(weights)
    case .quiz(let quiz): write(quiz)
    case .imported(let note):
      text("source", note.source)
      integer("events", max(0, note.events))
    case .unknown: break
    }
  }

  private mutating func card(_ card: CardID) { name("card", card.rawValue) }

  private mutating func write(_ review: Review) {
    card(review.card)
    integer("g", review.rating.rawValue)
    integer("ms", min(max(review.milliseconds, 0), Review.longestThinking))
    due("due", review.due)
    integer("left", min(max(review.left, 0), Review.mostSteps))
    member("dr") { $0.append(retention: review.retentionSteps) }
    name("model", review.model.rawValue)
    if let verdict = review.verdict { text("verdict", verdict) }
    if let suggested = review.suggested { integer("suggested", suggested.rawValue) }
    if let mode = review.mode { name("mode", mode.rawValue) }
    flag("hint", review.hint)
    if let typed = review.typed { text("typed", typed) }
    if let options = review.options { numbers("options", options) }
    if let items = review.items { numbers("items", items) }
    flag("sure", review.sure)
    if let deck = review.deck { name("deck", deck) }
  }

  /// At most 256 numbers.
  private mutating func numbers(_ name: StaticString, _ numbers: [Int]) {
    member(name) { line in
      line.list("[", numbers.prefix(256), "]") { $0.append(integer: min(max($1, 0), 65535)) }
    }
  }

  private mutating func write(_ seen: Seen) {
    card(seen.card)
    name("fingerprint", seen.fingerprint)
    name("deck", seen.deck)
    text("prompt", seen.prompt)
    var room = 2 * textLimit
    member("answers") { line in
      line.list("[", seen.answers.prefix(64), "]") { line, answer in
        let text = answer.cut(toBytes: min(room, line.textLimit))
        room -= text.utf8.count
        line.append(string: text)
      }
    }
  }

  private mutating func write(_ weights: FittedWeights) {
    member("weights") { $0.list("[", weights.weights.prefix(64), "]") { $0.append(real: $1) } }
    integer("reviews", max(0, weights.reviews))
    member("evaluation") { line in
      let figures = weights.evaluation.sorted { $0.key < $1.key }.prefix(16)
      line.list("{", figures, "}") { line, figure in
        line.append(string: figure.key)
        line.append(":")
        line.append(real: figure.value)
      }
    }
    flag("auto", weights.isAutomatic)
  }

  private mutating func write(_ quiz: QuizResult) {
    real("score", quiz.score)
    integer("questions", max(0, quiz.questions))
    integer("ms", max(0, quiz.milliseconds))
    if let who = quiz.who { text("who", who) }
    if let seed = quiz.seed { integer("seed", seed) }
    member("decks") { line in
      line.list("[", quiz.decks.prefix(16), "]") {
        $0.append(string: $1.cut(toBytes: min(128, $0.textLimit)))
      }
    }
    member("topics") { line in
      let topics = quiz.topics.sorted { $0.key < $1.key }.prefix(16)
      line.list("{", topics, "}") { line, topic in
        line.append(string: topic.key.cut(toBytes: 128))
        line.append(":[")
        line.append(real: topic.value.score)
        line.append(",")
        line.append(integer: topic.value.questions)
        line.append("]")
      }
    }
  }

  /// `0.9` for 9000.
  private mutating func append(retention steps: Int) {
    var digits: [UInt8] = []
    digits.append(number: steps % Review.retentionScale, width: 4)
    while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
    append(integer: steps / Review.retentionScale)
    guard steps % Review.retentionScale != 0 else { return }
    append(".")
    for digit in digits { append(byte: digit) }
  }
}

extension Review {
  /// The longest thinking time that counts, in milliseconds.
  public static let longestThinking = 600_000
  /// The most steps that can remain.
  static let mostSteps = 31
  /// Desired retention is kept in ten-thousandths.
  static let retentionScale = 10_000

  /// Desired retention in ten-thousandths, `0...10000`.
  var retentionSteps: Int {
    guard desiredRetention.isFinite else { return 9000 }
    let scale = Double(Self.retentionScale)
    return Int((min(max(desiredRetention, 0), 1) * scale).rounded())
  }
}
