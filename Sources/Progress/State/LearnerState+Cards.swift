import FSRS
public import Flashcards

extension LearnerState {
  /// Where a card stands; a relinked key leads to the card it belongs to.
  public subscript(card: CardID) -> CardProgress {
    guard let number = number(of: card) else { return .new }
    return progress(number)
  }

  /// Where a card stands, without the texts that the learner accepted.
  public func standing(of card: CardID) -> CardProgress {
    guard let number = number(of: card) else { return .new }
    return standing(number)
  }

  /// Every card that has events, in no particular order, and where it stands.
  public var cardsWithProgress: some Sequence<(CardID, CardProgress)> {
    cards.indices.lazy.filter { cards[$0].hasEvents }
      .map { (CardID(names[$0]), standing($0)) }
  }

  /// The keys of all cards that have events, sorted byte by byte.
  public var cardIDs: [CardID] { cardNumbers.sorted(by: names.precedes).map { CardID(names[$0]) } }

  /// What the card looked like when it was seen last.
  public func seen(_ card: CardID) -> Seen? {
    guard let number = number(of: card), cards[number].seen != Entry.none,
      case .seen(let seen) = event(at: cards[number].seen).content
    else { return nil }
    return seen
  }

  /// What every card looked like that has progress, for finding notes that were renamed.
  public var allSeen: [Seen] {
    cardNumbers.compactMap { number in
      guard cards[number].seen != Entry.none,
        case .seen(let seen) = event(at: cards[number].seen).content
      else { return nil }
      return seen
    }
  }

  /// The valid answers to a card, oldest first.
  ///
  /// - Complexity: O(events of the card).
  public func reviews(of card: CardID) -> [ReviewRecord] {
    number(of: card).map(records) ?? []
  }

  /// The valid events of a card, oldest first, complete.
  public func events(of card: CardID) -> [Event] {
    guard let number = number(of: card) else { return [] }
    return chain(of: number).filter { !voided.contains($0) }.map(event(at:))
  }

  /// Calls `body` with every card that was answered and its answers, oldest first.
  ///
  /// - Complexity: O(number of events); the array is made anew for each card.
  public func forEachHistory(_ body: (CardID, [ReviewRecord]) -> Void) {
    for number in cards.indices where cards[number].hasEvents {
      let records = records(number)
      if !records.isEmpty { body(CardID(names[number]), records) }
    }
  }

  // MARK: Numbers of cards

  var cardNumbers: [UInt32] { cards.indices.filter { cards[$0].hasEvents } }

  func number(of card: CardID) -> UInt32? { names.find(card.rawValue).map(target(of:)) }

  func standing(_ number: UInt32) -> CardProgress { standing(number, cards[number]) }

  @inline(__always)
  func standing(_ number: UInt32, _ card: CardState) -> CardProgress {
    CardProgress(
      schedule: card.schedule, due: card.due, isSuspended: card[.isSuspended],
      isUnsuspended: card[.isUnsuspended], buriedUntil: day(card.buriedUntil),
      flag: card[.isFlagged] ? flag(number) : nil,
      firstDay: day(card.firstDay), lastDay: day(card.lastDay),
      lastTime: card.lastTime == .min ? nil : Timestamp(milliseconds: card.lastTime))
  }

  func progress(_ number: UInt32) -> CardProgress {
    var progress = standing(number)
    guard cards[number][.hasAccepted] else { return progress }
    for index in chain(of: number)
    where entries[index].kind == .accept && !voided.contains(index) {
      guard case .accept(_, let text) = event(at: index).content else { continue }
      if !progress.accepted.contains(text) { progress.accepted.append(text) }
    }
    return progress
  }

  private func day(_ number: Int32) -> StudyDay? {
    number == .min ? nil : StudyDay(number: Int(number))
  }

  /// The newest valid flag of a flagged card.
  private func flag(_ number: UInt32) -> CardProgress.Flag? {
    let newest = chain(of: number).last { entries[$0].kind == .flag && !voided.contains($0) }
    guard let newest, case .flag(_, let reason) = event(at: newest).content else { return nil }
    return .init(reason: reason)
  }

  func records(_ number: UInt32) -> [ReviewRecord] {
    chain(of: number).filter { entries[$0].kind == .review && !voided.contains($0) }.map {
      let entry = entries[$0]
      return ReviewRecord(
        id: id(of: entry), time: Timestamp(milliseconds: entry.time),
        offsetMinutes: Int(entry.offset), day: entry.fullDay, rating: entry.rating,
        milliseconds: entry.milliseconds, due: entry.dueDate, left: entry.left,
        desiredRetention: Double(entry.retention) / Double(Review.retentionScale),
        mode: entry.mode, suggested: entry.suggested, sure: entry.sure, hint: entry.hint)
    }
  }
}
