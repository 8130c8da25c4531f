import Flashcards
import Progress

/// What is still to be asked in a session, and in which order.
///
/// Learning cards that are due come first, then reviews with new cards mixed in. A card that was
/// missed comes back after three others or when its learning step is due; with nothing else left,
/// learning cards are asked up to twenty minutes early.
public struct StudyQueue: Sendable {
  /// Reviews and new cards still to come, the next one last.
  var coming: [Candidate]
  /// Cards in learning steps, in no order.
  var learning: [Waiting] = []
  /// How many cards were handed out so far.
  var handedOut = 0
  /// The card handed out last.
  var last: CardID?
  /// Pairs that were taken for each other: not asked in a row.
  var confusable: Set<Pair> = []
  /// Cards of `coming` that may still be handed out; nil: all.
  var remainingFresh: Int?

  /// A card that comes back in this session.
  struct Waiting: Sendable {
    let card: CardID
    /// When its step is over.
    let due: Timestamp
    /// It comes back once this many cards were handed out, due or not.
    let comesBackAfter: Int?

    /// Whether its step is over, or enough others were asked since it was missed.
    func isReady(now: Timestamp, turn: Int) -> Bool {
      if let comesBackAfter, turn >= comesBackAfter { return true }
      return due <= now
    }
  }

  /// Two cards, in either order.
  struct Pair: Hashable, Sendable {
    let first: CardID
    let second: CardID

    init(_ one: CardID, _ other: CardID) {
      first = min(one, other)
      second = max(one, other)
    }
  }

  /// How early a learning card may be asked when nothing else is left: 20 minutes.
  static let earlyMilliseconds: Int64 = 20 * 60 * 1000
  /// How many others are asked before a missed card comes back.
  static let othersBetween = 3

  /// What comes next.
  enum Next: Equatable {
    case card(CardID)
    /// Nothing now; a learning card falls due then.
    case later(Timestamp)
    case nothing
  }
}

extension StudyQueue {
  /// Cards that are left, learning ones included.
  public var count: Int {
    min(coming.count, remainingFresh ?? coming.count) + learning.count
  }

  /// Due reviews that are left.
  public var reviewCount: Int { coming.count { $0.group == .review } }

  /// New cards that are left.
  public var newCount: Int { coming.count { $0.group == .new } }

  /// Cards in learning steps that are left.
  public var learningCount: Int { learning.count }

  /// Takes the next card out of the queue.
  ///
  /// - Complexity: O(*l*) in the number of learning cards.
  mutating func next(now: Timestamp) -> Next {
    let turn = handedOut
    if let card = takeLearning(where: { $0.isReady(now: now, turn: turn) }) {
      return handOut(card)
    }
    if remainingFresh != 0, let candidate = takeComing() {
      remainingFresh = remainingFresh.map { $0 - 1 }
      return handOut(candidate.card)
    }
    let early = Timestamp(milliseconds: now.milliseconds + Self.earlyMilliseconds)
    if let card = takeLearning(where: { $0.due <= early }) { return handOut(card) }
    if let soonest = learning.map(\.due).min() { return .later(soonest) }
    return .nothing
  }

  private mutating func handOut(_ card: CardID) -> Next {
    handedOut += 1
    last = card
    return .card(card)
  }

  /// Takes the learning card that has waited longest, if possible not the one asked just now.
  private mutating func takeLearning(where allowed: (Waiting) -> Bool) -> CardID? {
    let choices = learning.indices.filter { allowed(learning[$0]) }
    let other = choices.filter { learning[$0].card != last && !isConfusable(learning[$0].card) }
    let best = (other.isEmpty ? choices : other)
      .min { (learning[$0].due, learning[$0].card) < (learning[$1].due, learning[$1].card) }
    return best.map { learning.remove(at: $0).card }
  }

  /// Takes the next card that was not confused with the last one, if there is one close by.
  private mutating func takeComing() -> Candidate? {
    guard !coming.isEmpty else { return nil }
    let nearest = coming.indices.suffix(6).reversed().first { !isConfusable(coming[$0].card) }
    return coming.remove(at: nearest ?? coming.count - 1)
  }

  private func isConfusable(_ card: CardID) -> Bool {
    guard let last else { return false }
    return confusable.contains(Pair(last, card))
  }
}

extension StudyQueue {
  /// Puts a card back: `missed` ones also come back by turn.
  mutating func putBack(_ card: CardID, due: Timestamp, missed: Bool) {
    learning.removeAll { $0.card == card }
    learning.append(
      Waiting(card: card, due: due, comesBackAfter: missed ? handedOut + Self.othersBetween : nil))
  }

  /// Makes a card the next one, whatever else is due: after an undo.
  mutating func putFirst(_ card: CardID) {
    remove { $0 == card }
    learning.append(Waiting(card: card, due: Timestamp(milliseconds: .min), comesBackAfter: 0))
    last = nil
  }

  /// Drops cards, as when they are suspended or buried.
  mutating func remove(where isGone: (CardID) -> Bool) {
    coming.removeAll { isGone($0.card) }
    learning.removeAll { isGone($0.card) }
  }

  /// Keeps two cards apart from now on.
  mutating func keepApart(_ one: CardID, _ other: CardID) {
    confusable.insert(Pair(one, other))
  }
}
