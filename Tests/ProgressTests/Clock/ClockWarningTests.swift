import Flashcards
import Progress
import Testing

@Suite struct `The clock` {
  private let newest = Timestamp(milliseconds: 1_795_000_000_000)

  private func state(rollover: String = "4") -> LearnerState {
    var script = Script(start: newest.description)
    script.add(.setting(key: "rollover", value: rollover), after: -10)
    script.answer("a", after: 10)
    return LearnerState(script.events)
  }

  private struct Row: Sendable {
    var seconds: Double
    var warning: ClockWarning?
  }

  private static let start = Timestamp(milliseconds: 1_795_000_000_000)
  private static let rows = [
    Row(seconds: -301, warning: .behind(newest: start, seconds: 301)),
    Row(seconds: -299), Row(seconds: 0), Row(seconds: 34_560_000),
    Row(seconds: 34_646_405, warning: .ahead(newest: start, days: 401)),
  ]

  @Test(arguments: rows) private func `is doubted when it contradicts what was written`(_ row: Row)
  {
    let (seconds, warning) = (row.seconds, row.warning)
    let now = newest.advanced(bySeconds: seconds)
    #expect(state().clockWarning(at: now, device: "alpha") == warning)
    #expect(state().clockWarning(at: now, device: "beta") == nil, "Others' clocks do not count.")
    #expect(LearnerState().clockWarning(at: now, device: "alpha") == nil)
  }

  @Test(arguments: [(0, 0), (1, 1), (-1, 0), (-2, 0), (-3, -3), (5, 5)])
  func `gives a day that does not go back a little`(_ days: Int, _ wanted: Int) {
    let state = state()
    let now = LocalTime(
      timestamp: newest.advanced(bySeconds: Double(days) * 86_400), offsetMinutes: 0)
    let day = StudyDay(
      at: LocalTime(timestamp: newest, offsetMinutes: 0), rolloverHour: 4)
    #expect(state.today(at: now, device: "alpha") == day + wanted)
    #expect(state.today(at: now, device: "beta") == day + days)
    #expect(state.today(at: now, device: nil) == day + days)
  }
}
