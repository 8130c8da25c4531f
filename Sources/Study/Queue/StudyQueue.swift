import Flashcards
import Progress

/// What is still to be asked in a session, and in which order.
///
/// Learning cards that are due come first, then reviews with new cards mixed in. A card that was
/// missed comes back after three others or when its learning step is due; with nothing else left,
/// learning cards are asked up to twenty minutes early. Cards are told by their places in the
/// collection.
public struct StudyQueue: Sendable {
  /// Reviews and new cards still to come, the next one last.
  private(set) var coming: [Candidate]
  /// Cards in learning steps, in no order.
  private(set) var learning: [Waiting]
  /// To be asked before everything else, the next one last: after an undo.
  private(set) var first: [Int] = []
  /// How many cards were handed out so far.
  private(set) var handedOut = 0
  /// The card handed out last.
  private var last: Int?
  /// Pairs that were taken for each other: not asked in a row.
  private var confusable: Set<Pair> = []
  /// New cards that are left.
  public private(set) var newCount: Int

  /// A queue.
  ///
  /// - Parameters:
  ///   - fresh: Reviews and new cards, in the order of asking.
  ///   - learning: Cards in learning steps, in no order.
  init(fresh: [Candidate], learning: [Waiting]) {
    coming = fresh.reversed()
    newCount = fresh.count { $0.group == .new }
    self.learning = learning
  }

  /// A card that comes back in this session.
  struct Waiting: Sendable {
    let place: Int
    /// When its step is over; nil: it has no step, and waits only for its turn.
    let due: Timestamp?
    /// It comes back once this many cards were handed out, due or not.
    let comesBackAfter: Int?

    /// Whether its step is over, or enough others were asked since it was missed.
    func isReady(now: Timestamp, turn: Int) -> Bool {
      if let comesBackAfter, turn >= comesBackAfter { return true }
      return due.map { $0 <= now } ?? false
    }
  }

  /// Two cards, in either order.
  private struct Pair: Hashable, Sendable {
    let first: Int
    let second: Int

    init(_ one: Int, _ other: Int) {
      first = min(one, other)
      second = max(one, other)
    }
  }

  /// How many others are asked before a missed card comes back.
  static let othersBetween = 3

  /// Until when a learning card may be asked if nothing else is left: 20 minutes early.
  static func early(_ now: Timestamp) -> Timestamp { now.advanced(bySeconds: 20 * 60) }

  /// What comes next.
  enum Next: Equatable {
    case card(Int)
    /// Nothing now; a learning card falls due then.
    case later(Timestamp)
    case nothing
  }
}

extension StudyQueue {
  /// Cards that are left, learning ones included.
  public var count: Int { coming.count + learningCount }

  /// Due reviews that are left.
  public var reviewCount: Int { coming.count - newCount }

  /// Cards in learning steps that are left, those included that come back after an undo.
  public var learningCount: Int { learning.count + first.count }

  /// The places of all cards that are left.
  var places: [Int] { first + learning.map(\.place) + coming.map(\.place) }

  /// When the next learning card falls due.
  var nextLearning: Timestamp? { learning.compactMap(\.due).min() }

  /// Takes the next card out of the queue.
  ///
  /// - Complexity: O(*l*) in the number of learning cards.
  mutating func next(now: Timestamp) -> Next {
    let turn = handedOut
    let early = Self.early(now)
    func isReady(_ waiting: Waiting) -> Bool { waiting.isReady(now: now, turn: turn) }
    func isSoon(_ waiting: Waiting) -> Bool { (waiting.due ?? early) <= early }
    let place =
      first.popLast()
      ?? takeLearning(avoidingRows: true, isReady)
      ?? takeComing()
      ?? takeLearning(avoidingRows: false, isReady)
      ?? takeLearning(avoidingRows: true, isSoon)
      ?? takeLearning(avoidingRows: false, isSoon)
    guard let place else { return nextLearning.map { .later($0) } ?? .nothing }
    handedOut += 1
    last = place
    return .card(place)
  }

