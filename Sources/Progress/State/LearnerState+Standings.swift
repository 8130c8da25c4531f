/// Looking up cards by the bytes of their keys, for queues, which ask for every card.
extension LearnerState {
  /// Where the card stands whose key has these bytes of UTF-8, without the texts that the learner accepted.
  package func standing(ofKey key: UnsafeRawBufferPointer) -> CardProgress {
    guard let number = names.find(key) else { return .new }
    return standing(target(of: number))
  }

  /// Where many cards stand, several times faster than one by one.
  ///
  /// A look-up waits for memory three times: for the table's slot, the name's record and the card. Here
  /// each step is taken for a group of keys before the next, so that the processor waits for all of a
  /// group at once.
  ///
  /// - Parameters:
  ///   - count: How many cards.
  ///   - key: The UTF-8 of the key of a card, by its place in `0..<count`; it may be asked twice and must
  ///     stay until the next group.
  ///   - body: Takes the place of a card and where it stands, in order.
  package func forEachStanding(
    count: Int, key: (Int) -> UnsafeRawBufferPointer, _ body: (Int, CardProgress) -> Void
  ) {
    let group = 32
    withUnsafeTemporaryAllocation(of: Search.self, capacity: group) { searches in
      for start in stride(from: 0, to: count, by: group) {
        let searches = UnsafeMutableBufferPointer(rebasing: searches[..<min(group, count - start)])
        for index in searches.indices {
          searches.initializeElement(at: index, to: Search(key(start + index)))
        }
        for index in searches.indices { searches[index].findPlace(in: names) }
        for index in searches.indices { searches[index].findNumber(in: names) }
        for index in searches.indices { searches[index].findCard(in: self) }
        for index in searches.indices {
          let search = searches[index]
          body(start + index, search.isKnown ? standing(search.number, search.card) : .new)
        }
      }
    }
  }
}

/// A look-up under way; without references, so that a group of them needs no care.
private struct Search {
  private let key: UnsafeRawBufferPointer
  private let hash: UInt32
  private var slot: Int
  private var place: Int?
  private(set) var number: UInt32 = 0
  private(set) var isKnown = false
  private(set) var card = CardState()

  @inline(__always)
  init(_ key: UnsafeRawBufferPointer) {
    self.key = key
    hash = shortHash(key)
    slot = Int(hash)
  }

  @inline(__always)
  mutating func findPlace(in names: NameTable) { place = names.place(of: hash, from: &slot) }

  @inline(__always)
  mutating func findNumber(in names: NameTable) {
    while let place, !isKnown {
      if let number = names.number(at: place, of: key) {
        self.number = number
        isKnown = true
      } else {
        findPlace(in: names)
      }
    }
  }

  @inline(__always)
  mutating func findCard(in state: LearnerState) {
    guard isKnown else { return }
    number = state.target(of: number)
    card = state.cards[number]
  }
}
