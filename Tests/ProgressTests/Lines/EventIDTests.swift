import Progress
import Testing

@Suite struct `An event's identifier` {
  @Test(arguments: ["a-b-0", "k7f3q2xa-3m9x0c7d-17", "0-0-4294967295"])
  func `reads back as written`(_ text: String) {
    #expect(EventID(text)?.rawValue == text)
  }

  @Test(arguments: [
    "", "a-b", "a-b-", "-b-1", "a--1", "a-b-01", "a-b-4294967296", "a-b-1x", "A-b-1",
    "ninechars-b-1", "a-ninechars-1", "a-b-1-", "a-b--1", "ä-b-1",
  ]) func `refuses anything else`(_ text: String) {
    #expect(EventID(text) == nil)
  }

  @Test func `is ordered by device, session and number`() {
    let sorted = ["a-b-2", "a-b-10", "a-bb-1", "ab-a-1", "b-a-0"].compactMap { EventID($0) }
    #expect(sorted.shuffled().sorted() == sorted)
  }

  @Test func `counts from 1 in a session`() {
    var ids = EventIDs(device: "k7f3q2xa", session: EventIDs.name(from: 0))
    #expect(ids.next().rawValue == "k7f3q2xa-00000000-1")
    #expect(ids.next().rawValue == "k7f3q2xa-00000000-2")
    #expect(EventIDs.name(from: .max) == "zzzzzzzz")
  }
}
