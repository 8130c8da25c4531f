import FSRS
import Progress

/// All answers of a made-up learner in order of time, twenty-four bytes each.
struct Agenda {
  /// One answer, packed.
  struct Answer {
    /// Seconds since 1970.
    var time: UInt32
    var card: UInt32
    /// A study day, or seconds since 1970 when `isStep`.
    var due: UInt32
    var rating: UInt8
    var left: UInt8
    var isStep: Bool
    /// Whether it is the card's first.
    var isFirst: Bool
  }

  private(set) var answers: [Answer] = []

  /// The last day with answers: the day after it is a good one to study on.
  static let lastDay = StudyDay(number: 20_634)  // 2026-06-30

  /// The lives of cards, all but every twentieth, which is new; they end on or before the last day.
  init(cards: Int, reviews: Int, seed: UInt64) {
    answers.reserveCapacity(cards * (reviews + 1))
    var life = CardLife(seed: seed ^ 0xA6E4_DA)
    for card in 0..<cards where card % 20 != 19 { add(life.answers(about: reviews), card, &life) }
    answers.sort { ($0.time, $0.card) < ($1.time, $1.card) }
  }

  /// Moves a life in time so that today is anywhere in the interval that runs now; one card in a
  /// hundred is overdue.
  private mutating func add(_ life: [CardAnswer], _ card: Int, _ random: inout CardLife) {
    guard let last = life.last else { return }
    let since = Int(random.uniform() * 1.01 * last.interval.seconds / 86_400)
    let first = Self.lastDay.number - since - last.day
    for (index, answer) in life.enumerated() {
      let day = first + answer.day
      let time = day * 86_400 + answer.second
      let (due, isStep) =
        switch answer.interval {
        case .seconds(let seconds): (time + Int(seconds), true)
        case .days(let days): (day + days, false)
        }
      answers.append(
        Answer(
          time: UInt32(time), card: UInt32(card), due: UInt32(due),
          rating: UInt8(answer.rating.rawValue), left: UInt8(answer.left), isStep: isStep,
          isFirst: index == 0))
    }
  }
}
