import Progress
import Testing

@Suite struct `Events from the future` {
  private let events: [Event] = {
    var desk = Script(device: "desk", start: "2026-11-20T10:00:00Z")
    for card in ["a", "b", "c"] { desk.answer(card) }
    var lap = Script(device: "lap", start: "2026-11-20T10:00:30Z")
    for card in ["a", "b"] { lap.answer(card) }
    return desk.events + lap.events
  }()

  @Test func `are counted, with the newest and who wrote it`() throws {
    let state = LearnerState(events.shuffled())
    for (now, count) in [("10:00:00", 5), ("10:01:00", 4), ("10:02:00", 2), ("10:02:59", 1)] {
      let now = try #require(Timestamp(iso: "2026-11-20T\(now)Z"))
      #expect(
        state.futureEvents(at: now)
          == FutureEvents(count: count, newest: events[2].time, device: "desk"))
    }
    #expect(state.futureEvents(at: events[2].time) == nil, "The present is no future.")
    #expect(LearnerState().futureEvents(at: events[0].time) == nil)
  }
}
