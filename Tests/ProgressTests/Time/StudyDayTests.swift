import Progress
import Testing

@Suite struct `A study day` {
  @Test func `counts days from 1970`() {
    #expect(StudyDay(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(StudyDay(iso: "2026-11-20")?.number == 20_777)
    #expect(StudyDay(iso: "0000-03-01")?.description == "0000-03-01")
    #expect(StudyDay(iso: "9999-12-31")?.description == "9999-12-31")
  }

  @Test func `knows every day of four centuries`() throws {
    var day = try #require(StudyDay(iso: "1899-12-31"))
    for year in 1900..<2300 {
      for month in 1...12 {
        let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
        let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        for number in 1...length {
          day = day + 1
          try #require(
            day.year == year && day.month == month && day.day == number
              && StudyDay(year: year, month: month, day: number) == day)
        }
        try #require(StudyDay(year: year, month: month, day: length + 1) == nil)
      }
    }
  }

  @Test func `has a weekday from Monday`() {
    #expect(StudyDay(iso: "2026-11-23")?.weekday == 1)
    #expect(StudyDay(iso: "2026-11-22")?.weekday == 7)
    #expect(StudyDay(iso: "1969-12-31")?.weekday == 3)
  }

  @Test(arguments: [
    "", "2026-11-2", "2026-11-200", "2026/11/20", "2026-13-01", "2026-00-01", "2026-02-29",
    "2026-11-00", "+026-11-20", "２０２６-11-20",
  ]) func `refuses what is no day`(_ text: String) {
    #expect(StudyDay(iso: text) == nil)
  }

  /// Central Europe left summer time on 2026-10-25 at 03:00 and enters it on 2026-03-29 at 02:00.
  @Test(arguments: [
    (utc: "2026-10-25T00:30:00.000Z", offset: 120, day: "2026-10-24"),  // 02:30 summer
    (utc: "2026-10-25T01:30:00.000Z", offset: 60, day: "2026-10-24"),  // 02:30 winter
    (utc: "2026-10-25T02:59:59.999Z", offset: 60, day: "2026-10-24"),  // 03:59
    (utc: "2026-10-25T03:00:00.000Z", offset: 60, day: "2026-10-25"),  // 04:00
    (utc: "2026-03-29T01:30:00.000Z", offset: 120, day: "2026-03-28"),  // 03:30
    (utc: "2026-03-29T02:00:00.000Z", offset: 120, day: "2026-03-29"),  // 04:00, 3 h after midnight
    (utc: "2026-01-01T02:59:00.000Z", offset: 0, day: "2025-12-31"),
    (utc: "2025-12-31T15:00:00.000Z", offset: 780, day: "2026-01-01"),
    (utc: "1969-12-31T23:59:59.999Z", offset: 0, day: "1969-12-31"),
  ]) func `begins at the rollover hour of the wall clock`(
    _ row: (utc: String, offset: Int, day: String)
  ) throws {
    let time = try LocalTime(
      timestamp: #require(Timestamp(iso: row.utc)), offsetMinutes: row.offset)
    #expect(StudyDay(at: time, rolloverHour: 4).description == row.day)
  }

  @Test func `begins at midnight without a rollover hour`() throws {
    let midnight = try #require(Timestamp(iso: "2026-11-20T00:00:00.000Z"))
    let day = StudyDay(at: LocalTime(timestamp: midnight, offsetMinutes: 0), rolloverHour: 0)
    #expect(day.description == "2026-11-20")
  }
}
