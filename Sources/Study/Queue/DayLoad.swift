import Progress

/// How many cards fall due on the coming days, for balancing.
///
/// Intervals over 90 days are not balanced, so a hundred and twenty-eight days are enough.
struct DayLoad: Sendable {
  private let first: StudyDay
  private var counts = [Int32](repeating: 0, count: 128)

  /// Nothing due from `first` on.
  init(from first: StudyDay) { self.first = first }

  /// Cards due on a day; 0 for a day out of reach.
  subscript(day: StudyDay) -> Int {
    let index = day - first
    return counts.indices.contains(index) ? Int(counts[index]) : 0
  }

  /// Counts a card, or with −1 takes it back.
  mutating func count(_ day: StudyDay, _ sign: Int32 = 1) {
    let index = day - first
    if counts.indices.contains(index) { counts[index] += sign }
  }
}
