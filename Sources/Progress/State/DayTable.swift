/// What was done on each study day, by the number of the day.
struct DayTable: Sendable {
  private var places: [Int32: Int] = [:]
  private var activities: [(day: Int32, activity: DayActivity)] = []
  /// The day that was counted last; mostly it is the next.
  private var last = 0

  /// Every day with an answer, in no particular order.
  var all: [(day: Int32, activity: DayActivity)] { activities.filter { !$0.activity.isEmpty } }

  subscript(day: Int32) -> DayActivity {
    get { places[day].map { activities[$0].activity } ?? DayActivity() }
    set { activities[place(of: day)].activity = newValue }
  }

  /// Counts one answer, or takes it back with `sign` −1.
  @inline(__always)
  mutating func count(_ answer: DayActivity.Answer, on day: Int32, sign: Int) {
    activities[place(of: day)].activity.count(answer, sign: sign)
  }

  @inline(__always)
  private mutating func place(of day: Int32) -> Int {
    if last < activities.count, activities[last].day == day { return last }
    return find(day)
  }

  private mutating func find(_ day: Int32) -> Int {
    last = places[day] ?? activities.count
    if last == activities.count {
      places[day] = last
      activities.append((day, DayActivity()))
    }
    return last
  }
}
