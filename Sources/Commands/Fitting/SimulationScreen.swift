import FSRSTraining
import Terminal

/// Work and knowledge by desired retention, as a table with bars.
struct SimulationScreen {
  let plan: SimulationPlan
  let workloads: [Workload]
  let screen: Capabilities

  var lines: [StyledText] {
    head.wrapped(to: screen.width, hanging: 2) + table
  }

  private var head: StyledText {
    let cards = SafeText.count(plan.options.collection.count, "card", "cards")
    let new =
      plan.options.newCards == 0
      ? "no new ones"
      : "\(SafeText.grouped(plan.options.newCards)) new, \(plan.options.newCardsPerDay) a day"
        as SafeText
    return """
      \(SafeText.count(plan.days, "day", "days")), \(cards) learned so far, \(new); times and \
      buttons from \(SafeText.count(plan.answers, "answer", "answers")).
      """
  }

  private var table: [StyledText] {
    let most = workloads.map(\.minutesPerDay).max() ?? 0
    let rows = workloads.map { workload -> [StyledText] in
      let share = most > 0 ? workload.minutesPerDay / most : 0
      let isCurrent = workload.retention == plan.current
      return [
        "\(SafeText.percent(workload.retention))\(isCurrent ? " *" : "  ")",
        "\(SafeText.number(workload.minutesPerDay, decimals: 1))",
        "\(Bar(share, width: barWidth).text(unicode: screen.unicode))",
        "\(SafeText.grouped(Int(workload.cardsKnown.rounded())))",
        "\(SafeText.number(workload.secondsPerKnownCard))",
      ]
    }
    let columns: [Table.Column] = [
      .number("recall  "), .number("min a day"), .word(""), .number("known"),
      .number("s per card"),
    ]
    let note: [StyledText] =
      workloads.contains { $0.retention == plan.current }
      ? ["\("* as set now" as SafeText, .dim)"] : []
    return Table(columns, rows: rows).lines(in: screen) + note
  }

  private var barWidth: Int { min(30, max(4, screen.width - 44)) }
}

/// `simulate --json`.
struct SimulationReport: Encodable {
  let schema = 1
  let days: Int
  /// Cards learned so far.
  let cards: Int
  /// Cards that may be learned, and how many of them a day.
  let newCards: Int
  let newPerDay: Int
  let seed: UInt64
  /// The desired retention that is set.
  let current: Double
  let workloads: [WorkloadJSON]

  /// One desired retention.
  struct WorkloadJSON: Encodable {
    let retention: Double
    let minutesPerDay: Double
    let reviewsPerDay: Double
    let cardsLearned: Int
    /// The sum of recall over all cards at the end.
    let cardsKnown: Double
    let secondsPerKnownCard: Double
  }

  private enum CodingKeys: String, CodingKey {
    case schema, days, cards, newCards, newPerDay, seed, current, workloads
  }

  init(_ plan: SimulationPlan, _ workloads: [Workload]) {
    days = plan.days
    cards = plan.options.collection.count
    newCards = plan.options.newCards
    newPerDay = plan.options.newCardsPerDay
    seed = plan.seed
    current = plan.current
    self.workloads = workloads.map {
      WorkloadJSON(
        retention: $0.retention, minutesPerDay: $0.minutesPerDay,
        reviewsPerDay: $0.reviewsPerDay, cardsLearned: $0.cardsLearned,
        cardsKnown: $0.cardsKnown, secondsPerKnownCard: $0.secondsPerKnownCard)
    }
  }
}
