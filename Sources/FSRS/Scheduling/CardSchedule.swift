/// All that the scheduler remembers of one card.
public struct CardSchedule: Sendable, Equatable {
  /// Where the card stands.
  public var phase: Phase
  /// The memory after the last answer; `nil` before the first.
  public var memory: MemoryState?
  /// How often the card was forgotten in the phase `review`.
  public var lapses: Int
  /// How often the card was answered.
  public var reviews: Int
  /// Days of the last scheduled interval, 0 while in steps.
  public var interval: Int

  /// A schedule with all its parts.
  public init(phase: Phase, memory: MemoryState?, lapses: Int, reviews: Int, interval: Int) {
    self.phase = phase
    self.memory = memory
    self.lapses = lapses
    self.reviews = reviews
    self.interval = interval
  }

  /// A card that was never answered.
  public static let new = CardSchedule(
    phase: .new, memory: nil, lapses: 0, reviews: 0, interval: 0)
}
