/// The four memory states that the four ratings would lead to.
public struct Successors: Sendable, Equatable {
  /// The state after `Rating.again`.
  public var again: MemoryState
  /// The state after `Rating.hard`.
  public var hard: MemoryState
  /// The state after `Rating.good`.
  public var good: MemoryState
  /// The state after `Rating.easy`.
  public var easy: MemoryState

  init(_ state: (Rating) -> MemoryState) {
    again = state(.again)
    hard = state(.hard)
    good = state(.good)
    easy = state(.easy)
  }

  /// The state after `rating`.
  public subscript(rating: Rating) -> MemoryState {
    switch rating {
    case .again: again
    case .hard: hard
    case .good: good
    case .easy: easy
    }
  }
}
