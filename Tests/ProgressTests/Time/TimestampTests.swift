import Progress
import Testing

@Suite struct `A timestamp` {
  @Test(arguments: [0, 1, -1, 999, 1_795_000_600_123, -62_167_219_200_000, 253_402_300_799_999])
  func `reads back what it writes`(_ milliseconds: Int64) {
    let time = Timestamp(milliseconds: milliseconds)
    #expect(Timestamp(iso: time.description) == time)
  }

  @Test(arguments: [
    ("2026-11-21T00:30:00.123Z", "2026-11-21T00:30:00.123Z"),
    ("2026-11-21T00:30:00Z", "2026-11-21T00:30:00.000Z"),
    ("2026-11-21T00:30:00.1Z", "2026-11-21T00:30:00.100Z"),
    ("2026-11-21T00:30:00.123999999Z", "2026-11-21T00:30:00.123Z"),
    ("2026-11-21T00:30:00+01:00", "2026-11-20T23:30:00.000Z"),
    ("2026-11-21T00:30:00.5-00:30", "2026-11-21T01:00:00.500Z"),
  ]) func `is read in several forms`(_ form: String, _ written: String) {
    #expect(Timestamp(iso: form)?.description == written)
  }

  @Test(arguments: [
    "", "2026-11-21", "2026-11-21T00:30:00", "2026-11-21 00:30:00Z", "2026-11-21T24:00:00Z",
    "2026-11-21T00:60:00Z", "2026-11-21T00:00:60Z", "2026-11-21T00:30:00.Z",
    "2026-11-21T00:30:00.1234567890Z", "2026-11-21T00:30:00Zx", "2026-11-21T00:30:00+0100",
  ]) func `refuses anything else`(_ form: String) {
    #expect(Timestamp(iso: form) == nil)
  }

  @Test func `shows the fields of a wall clock`() throws {
    let time = LocalTime(
      timestamp: try #require(Timestamp(iso: "2026-11-20T23:45:06.789Z")), offsetMinutes: 330)
    let fields = [time.year, time.month, time.day, time.hour, time.minute, time.second]
    #expect(fields == [2026, 11, 21, 5, 15, 6])
  }
}
