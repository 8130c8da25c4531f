import FSRS
import Flashcards

extension LearnerState {
  /// An entry for an event; its texts are kept.
  mutating func makeEntry(_ event: Event) -> Entry {
    let writer = writers.intern(event.id.writer)
    var entry = Entry(
      time: event.time.milliseconds, writer: writer, counter: event.id.counter,
      day: event.day.number, offset: event.offsetMinutes, kind: Entry.Kind(event.content))
    if let card = event.card { entry.card = number(ofCard: card.rawValue) }
    switch event.content {
    case .review(let review):
      entry.setDue(review.due)
      entry.rating = review.rating
      entry.milliseconds = min(max(review.milliseconds, 0), Review.longestThinking)
      entry.left = min(max(review.left, 0), Review.mostSteps)
      entry.retention = UInt16(review.retentionSteps)
      entry.model = review.model
      entry.suggested = review.suggested
      entry.mode = review.mode
      entry.hint = review.hint
      entry.sure = review.sure
      keepNames(of: review, event, in: &entry)
    case .bury(_, until: let day), .due(_, let day), .reschedule(_, let day):
      entry.due = Int32(clamping: day.number)
    case .suspend, .unsuspend, .unflag, .forget: break
    case .flag(_, reason: nil): break
    case .alias(let from, let to):
      entry.card = number(ofCard: from.rawValue)
      _ = number(ofCard: to.rawValue)
      entry.line = texts.append(encode(event))
    case .undo, .seen, .flag, .accept, .setting, .weights, .quiz, .imported, .unknown:
      entry.line = texts.append(encode(event))
    }
    return entry
  }

  /// An entry for a plain line, without its texts, or nil when its deck or verdict has no number.
  @inline(__always)
  mutating func makeEntry(_ plain: PlainLine, writer: UInt32, card: UInt32?) -> Entry? {
    var entry = plain.entry
    entry.writer = writer
    entry.card = card ?? number(ofCard: plain.card)
    if let name = plain.deck {
      let deck = decks.intern(name)
      guard deck < UInt16.max else { return nil }
      entry.deck = UInt16(deck) + 1
    }
    if let name = plain.verdict {
      let verdict = verdicts.intern(name)
      guard verdict < Entry.mostVerdicts else { return nil }
      entry.verdict = UInt8(verdict) + 1
    }
    return entry
  }

  /// Numbers the deck and the verdict; with texts, without free numbers, or with a due instant too far
  /// for its place, the line is kept.
  private mutating func keepNames(of review: Review, _ event: Event, in entry: inout Entry) {
    let deck = review.deck.map { decks.intern($0) }
    let verdict = review.verdict.map { verdicts.intern($0) }
    let fits =
      deck.map { $0 < UInt16.max } ?? true && verdict.map { $0 < Entry.mostVerdicts } ?? true
    guard fits, !review.hasTexts, entry.canHold(review.due) else {
      entry.line = texts.append(encode(event))
      return
    }
    entry.deck = deck.map { UInt16($0) + 1 } ?? 0
    entry.verdict = verdict.map { UInt8($0) + 1 } ?? 0
  }

  private mutating func number(ofCard name: String) -> UInt32 {
    var name = name
    return name.withUTF8 { number(ofCard: UnsafeRawBufferPointer($0)) }
  }

  @inline(__always)
  private mutating func number(ofCard name: UnsafeRawBufferPointer) -> UInt32 {
    let number = names.intern(name)
    if number == UInt32(cards.count) { cards.append(CardState()) }
    return number
  }

  // MARK: Back to events

  /// The event of an entry.
  func event(at index: UInt32) -> Event { event(of: entries[index]) }

  func event(of entry: Entry) -> Event {
    if entry.line != Entry.none { return keptEvent(of: entry) }
    return event(of: entry, content(of: entry))
  }

