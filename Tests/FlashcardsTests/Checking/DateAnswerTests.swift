import Flashcards
import Testing

@Suite struct `Checking a date answer` {
  struct Row: Sendable, CustomTestStringConvertible {
    let typed: String
    let key: [Int]
    let verdict: String
    var testDescription: String { "\(typed.debugDescription) for \(key)" }

    init(_ typed: String, _ key: [Int], _ verdict: String) {
      self.typed = typed
      self.key = key
      self.verdict = verdict
    }
  }

  static let months: [Row] = [
    Row("2019-02", [2019, 2], "right"), Row("2019-2", [2019, 2], "right"),
    Row("Feb 2019", [2019, 2], "right"),
    Row("February 2019", [2019, 2], "right"), Row("february, 2019", [2019, 2], "right"),
    Row("FEB. 2019", [2019, 2], "right"), Row("2019 Feb", [2019, 2], "right"),
    Row("2/2019", [2019, 2], "right"),
    Row("02.2019", [2019, 2], "right"), Row("in February 2019", [2019, 2], "right"),
    Row("Sept 2019", [2019, 9], "right"), Row("２/２０１９", [2019, 2], "right"),
    // Finer is compared at the precision of the key.
    Row("14 February 2019", [2019, 2], "right"), Row("2019-02-14", [2019, 2], "right"),
    Row("2019-03-14", [2019, 2], "wrong"), Row("14/2/2019", [2019, 2], "right"),
    // Coarser is asked for the rest, if it agrees.
    Row("2019", [2019, 2], "more 2019"), Row("in 2019", [2019, 2], "more 2019"),
    Row("2018", [2019, 2], "wrong"),
    // Another value, or no date.
    Row("March 2019", [2019, 2], "wrong"), Row("Feb 2018", [2019, 2], "wrong"),
    Row("2/2018", [2019, 2], "wrong"),
    Row("Febuary 2019", [2019, 2], "wrong"), Row("Feb", [2019, 2], "wrong"),
    Row("", [2019, 2], "wrong"),
    Row("13/2019", [2019, 2], "wrong"), Row("Feb 19", [2019, 2], "wrong"),
    Row("Feb March 2019", [2019, 2], "wrong"),
    Row("not Feb 2019", [2019, 2], "wrong"), Row("2019-02-30", [2019, 2], "wrong"),
    Row("before 2019", [2019, 2], "wrong"),
  ]

  static let days: [Row] = [
    Row("2023-07-11", [2023, 7, 11], "right"), Row("2023/7/11", [2023, 7, 11], "right"),
    Row("11 July 2023", [2023, 7, 11], "right"), Row("July 11, 2023", [2023, 7, 11], "right"),
    Row("July 11th, 2023", [2023, 7, 11], "right"),
    Row("the 11th of July 2023", [2023, 7, 11], "right"),
    Row("Tuesday, 11 Jul 2023", [2023, 7, 11], "right"), Row("11.7.2023", [2023, 7, 11], "right"),
    Row("11.07.2023", [2023, 7, 11], "right"), Row("7.11.2023", [2023, 7, 11], "wrong"),
    Row("2023 July 11", [2023, 7, 11], "right"), Row("25/12/2023", [2023, 12, 25], "right"),
    Row("12/25/2023", [2023, 12, 25], "right"), Row("5/5/2023", [2023, 5, 5], "right"),
    Row("July 2023", [2023, 7, 11], "more 2023-07"), Row("2023", [2023, 7, 11], "more 2023"),
    Row("7/2023", [2023, 7, 11], "more 2023-07"), Row("August 2023", [2023, 7, 11], "wrong"),
    Row("12 July 2023", [2023, 7, 11], "wrong"), Row("31 February 2023", [2023, 7, 11], "wrong"),
    // Two readings: asked, right or not.
    Row("03/04/2019", [2019, 4, 3], "which 2019-04-03 2019-03-04"),
    Row("03/04/2019", [2019, 3, 4], "which 2019-04-03 2019-03-04"),
    Row("3-4-2019", [2019, 4, 3], "which 2019-04-03 2019-03-04"),
    Row("3/4/2019", [2019, 4], "which 2019-04-03 2019-03-04"),
    Row("03.04.2019", [2019, 4, 3], "right"), Row("4/4/2019", [2019, 4], "right"),
  ]

  @Test(arguments: months + days) func `compares at the precision of the key`(row: Row) throws {
    let date = try #require(
      PartialDate(year: row.key[0], month: row.key[1], day: row.key.count > 2 ? row.key[2] : nil))
    let answer = AcceptedAnswer(text: date.description, value: .date(date))
    #expect(brief(AnswerChecker().check(row.typed, against: [answer])) == row.verdict)
  }

  @Test func `every day of a leap year is right in every way of writing`() throws {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    for month in 1...12 {
      for day in 1...PartialDate.days(inMonth: month, of: 2024) {
        let date = try #require(PartialDate(year: 2024, month: month, day: day))
        let answer = AcceptedAnswer(text: "key", value: .date(date))
        for typed in [
          date.description, "\(day) \(names[month - 1]) 2024", "\(names[month - 1]) \(day), 2024",
          "\(day).\(month).2024",
        ] {
          #expect(AnswerChecker().check(typed, against: [answer]) == .right(answer, byAlias: false))
        }
      }
    }
  }
}
