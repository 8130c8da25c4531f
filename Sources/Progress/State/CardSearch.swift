/// A look-up of a card by its key, in steps.
///
/// A look-up waits for memory three times: for the table's slot, the name's record and the card. Where
/// there are many, each step is taken for a group of them before the next, so that the processor waits
/// for all of a group at once. A search holds no references: a group of them needs no care.
struct CardSearch {
  private let key: UnsafeRawBufferPointer
  private let hash: UInt32
  private var slot: Int
  private var place: Int?
  /// The number of the name, or nil while it is not found.
  private(set) var number: UInt32?

  @inline(__always)
  init(_ key: UnsafeRawBufferPointer) {
    self.key = key
    hash = shortHash(key)
    slot = Int(hash)
  }

  /// The first step.
  @inline(__always)
  mutating func findPlace(in state: LearnerState) {
    place = state.names.place(of: hash, from: &slot)
  }

  /// The second step.
  @inline(__always)
  mutating func findNumber(in state: LearnerState) {
    while let place {
      if let number = state.names.number(at: place, of: key) {
        self.number = number
        return
      }
      findPlace(in: state)
    }
  }
}