  /// The line of an entry: as it was read if that is kept, with what this version does not know, else
  /// made anew.
  func line(at index: UInt32) -> [UInt8] {
    let entry = entries[index]
    if entry.line != Entry.none {
      let kept = texts.line(at: entry.line) { Array($0) }
      if kept.first != UInt8(ascii: ",") { return kept.dropLast() }
    }
    return encode(event(of: entry)).dropLast()
  }

  /// The event of an entry with a kept line or kept texts; one that was never fit for a journal is of an
  /// unknown kind.
  private func keptEvent(of entry: Entry) -> Event {
    let kept = texts.line(at: entry.line) { Array($0) }
    let event =
      kept.first == UInt8(ascii: ",")
      ? event(of: entry, texts: kept)
      : kept.dropLast().withUnsafeBytes { try? decodeAnyOrder($0, limit: .max).event }
    return event ?? self.event(of: entry, .unknown(kind: "unreadable", line: kept.dropLast()))
  }

  /// The event of an entry and its texts, as a plain line has them.
  private func event(of entry: Entry, texts: [UInt8]) -> Event? {
    let object = [UInt8(ascii: "{")] + texts.dropFirst() + [UInt8(ascii: "}")]
    guard let members = try? object.withUnsafeBytes({ try JSONReader.members(of: $0) }) else {
      return nil
    }
    var fields = Fields(members)
    let card = CardID(names[entry.card])
    if entry.kind == .seen {
      return (try? fields.seen(card)).map { event(of: entry, .seen($0)) }
    }
    var review = review(of: entry, card)
    guard (try? fields.readTexts(into: &review)) != nil else { return nil }
    return event(of: entry, .review(review))
  }

  private func event(of entry: Entry, _ content: Event.Content) -> Event {
    Event(
      id: id(of: entry), time: Timestamp(milliseconds: entry.time),
      offsetMinutes: Int(entry.offset), day: entry.fullDay, content: content)
  }

  private func content(of entry: Entry) -> Event.Content {
    let card = CardID(names[entry.card])
    switch entry.kind {
    case .suspend: return .suspend(card)
    case .unsuspend: return .unsuspend(card)
    case .bury: return .bury(card, until: entry.dueDay)
    case .flag: return .flag(card, reason: nil)
    case .unflag: return .unflag(card)
    case .forget: return .forget(card)
    case .due: return .due(card, entry.dueDay)
    case .reschedule: return .reschedule(card, entry.dueDay)
    case .review: return .review(review(of: entry, card))
    case .undo, .seen, .alias, .accept, .setting, .weights, .quiz, .imported, .unknown:
      preconditionFailure("Events with texts keep their line.")
    }
  }

  private func review(of entry: Entry, _ card: CardID) -> Review {
    Review(
      card: card, rating: entry.rating, milliseconds: entry.milliseconds, due: entry.dueDate,
      left: entry.left,
      desiredRetention: Double(entry.retention) / Double(Review.retentionScale),
      model: entry.model,
      verdict: entry.verdict == 0 ? nil : verdicts[UInt32(entry.verdict) - 1],
      suggested: entry.suggested, mode: entry.mode, hint: entry.hint, sure: entry.sure,
      deck: entry.deck == 0 ? nil : decks[UInt32(entry.deck) - 1])
  }
}

extension Review {
  /// Whether something was typed, picked or listed.
  var hasTexts: Bool { typed != nil || options != nil || items != nil }
}

extension Entry.Kind {
  init(_ content: Event.Content) {
    self =
      switch content {
      case .review: .review
      case .undo: .undo
      case .seen: .seen
      case .alias: .alias
      case .suspend: .suspend
      case .unsuspend: .unsuspend
      case .bury: .bury
      case .flag: .flag
      case .unflag: .unflag
      case .forget: .forget
      case .due: .due
      case .reschedule: .reschedule
      case .accept: .accept
      case .setting: .setting
      case .weights: .weights
      case .quiz: .quiz
      case .imported: .imported
      case .unknown: .unknown
      }
  }
}
