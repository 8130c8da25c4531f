/// Learning or relearning steps and the counter of those that remain, as Anki means them.
///
/// | answer | delay |
/// |---|---|
/// | Again | the first step |
/// | Hard | the current step; at the first the mean of the first two, or one and a half times the only one but at most a day more |
/// | Good | the next step, or none: the card is learned |
///
/// Delays over a day are rounded to whole days. Source: ankitects/anki 26.08, `states/steps.rs`.
package struct Steps {
  let delays: [Double]
  /// The current step, `0..<delays.count`.
  let index: Int

  /// Steps of which `remaining` are left; a counter that no longer fits is moved into bounds.
  package init(_ delays: [Double], remaining: Int) {
    self.delays = delays
    index = max(0, delays.count - max(1, remaining))
  }

  /// Seconds until the first step ends; `nil` without steps.
  package var again: Double? { delays.first.map(Self.wholeDays) }

  /// Seconds until the current step ends once more.
  package var hard: Double? {
    guard let current = delays.indices.contains(index) ? delays[index] : nil else { return nil }
    guard index == 0 else { return Self.wholeDays(current) }
    return Self.wholeDays(
      delays.count > 1 ? (current + delays[1]) / 2 : min(current * 1.5, current + .day))
  }

  /// Seconds until the next step ends; `nil` when the card is learned.
  package var good: Double? {
    delays.indices.contains(index + 1) ? Self.wholeDays(delays[index + 1]) : nil
  }

  /// The counter after Again, Hard and Good.
  func remaining(after rating: Rating) -> Int {
    switch rating {
    case .again: delays.count
    case .hard: delays.count - index
    case .good, .easy: delays.count - index - 1
    }
  }

  private static func wholeDays(_ seconds: Double) -> Double {
    seconds > .day ? (seconds / .day).rounded() * .day : max(seconds, 1)
  }
}