  /// Takes the learning card that has waited longest.
  ///
  /// - Parameters:
  ///   - avoidingRows: Whether the last card, and those taken for it, must wait.
  ///   - isAllowed: Whether a card may be taken at all.
  /// - Returns: Its place, or nil if there is none.
  private mutating func takeLearning(
    avoidingRows: Bool, _ isAllowed: (Waiting) -> Bool
  ) -> Int? {
    let choices = learning.indices.filter {
      isAllowed(learning[$0]) && !(avoidingRows && isTooClose(learning[$0].place))
    }
    let best = choices.min {
      (learning[$0].due ?? .distantFuture, learning[$0].place)
        < (learning[$1].due ?? .distantFuture, learning[$1].place)
    }
    return best.map { learning.remove(at: $0).place }
  }

  /// Takes the next card that was not confused with the last one, if there is one close by.
  private mutating func takeComing() -> Int? {
    guard !coming.isEmpty else { return nil }
    let nearest = coming.indices.suffix(6).reversed().first { !isTooClose(coming[$0].place) }
    let candidate = coming.remove(at: nearest ?? coming.count - 1)
    if candidate.group == .new { newCount -= 1 }
    return candidate.place
  }

  /// Whether asking it now would follow itself, or what it was taken for.
  private func isTooClose(_ place: Int) -> Bool {
    guard let last else { return false }
    return place == last || confusable.contains(Pair(last, place))
  }
}

extension StudyQueue {
  /// Puts a card back.
  ///
  /// - Parameters:
  ///   - place: The card.
  ///   - due: When its step is over; nil: as soon as it is its turn.
  ///   - byTurn: Whether it also comes back after three others.
  mutating func putBack(_ place: Int, due: Timestamp?, byTurn: Bool) {
    remove([place])
    learning.append(
      Waiting(
        place: place, due: due, comesBackAfter: byTurn ? handedOut + Self.othersBetween : nil))
  }

  /// Makes a card the next one, whatever else is due: after an undo.
  mutating func putFirst(_ place: Int) {
    remove([place])
    first.append(place)
    last = nil
  }

  /// Drops cards, as when they are suspended or buried.
  ///
  /// - Complexity: O(*n*)
  mutating func remove(_ places: some Collection<Int>) {
    guard !places.isEmpty else { return }
    coming.removeAll { places.contains($0.place) }
    learning.removeAll { places.contains($0.place) }
    first.removeAll { places.contains($0) }
    newCount = coming.count { $0.group == .new }
  }

  /// Keeps two cards apart from now on.
  mutating func keepApart(_ one: Int, _ other: Int) { confusable.insert(Pair(one, other)) }

  /// Follows cards to their places in another collection; nil: the card is gone.
  mutating func move(_ newPlace: (Int) -> Int?) {
    coming = coming.compactMap { candidate in newPlace(candidate.place).map(candidate.moved) }
    learning = learning.compactMap { waiting in
      newPlace(waiting.place).map {
        Waiting(place: $0, due: waiting.due, comesBackAfter: waiting.comesBackAfter)
      }
    }
    first = first.compactMap(newPlace)
    last = last.flatMap(newPlace)
    confusable = confusable.reduce(into: []) { pairs, pair in
      guard let one = newPlace(pair.first), let other = newPlace(pair.second) else { return }
      pairs.insert(Pair(one, other))
    }
    newCount = coming.count { $0.group == .new }
  }
}

extension Candidate {
  /// The same card at another place.
  fileprivate func moved(to place: Int) -> Candidate {
    Candidate(
      place: place, outline: outline, group: group, recall: recall, due: due, isForExam: isForExam)
  }
}

extension Timestamp {
  /// Later than any review.
  static let distantFuture = Timestamp(milliseconds: .max / 2)
}
