/// A session of which lines are missing.
public struct SessionHole: Equatable, Sendable {
  /// The device that wrote it.
  public var device: String
  /// The session.
  public var session: String
  /// How many events are missing among those before the last known one.
  public var missing: Int

  /// A session of which lines are missing.
  public init(device: String, session: String, missing: Int) {
    self.device = device
    self.session = session
    self.missing = missing
  }
}

extension LearnerState {
  /// Sessions whose counters have holes: each missing number is a lost line, or one not yet synced.
  public var holes: [SessionHole] {
    writers.counters().compactMap { writer, largest, known in
      let missing = Int(largest) - known
      guard missing > 0 else { return nil }
      return SessionHole(
        device: PackedName.text(writer.device), session: PackedName.text(writer.session),
        missing: missing)
    }.sorted { ($0.device, $0.session) < ($1.device, $1.session) }
  }
}
