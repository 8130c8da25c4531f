/// Events with times that the clock has not reached yet.
public struct FutureEvents: Equatable, Sendable {
  /// How many they are, at least one.
  public var count: Int
  /// The time of the newest.
  public var newest: Timestamp
  /// The device that wrote the newest.
  public var device: String

  /// Some events.
  public init(count: Int, newest: Timestamp, device: String) {
    self.count = count
    self.newest = newest
    self.device = device
  }
}

extension LearnerState {
  /// The events whose times are after `now`; nil when there are none.
  ///
  /// - Complexity: O(number of events).
  public func futureEvents(at now: Timestamp) -> FutureEvents? {
    var count = 0
    var newest: UInt32?
    for index in entries.indices where entries[index].time > now.milliseconds {
      count += 1
      if newest.map({ precedes($0, index) }) ?? true { newest = index }
    }
    return newest.map {
      FutureEvents(
        count: count, newest: Timestamp(milliseconds: entries[$0].time),
        device: id(at: $0).device)
    }
  }
}
